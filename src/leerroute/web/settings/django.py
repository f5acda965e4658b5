"""Django's settings module: everything follows from `SiteSettings`."""

from __future__ import annotations

import os

from csp.constants import NONCE, NONE, SELF

from leerroute.web.settings.database import database_settings
from leerroute.web.settings.federations import federations
from leerroute.web.settings.logs import logs
from leerroute.web.settings.mail import mail_settings
from leerroute.web.settings.queues import LETTERS, REST
from leerroute.web.settings.reading import read_settings
from leerroute.web.settings.secret_key import secret_key

SITE = read_settings(os.environ)


SITE.data.mkdir(parents=True, exist_ok=True, mode=0o700)

SECRET_KEY = secret_key(SITE)
SECRET_KEY_FALLBACKS = [key.get_secret_value() for key in SITE.old_secret_keys]
DEBUG = False
ALLOWED_HOSTS = list(SITE.hosts)
ROOT_URLCONF = "leerroute.web.urls"
WSGI_APPLICATION = "leerroute.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "leerroute.web.house",
    "leerroute.web.people",
    "leerroute.web.audit",
    "leerroute.web.letters",
    "leerroute.web.partnerships",
    "leerroute.web.curricula",
    "leerroute.web.overlap",
    "leerroute.web.invitations",
    "leerroute.web.routes",
    "leerroute.web.logbook",
    "leerroute.web.office",
    "leerroute.web.plans",
    "leerroute.web.start",
    "leerroute.web.api",
    "leerroute.web.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # the page of a route is ten times as small; its padding answers BREACH
    "csp.middleware.CSPMiddleware",
    "leerroute.web.house.headers.HeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "leerroute.web.house.signed_in.SignedInMiddleware",
    "leerroute.web.api.headers.ApiMiddleware",
    "leerroute.web.house.full_disk.FullDiskMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
            "builtins": ["leerroute.web.house.templatetags.words", "leerroute.web.house.templatetags.icons"],
        },
    }
]


DATABASES = {"default": database_settings(SITE)}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [LETTERS, REST]}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# Logging in (allauth). Accounts come by invitation only; see people/joining.py.
ACCOUNT_ADAPTER = "leerroute.web.people.joining.Accounts"
SOCIALACCOUNT_ADAPTER = "leerroute.web.people.joining.SchoolAccounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CHANGE_EMAIL = True  # one address; a new one counts once its owner has said so
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a mail when password, address or second step changes
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers because somebody typed their address
ACCOUNT_EMAIL_SUBJECT_PREFIX = "leerroute: "
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # before password or address changes
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SITE.https else "http"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
_FORMS = "leerroute.web.people.login_forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.Login",
    "reset_password": f"{_FORMS}.AskPassword",
    "reset_password_from_key": f"{_FORMS}.ChoosePassword",
    "change_password": f"{_FORMS}.ChangePassword",
    "set_password": f"{_FORMS}.SetPassword",
    "add_email": f"{_FORMS}.AddAddress",
    "reauthenticate": f"{_FORMS}.SurePassword",
}
MFA_FORMS = {
    "authenticate": f"{_FORMS}.Code",
    "reauthenticate": f"{_FORMS}.SureCode",
    "activate_totp": f"{_FORMS}.FirstCode",
    "add_webauthn": f"{_FORMS}.AddKey",
    "edit_webauthn": f"{_FORMS}.RenameKey",
}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
MFA_ADAPTER = "leerroute.web.people.sealing.SecondSteps"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "leerroute"
MFA_TOTP_TOLERANCE = 1  # a clock may be half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SITE.https  # a browser allows this on localhost only
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # a federation cannot open an account by naming its address
# A link, not a form: our form-action holds for every address that a federation passes on to, and those nobody can list.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": federations(SITE)}}
# The limits on logging in are counted here, in the database: all workers count together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "house_cache"}}
CSRF_FAILURE_VIEW = "leerroute.web.house.keeping.not_verified"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = SITE.data / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "leerroute.web.house.static_files.StaticFiles"},
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()  # not collected yet: a developer's own run
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = SITE.data / "uploads"
FILE_UPLOAD_HANDLERS = ["leerroute.web.curricula.limits.LimitedUpload"]

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE.https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if SITE.https else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
if SITE.https:  # the web server before us says how people reached it, and from where
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in SITE.hosts]
    ALLAUTH_TRUSTED_PROXY_COUNT = SITE.proxies
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
globals().update(mail_settings(SITE))
DEFAULT_FROM_EMAIL = SITE.mail_from
LOGGING = logs()
