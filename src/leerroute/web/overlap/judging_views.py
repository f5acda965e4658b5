"""A pile of pairs: how far it is, and one pair at a time to say something of."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from leerroute.alignment import Judged, PairStanding, differences
from leerroute.curriculum import Side
from leerroute.files import Refusal
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.pieces import asks_piece
from leerroute.web.house.telling import tell
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.overlap.actions import judge
from leerroute.web.overlap.ageing import outdated
from leerroute.web.overlap.documents import KINDS, Laid
from leerroute.web.overlap.forms import WordForm, answer_choices, answer_key
from leerroute.web.overlap.known import known_in
from leerroute.web.overlap.models import Pile
from leerroute.web.overlap.queries import Card, card_of, cards_of, next_card, own_words, pile_for
from leerroute.web.overlap.sides import sides_of
from leerroute.web.partnerships.rule import may
from leerroute.web.people.asking import person_of


@require_safe
def pile(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far a pile is, and all its pairs with what was said."""
    found = pile_for(request.user, key)
    context = _surroundings(request, found)
    context["told"] = [Text.model_validate(one) for one in found.told]
    context["outdated"] = outdated(found, context["cards"]) if context["cards"] else ()
    part = "overlap/pile_state.html" if asks_piece(request) else "overlap/pile.html"
    return render(request, part, context)


@require_http_methods(["GET", "HEAD", "POST"])
def pair(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """One pair. POST: say something of it, and go on to the next."""
    found = pile_for(request.user, key)
    context = _surroundings(request, found)
    card, side = card_of(context["cards"], number), context["side"]
    form = WordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if side is None:
            raise Http404
        if form.is_valid():
            try:
                judge(
                    partnership=found.partnership, judged=_judged(card.laid, form, side, request), by=person_of(request)
                )
            except Refusal as refused:
                form.add_error(None, " ".join(t.in_(spoken()) for t in (refused.expected, refused.remedy) if t))
            else:
                return _on_to_the_next(request, found, number)
    context |= {**_card(card, form), "alone": asks_piece(request)}
    part = "overlap/card.html" if asks_piece(request) else "overlap/pair.html"
    # htmx puts no answer with an error in its place unless it is told to; the words in it say what is wrong
    status = 422 if form.errors and not asks_piece(request) else 200
    return render(request, part, context, status=status)


def _on_to_the_next(request: HttpRequest, pile: Pile, number: int) -> HttpResponse:
    """Say how the pair stands now, with what the others said, and open the next that waits for this person."""
    now = _surroundings(request, pile)
    cards = now["cards"]
    done = card_of(cards, number)
    if done.standing is PairStanding.DISPUTED:
        nl, en = "Paar {n} is bewaard. Jullie zijn het nog niet eens: bespreek het samen.", "Pair {n} is kept. You do not agree yet: talk about it together."  # fmt: skip
        tell(request, messages.WARNING, nl, en, n=number)
    elif done.standing in {PairStanding.AGREED, PairStanding.FINAL}:
        tell(request, messages.SUCCESS, "Paar {n} is bewaard. Beide scholen zeggen hetzelfde.", "Pair {n} is kept. Both schools say the same.", n=number)  # fmt: skip
    else:
        tell(request, messages.SUCCESS, "Paar {n} is bewaard.", "Pair {n} is kept.", n=number)
    following = next_card(cards, number)
    if following is not None:
        return redirect(reverse("overlap:pair", args=[pile.pk, following.number]) + now["query"])
    back = reverse("overlap:pile", args=[pile.pk]) + now["query"]
    return HttpResponse(headers={"HX-Redirect": back}) if asks_piece(request) else redirect(back)


def _surroundings(request: HttpRequest, pile: Pile) -> dict[str, Any]:
    """What every page of a pile needs. side: for which school this person judges here; None: they only read."""
    judges = may(request.user, Permission.OVERLAP_JUDGE, pile.partnership)
    sides = sides_of(person_of(request), pile.partnership) if judges else ()
    asked = request.GET.get("kant")
    side = next((one for one in sides if one.value == asked), sides[0] if sides else None)
    cards = cards_of(pile, known_in(pile.partnership), own_words(request.user, pile.partnership, side))
    return {
        "pile": pile,
        "partnership": pile.partnership,
        "judges": judges,
        "side": side,
        "sides": sides,
        "query": f"?kant={side.value}" if side and len(sides) > 1 else "",
        "cards": cards,
        "done": sum(card.own is not None for card in cards),
        "following": next_card(cards),
        "to_discuss": [card for card in cards if card.own and card.standing is PairStanding.DISPUTED],
    }


def _card(card: Card, form: WordForm) -> dict[str, Any]:
    own = card.own
    given = form.data if form.is_bound else None
    return {
        "card": card,
        "form": form,
        "candidate": card.laid.candidate,
        "kind": KINDS[card.laid.kind],
        "answers": answer_choices(),
        "suggested": answer_key("overlap", card.laid.candidate.relation),
        "chosen": given.get("answer", "") if given is not None else answer_key(own.said, own.relation) if own else "",
        "note": given.get("note", "") if given is not None else (own.note or "") if own else "",
        "final": bool(given.get("final")) if given is not None else bool(own and own.final),
        "older": [
            (
                word,
                differences(word.left_text, card.laid.candidate.left.text),
                differences(word.right_text, card.laid.candidate.right.text),
            )
            for word in card.older
        ],
    }


def _judged(one: Laid, form: WordForm, side: Side, request: HttpRequest) -> Judged:
    left, right = one.candidate.left, one.candidate.right
    said, relation = form.answer
    return Judged(
        left=left.id,
        right=right.id,
        left_programme=left.programme,
        right_programme=right.programme,
        left_version=left.version,
        right_version=right.version,
        left_text=left.text,
        right_text=right.text,
        said=said,
        relation=relation,
        assessor=person_of(request).name,
        side=side,
        on=localdate(),
        final=form.cleaned_data["final"],
        note=form.cleaned_data["note"].strip() or None,
    )
