from django.apps import AppConfig


class HouseConfig(AppConfig):
    name = "leerroute.web.house"
    label = "house"
