from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "leerroute.web.demo"
    label = "demo"
