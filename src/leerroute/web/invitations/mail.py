"""The mail with an invitation, in both languages: we do not know yet which one the reader prefers."""

from __future__ import annotations

from django.utils.timezone import localdate

from leerroute.text import Language, Text, day
from leerroute.web.access import ROLES
from leerroute.web.invitations.models import Invitation
from leerroute.web.letters.posting import drop_letter, post_letter

_SUBJECT = Text(nl="{by} nodigt je uit", en="{by} invites you")
_AS_MEMBER = Text(
    nl="{by} nodigt je uit voor de samenwerking “{partnership}”, als {role} namens {organisation}.",
    en="{by} invites you to the partnership “{partnership}”, as {role} for {organisation}.",
)
_AS_USER = Text(
    nl="{by} nodigt je uit om een account te maken op leerroute.",
    en="{by} invites you to make an account on leerroute.",
)
_REST = Text(
    nl="In leerroute ontwerpen scholen samen een leerroute van vmbo naar mbo.\n\nOpen deze link om mee te doen; hij werkt één keer, "
    "tot en met {until}:\n\n{link}\n\nVerwacht je dit niet? Dan hoef je niets te doen.",
    en="In leerroute schools design a route from vmbo to mbo together.\n\nOpen this link to take part; it works once, up to and "
    "including {until}:\n\n{link}\n\nDid you not expect this? Then you need not do anything.",
)


def words_of(invitation: Invitation, link: str) -> tuple[str, str]:
    """Subject and text: Dutch first, then English."""

    def told(language: Language) -> str:
        first = (_AS_MEMBER if invitation.role else _AS_USER).in_(language)
        facts = {
            "by": invitation.by.name,
            "partnership": invitation.partnership.title if invitation.partnership else "",
            "organisation": invitation.organisation.name if invitation.organisation else "",
            "role": ROLES[invitation.role].called.in_(language) if invitation.role else "",
            "until": day(localdate(invitation.expires_at), language),
            "link": link,
        }
        return f"{first}\n{_REST.in_(language)}".format(**facts)

    subject = " / ".join(_SUBJECT.in_(language).format(by=invitation.by.name) for language in ("nl", "en"))
    return f"leerroute: {' '.join(subject.split())}", f"{told('nl')}\n\n---\n\n{told('en')}\n"


def mail_invitation(invitation: Invitation, link: str) -> None:
    """Have the worker mail the link. An earlier mail that still waits is not sent: its link does not work any more."""
    subject, text = words_of(invitation, link)
    drop_letter(invitation.letter)
    invitation.letter = post_letter(
        to=invitation.email, subject=subject, text=text, by=invitation.by, partnership=invitation.partnership_id
    )
    invitation.save(update_fields=["letter"])
