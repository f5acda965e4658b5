from django.urls import path

from leerroute.web.office import views

app_name = "office"
urlpatterns = [
    path("beheer/mensen/", views.people, name="people"),
    path("beheer/mensen/uitnodigen/", views.invite, name="invite"),
    path("beheer/mensen/<int:person>/sluiten/", views.close, name="close"),
    path("beheer/mensen/<int:person>/openen/", views.reopen, name="reopen"),
    path("beheer/organisaties/", views.organisations, name="organisations"),
]
