from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "leerroute.web.people"
    label = "people"
