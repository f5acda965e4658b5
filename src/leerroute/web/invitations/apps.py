from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "leerroute.web.invitations"
    label = "invitations"
