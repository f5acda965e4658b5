from django.urls import path

from leerroute.web.demo import views

urlpatterns = [path("<str:word>/", views.come_in, name="demo_come_in")]
