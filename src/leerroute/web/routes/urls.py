from django.urls import path

from leerroute.web.routes import views

app_name = "routes"
urlpatterns = [path("<uuid:key>/", views.designer, name="designer")]
