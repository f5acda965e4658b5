from django.apps import AppConfig


class CurriculaConfig(AppConfig):
    name = "leerroute.web.curricula"
    label = "curricula"
