from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "leerroute.web.letters"
    label = "letters"
