from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "leerroute.web.audit"
    label = "audit"
