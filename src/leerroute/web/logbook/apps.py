from django.apps import AppConfig


class LogbookConfig(AppConfig):
    name = "leerroute.web.logbook"
    label = "logbook"
