from django.apps import AppConfig


class StartConfig(AppConfig):
    name = "leerroute.web.start"
    label = "start"
