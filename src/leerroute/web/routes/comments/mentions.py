"""Who is mentioned in a comment, and the mail that tells them."""

from __future__ import annotations

from collections.abc import Iterable

from leerroute.text import Language, Text
from leerroute.web.access import Permission, roles_that_may
from leerroute.web.letters.posting import post_letter
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Comment


def may_be_mentioned(partnership: Partnership) -> list[Person]:
    """Everybody who takes part and may see routes, by name."""
    members = partnership.members.filter(ended_at=None, role__in=roles_that_may(Permission.ROUTE_VIEW))
    return sorted(Person.objects.filter(pk__in=members.values("person")), key=lambda person: person.name)


def mentioned(text: str, partnership: Partnership) -> list[Person]:
    """The people named as @Full Name, or as @First when only one goes by that first name."""
    people = may_be_mentioned(partnership)
    left = text.casefold()
    found = []
    for person in sorted(people, key=lambda p: -len(p.name)):
        if f"@{person.name.casefold()}" in left:
            found.append(person)
            left = left.replace(f"@{person.name.casefold()}", "")
    words = {word.strip(".,;:!?()") for word in left.split() if word.startswith("@")}
    firsts = [person.name.split()[0].casefold() for person in people if person.name.split()]
    for person in people:
        first = person.name.split()[0].casefold() if person.name.split() else ""
        if person not in found and firsts.count(first) == 1 and f"@{first}" in words:
            found.append(person)
    return found


def tell_mentioned(comment: Comment, people: Iterable[Person], part: Text, address: str) -> None:
    """Have everybody who is mentioned mailed, except who wrote it."""
    writer = comment.by.name if comment.by else "leerroute"
    for person in people:
        if person.pk == (comment.by.pk if comment.by else None):
            continue
        language: Language = "en" if person.language == "en" else "nl"
        subject = Text(nl=f"{writer} noemt je bij {part.nl}", en=f"{writer} mentions you at {part.en}").in_(language)
        body = Text(
            nl=f"Dag {person.name},\n\n{writer} schreef bij {part.nl} van route {comment.route.title}:\n\n{comment.text}\n\nLezen en antwoorden: {address}\n",
            en=f"Hello {person.name},\n\n{writer} wrote at {part.en} of route {comment.route.title}:\n\n{comment.text}\n\nRead and answer: {address}\n",
        ).in_(language)
        post_letter(
            to=person.email,
            subject=subject,
            text=body,
            by=comment.by,
            called=person.name,
            partnership=comment.route.partnership_id,
            route=comment.route_id,
        )
