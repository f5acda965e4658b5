"""The samenwerkingsovereenkomst of a route: what is still open, and the file to print or to go on writing in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from leerroute.law import shipped_register
from leerroute.route import (
    WITH_AGREEMENT,
    AgreementPaper,
    RouteDesign,
    Signed,
    agreement_docx,
    agreement_paper,
    agreement_pdf,
    check,
    known_from,
    law_day,
)
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.models import Partnership
from leerroute.web.routes.models import Version
from leerroute.web.routes.queries import route_for
from leerroute.web.routes.versions.queries import version_for

_FILES: dict[str, tuple[str, Callable[[AgreementPaper, date], bytes]]] = {
    "pdf": ("application/pdf", agreement_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", agreement_docx),
}


@require_safe
def agreement(request: HttpRequest, key: UUID) -> HttpResponse:
    """What the agreement of the draft holds, and what is missing."""
    route = route_for(request.user, key)
    made = _paper(route.design, localdate(), route.partnership) if route.design.kind in WITH_AGREEMENT else None
    return render(
        request, "routes/versions/agreement.html", {"route": route, "paper": made, "kind": route.design.kind.called}
    )


@require_safe
def agreement_file(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The agreement of the draft as a file."""
    route = route_for(request.user, key)
    return _file(route.design, kind, localdate(), route.partnership, route.title)


@require_safe
def version_agreement_file(request: HttpRequest, key: UUID, number: int, kind: str) -> HttpResponse:
    """The agreement of a version as a file, with who signed it."""
    version, everything = version_for(request.user, key, number)
    if not everything:
        raise Http404
    on = localdate(version.agreed_at or version.proposed_at or version.made_at)
    title = f"{version.route.title} versie {version.number}"
    return _file(version.design, kind, on, version.route.partnership, title, version)


def _file(
    design: RouteDesign, kind: str, on: date, partnership: Partnership, title: str, version: Version | None = None
) -> HttpResponse:
    if design.kind not in WITH_AGREEMENT:
        raise Http404
    content_type, printing = _FILES[kind]
    response = HttpResponse(printing(_paper(design, on, partnership, version), on), content_type=content_type)
    name = f"overeenkomst-{slugify(title)[:80] or 'route'}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _paper(design: RouteDesign, on: date, partnership: Partnership, version: Version | None = None) -> AgreementPaper:
    register = shipped_register()
    law = register.at(max(law_day(design, on), known_from(design.kind, register)))
    return agreement_paper(
        design,
        law,
        check(design, law),
        catalogue_for(partnership),
        spoken(),
        signed=_signed(version) if version else (),
        version=version.name if version else None,
    )


def _signed(version: Version) -> tuple[Signed, ...]:
    partners = {signer.organisation_id: signer.partner for signer in version.signers.all()}
    return tuple(
        Signed(partners[each.organisation_id], each.by_name, localdate(each.at))
        for each in version.signatures.all()
        if each.organisation_id in partners
    )
