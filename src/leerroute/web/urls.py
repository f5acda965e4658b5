"""Every address of the site, by app."""

from django.conf import settings
from django.urls import include, path

from leerroute.web.start.views import home, partnership

urlpatterns = [
    path("", home, name="home"),
    path("inloggen/", include("allauth.urls")),
    path("samenwerking/<uuid:key>/", partnership, name="partnership"),
    path("route/", include("leerroute.web.routes.urls")),
    path("", include("leerroute.web.house.urls")),
]
if settings.SITE.demo:  # nowhere else does a link let somebody in
    urlpatterns.append(path("demo/", include("leerroute.web.demo.urls")))
