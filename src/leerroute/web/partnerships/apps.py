from django.apps import AppConfig


class PartnershipsConfig(AppConfig):
    name = "leerroute.web.partnerships"
    label = "partnerships"
