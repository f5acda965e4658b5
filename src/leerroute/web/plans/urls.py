from django.urls import path

from leerroute.web.plans import views
from leerroute.web.plans.forms import AlikeForm, DatesForm

app_name = "plans"
urlpatterns = [
    path("route/<uuid:key>/plannen/", views.ask, {"form_of": AlikeForm}, name="ask"),
    path("route/<uuid:key>/plannen/jaarplanner/", views.ask, {"form_of": DatesForm}, name="ask_by_date"),
    path("planning/<uuid:key>/", views.planning, name="planning"),
    path("planning/<uuid:key>/overnemen/", views.take, name="take"),
]
