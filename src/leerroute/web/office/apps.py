from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "leerroute.web.office"
    label = "office"
