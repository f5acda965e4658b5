from django.urls import path

from leerroute.web.logbook import views

app_name = "logbook"
urlpatterns = [
    path("samenwerking/<uuid:key>/logboek/", views.partnership, name="partnership"),
    path("route/<uuid:key>/logboek/", views.route, name="route"),
    path("beheer/logboek/", views.site, name="site"),
]
