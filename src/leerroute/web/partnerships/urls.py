from django.urls import path

from leerroute.web.partnerships import organisation_views, views

app_name = "partnerships"
urlpatterns = [
    path("rollen/", views.roles, name="roles"),
    path("rol/<int:member>/stoppen/", views.leave, name="leave"),
    path("organisatie/<uuid:organisation>/", organisation_views.organisation, name="organisation"),
    path("samenwerking/nieuw/", views.start, name="start"),
    path("samenwerking/<uuid:key>/naam/", views.rename, name="rename"),
    path("samenwerking/<uuid:key>/mensen/", views.people, name="people"),
    path("samenwerking/<uuid:key>/mensen/<int:member>/rol/", views.change_member, name="change_member"),
    path("samenwerking/<uuid:key>/mensen/<int:member>/einde/", views.end_member, name="end_member"),
    path("samenwerking/<uuid:key>/organisaties/", organisation_views.organisations, name="organisations"),
    path("samenwerking/<uuid:key>/organisaties/<uuid:organisation>/weg/", organisation_views.part, name="part"),
]
