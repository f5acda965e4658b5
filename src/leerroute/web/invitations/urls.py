from django.urls import path

from leerroute.web.invitations import views

app_name = "invitations"
urlpatterns = [
    path("uitnodiging/<str:token>/", views.accept, name="accept"),
    path("samenwerking/<uuid:key>/uitnodigen/", views.invite, name="invite"),
    path("samenwerking/<uuid:key>/uitnodigen/<uuid:invitation>/opnieuw/", views.again, name="again"),
    path("samenwerking/<uuid:key>/uitnodigen/<uuid:invitation>/intrekken/", views.withdraw, name="withdraw"),
]
