"""What the database itself refuses about versions, so that no program, shell or mistake can change what somebody signed.

Who may still do it is the keeper of the database, by dropping these triggers: a deed of its own, not an accident.
"""

from __future__ import annotations

FROZEN = ("id", "route_id", "number", "name", "document", "digest", "made_at")
"""Columns of a version that never change."""

_RULES: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "version_is_frozen",
        "routes_version",
        "UPDATE",
        " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FROZEN),
        "a version never changes",
    ),
    (
        "agreed_is_final",
        "routes_version",
        "UPDATE",
        "OLD.agreed_at IS NOT NULL AND (NEW.agreed_at IS DISTINCT FROM OLD.agreed_at "
        "OR NEW.proposed_at IS DISTINCT FROM OLD.proposed_at)",
        "an agreed version is final",
    ),
    (
        "signed_stays_proposed",
        "routes_version",
        "UPDATE",
        "NEW.proposed_at IS DISTINCT FROM OLD.proposed_at "
        "AND EXISTS (SELECT 1 FROM routes_signature WHERE version_id = OLD.id)",
        "a version that somebody signed stays proposed",
    ),
    (
        "signed_version_stays",
        "routes_version",
        "DELETE",
        "EXISTS (SELECT 1 FROM routes_signature WHERE version_id = OLD.id)",
        "a version that somebody signed stays",
    ),
    ("signature_never_changes", "routes_signature", "UPDATE", "1 = 1", "a signature never changes"),
    ("signature_stays", "routes_signature", "DELETE", "1 = 1", "a signature stays"),
    (
        "signature_is_of_what_was_proposed",
        "routes_signature",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM routes_version v JOIN routes_signer s ON s.version_id = v.id "
        "WHERE v.id = NEW.version_id AND v.proposed_at IS NOT NULL AND v.agreed_at IS NULL AND v.digest = NEW.digest "
        "AND s.organisation_id = NEW.organisation_id)",
        "only a signer signs, and only a proposed version",
    ),
    *(
        (
            f"signers_are_fixed_{event.lower()}",
            "routes_signer",
            event,
            f"EXISTS (SELECT 1 FROM routes_signature WHERE version_id = {row}.version_id)",  # noqa: S608 - NEW or OLD
            "who signs is fixed once somebody signed",
        )
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
)
"""Name, table, event, when it is refused, and what is said."""


def holding(vendor: str) -> list[str]:
    """The statements that make the triggers, for "sqlite" or "postgresql"."""
    if vendor == "sqlite":
        return [_sqlite(*rule) for rule in _RULES]
    return [statement for rule in _RULES for statement in _postgresql(*rule)]


def lifting(vendor: str) -> list[str]:
    """The statements that take them away again."""
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {name}" for name, *_ in _RULES]
    return [
        statement
        for name, table, *_ in _RULES
        for statement in (f"DROP TRIGGER IF EXISTS {name} ON {table}", f"DROP FUNCTION IF EXISTS {name}()")
    ]


def _sqlite(name: str, table: str, event: str, when: str, said: str) -> str:
    when = when.replace("IS DISTINCT FROM", "IS NOT")  # older SQLite knows only this spelling
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{said}'); END"


def _postgresql(name: str, table: str, event: str, when: str, said: str) -> tuple[str, str]:
    answer = "OLD" if event == "DELETE" else "NEW"
    body = f"BEGIN IF {when} THEN RAISE EXCEPTION '{said}' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {answer}; END"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $held$ {body} $held$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    )
