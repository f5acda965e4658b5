from django.apps import AppConfig


class OverlapConfig(AppConfig):
    name = "leerroute.web.overlap"
    label = "overlap"
