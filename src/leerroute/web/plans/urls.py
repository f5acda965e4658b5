from django.urls import path

from leerroute.web.plans import views

app_name = "plans"
urlpatterns = [
    path("route/<uuid:key>/plannen/", views.ask, name="ask"),
    path("planning/<uuid:key>/", views.planning, name="planning"),
    path("planning/<uuid:key>/overnemen/", views.take, name="take"),
]
