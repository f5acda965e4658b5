from django.urls import path

from leerroute.web.house import gallery, keeping, views

urlpatterns = [
    path("taal/", views.choose_language, name="choose_language"),
    path("galerij/", gallery.gallery, name="gallery"),
    path("bewaard/", keeping.kept_form, name="kept_form"),
]
