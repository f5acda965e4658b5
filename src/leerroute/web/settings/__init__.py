"""What the site can be told: a typed spec, read from the environment and one file, and the Django settings that follow."""

from leerroute.web.settings.reading import read_settings
from leerroute.web.settings.spec import SiteSettings

__all__ = ["SiteSettings", "read_settings"]
