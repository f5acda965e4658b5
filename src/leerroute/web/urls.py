"""Every address of the site, by app."""

from django.conf import settings
from django.urls import include, path

from leerroute.web.api.urls import machine_urls
from leerroute.web.start.account import account
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
    path("mijn/", account, name="account"),
    path("", include("leerroute.web.overlap.urls")),
    path("", include("leerroute.web.plans.urls")),
    path("", include("leerroute.web.partnerships.urls")),
    path("", include("leerroute.web.invitations.urls")),
    path("", include("leerroute.web.logbook.urls")),
    path("", include("leerroute.web.office.urls")),
]
if settings.SITE.demo:  # nowhere else does a link let somebody in
    urlpatterns.append(path("demo/", include("leerroute.web.demo.urls")))
