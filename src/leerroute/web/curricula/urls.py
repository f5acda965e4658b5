from django.urls import path

from leerroute.web.curricula import importing, views

app_name = "curricula"
urlpatterns = [
    path("", views.browse, name="browse"),
    path("programma/<int:key>/", views.programme, name="programme"),
    path("eenheid/<int:key>/", views.unit, name="unit"),
    path("inlezen/", importing.import_for_everybody, name="import_for_everybody"),
    path("inlezen/<uuid:partnership>/", importing.import_for, name="import_for"),
    path("bestand/<uuid:key>/", importing.upload, name="upload"),
    path("bestand/<uuid:key>/overnemen/", importing.take, name="take"),
    path("bestand/<uuid:key>/weggooien/", importing.throw_away, name="throw_away"),
]
