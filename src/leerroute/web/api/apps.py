from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "leerroute.web.api"
    label = "api"
