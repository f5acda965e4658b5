"""What somebody signed, the database itself holds."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from leerroute.web.routes.versions.final import holding, lifting


def hold(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    del apps
    for statement in holding(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def lift(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    del apps
    for statement in lifting(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("routes", "0001_initial")]

    operations = [migrations.RunPython(hold, lift)]
