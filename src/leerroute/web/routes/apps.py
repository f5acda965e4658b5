from django.apps import AppConfig


class RoutesConfig(AppConfig):
    name = "leerroute.web.routes"
    label = "routes"
