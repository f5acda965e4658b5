from django.urls import path

from leerroute.web.api import views
from leerroute.web.api.reading import api

app_name = "api"
urlpatterns = [
    path("", views.about, name="about"),
    path("token/<int:key>/beeindigen/", views.end, name="end_token"),
]
machine_urls = api.urls
