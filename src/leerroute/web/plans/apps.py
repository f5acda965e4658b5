from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "leerroute.web.plans"
    label = "plans"
