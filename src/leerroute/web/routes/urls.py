from django.urls import path

from leerroute.web.routes import seen_views, version_views, views

app_name = "routes"
urlpatterns = [
    path("<uuid:key>/", views.designer, name="designer"),
    path("<uuid:key>/beeld/", seen_views.seen, name="seen"),
    path("<uuid:key>/versies/", version_views.versions, name="versions"),
    path("<uuid:key>/versies/vergelijken/", version_views.compare, name="compare"),
    path("<uuid:key>/versies/<int:number>/", version_views.version, name="version"),
    path("<uuid:key>/versies/<int:number>/voorleggen/", version_views.propose, name="propose"),
    path("<uuid:key>/versies/<int:number>/intrekken/", version_views.withdraw, name="withdraw"),
    path("<uuid:key>/versies/<int:number>/tekenen/", version_views.sign, name="sign"),
]
