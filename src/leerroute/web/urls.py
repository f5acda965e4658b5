"""Every address of the site, by app."""

from django.urls import include, path

from leerroute.web.api.urls import machine_urls
from leerroute.web.start.views import home, partnership

urlpatterns = [
    path("", home, name="home"),
    path("inloggen/", include("allauth.urls")),
    path("samenwerking/<uuid:key>/", partnership, name="partnership"),
    path("curricula/", include("leerroute.web.curricula.urls")),
    path("api/v1/", machine_urls),
    path("api/", include("leerroute.web.api.urls")),
    path("route/", include("leerroute.web.routes.urls")),
    path("", include("leerroute.web.house.urls")),
]
