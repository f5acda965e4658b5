from django.urls import path, register_converter

from leerroute.web.overlap import judging_views, views, worksheet_views


class SheetKind:
    """xlsx or csv."""

    regex = "xlsx|csv"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(SheetKind, "sheet")

app_name = "overlap"
urlpatterns = [
    path("samenwerking/<uuid:partnership>/dubbel/", views.overview, name="overview"),
    path("samenwerking/<uuid:partnership>/dubbel/werkblad/", worksheet_views.upload, name="upload"),
    path("dubbel/stapel/<uuid:key>/", judging_views.pile, name="pile"),
    path("dubbel/stapel/<uuid:key>/<int:number>/", judging_views.pair, name="pair"),
    path("dubbel/stapel/<uuid:key>/werkblad.<sheet:kind>", worksheet_views.download, name="download"),
    path("dubbel/werkblad/<uuid:key>/", worksheet_views.worksheet, name="worksheet"),
    path("dubbel/werkblad/<uuid:key>/overnemen/", worksheet_views.take, name="take"),
    path("dubbel/werkblad/<uuid:key>/weggooien/", worksheet_views.drop, name="drop"),
]
