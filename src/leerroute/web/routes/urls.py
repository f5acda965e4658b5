from django.urls import path, register_converter

from leerroute.web.routes import history_views, start_views, views
from leerroute.web.routes.comments import views as comment_views
from leerroute.web.routes.editor import views as part_views
from leerroute.web.routes.overview import views as seen_views
from leerroute.web.routes.versions import agreement_views
from leerroute.web.routes.versions import views as version_views


class PaperKind:
    """pdf or docx."""

    regex = "pdf|docx"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(PaperKind, "paper")

app_name = "routes"
urlpatterns = [
    path("nieuw/<uuid:partnership>/", start_views.start, name="start"),
    path("<uuid:key>/", views.designer, name="designer"),
    path("<uuid:key>/bestand/", views.download, name="download"),
    path("<uuid:key>/deel/", part_views.part, name="part"),
    path("<uuid:key>/deel/bewaar/", part_views.save_part, name="save_part"),
    path("<uuid:key>/deel/nieuw/", part_views.add, name="add"),
    path("<uuid:key>/deel/weg/", part_views.remove, name="remove"),
    path("<uuid:key>/deel/geen/", part_views.none_of_them, name="none_of_them"),
    path("<uuid:key>/deel/verplaats/", part_views.move, name="move"),
    path("<uuid:key>/geschiedenis/", history_views.history, name="history"),
    path("<uuid:key>/geschiedenis/<int:number>/terug/", history_views.undo, name="undo"),
    path("<uuid:key>/opmerkingen/", comment_views.comments, name="comments"),
    path("<uuid:key>/opmerkingen/nieuw/", comment_views.comment, name="comment"),
    path("<uuid:key>/opmerkingen/<int:number>/", comment_views.settle, name="settle"),
    path("<uuid:key>/beeld/", seen_views.pieces, name="seen"),
    path("<uuid:key>/dubbel/", seen_views.doubles, name="doubles"),
    path("<uuid:key>/overeenkomst/", agreement_views.agreement, name="agreement"),
    path("<uuid:key>/overeenkomst.<paper:kind>", agreement_views.agreement_file, name="agreement_file"),
    path(
        "<uuid:key>/versies/<int:number>/overeenkomst.<paper:kind>",
        agreement_views.version_agreement_file,
        name="version_agreement_file",
    ),
    path("<uuid:key>/versies/", version_views.versions, name="versions"),
    path("<uuid:key>/versies/vergelijken/", version_views.compare, name="compare"),
    path("<uuid:key>/versies/<int:number>/", version_views.version, name="version"),
    path("<uuid:key>/versies/<int:number>/voorleggen/", version_views.propose, name="propose"),
    path("<uuid:key>/versies/<int:number>/intrekken/", version_views.withdraw, name="withdraw"),
    path("<uuid:key>/versies/<int:number>/tekenen/", version_views.sign, name="sign"),
]
