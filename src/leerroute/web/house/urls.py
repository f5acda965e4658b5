from django.urls import path

from leerroute.web.house import views

urlpatterns = [path("taal/", views.choose_language, name="choose_language")]
