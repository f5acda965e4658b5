"""The items of a CFPackage as a tree: what stands under what, by the isChildOf associations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from leerroute.curriculum.importers.found import Notice, Oddity
from leerroute.files import shortened
from leerroute.text import Text

Json = Mapping[str, Any]


@dataclass
class Tree:
    """items: by identifier. children: identifiers in order, by parent; the document's own under its identifier."""

    document: str
    items: dict[str, Json]
    children: dict[str, list[str]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    @property
    def roots(self) -> list[str]:
        return self.children.get(self.document, [])

    def under(self, identifier: str) -> list[str]:
        return self.children.get(identifier, [])


def tree_of(document: str, items: Mapping[str, Json], associations: Sequence[Json]) -> Tree:
    """The tree; items without parent, or with one that leads round in a circle, stand under the document."""
    tree = Tree(document, dict(items))
    parent: dict[str, tuple[float, int, str]] = {}
    for number, association in enumerate(associations):
        if association.get("associationType") != "isChildOf":
            continue
        child, above = end_of(association, "origin"), end_of(association, "destination")
        if child not in items or (above != document and above not in items):
            tree.notices.append(_dangling(association, child, above))
            continue
        if child in parent and parent[child][2] != above:
            tree.notices.append(_two_parents(items[child]))
            continue
        place = association.get("sequenceNumber")
        parent[child] = (float(place) if isinstance(place, (int, float)) else float("inf"), number, above)
    for child in items:
        if child in parent and not _ends(child, parent):
            tree.notices.append(_circle(items[child]))
            parent[child] = (float("inf"), len(associations), document)
        parent.setdefault(child, (float("inf"), len(associations), document))
    order = {identifier: number for number, identifier in enumerate(items)}
    for child, (place, number, above) in sorted(parent.items(), key=lambda e: (e[1][0], e[1][1], order[e[0]])):
        del place, number
        tree.children.setdefault(above, []).append(child)
    return tree


def end_of(association: Json, side: str) -> str:
    """The identifier of the origin or destination of an association; "" when it has none."""
    node = association.get(f"{side}NodeURI")
    return str(node.get("identifier", "")).lower() if isinstance(node, Mapping) else ""


def name_of(item: Json) -> str:
    """What to call an item in a message."""
    return str(item.get("humanCodingScheme") or shortened(str(item.get("fullStatement", ""))))


def _ends(child: str, parent: Mapping[str, tuple[float, int, str]]) -> bool:
    """Whether the way up ends, instead of going round."""
    seen: set[str] = set()
    while child in parent:
        if child in seen:
            return False
        seen.add(child)
        child = parent[child][2]
    return True


def _dangling(association: Json, child: str, above: str) -> Notice:
    return Notice(
        oddity=Oddity.DANGLING_REFERENCE,
        code=str(association.get("identifier", child)),
        message=Text(
            nl=f"isChildOf verwijst van {child or '?'} naar {above or '?'}, en een van beide is er niet.",
            en=f"isChildOf refers from {child or '?'} to {above or '?'}, and one of them is not there.",
        ),
    )


def _two_parents(item: Json) -> Notice:
    return Notice(
        oddity=Oddity.UNSURE,
        code=name_of(item),
        message=Text(
            nl="staat op twee plekken in de boom; we houden de eerste.",
            en="stands at two places in the tree; the first is kept.",
        ),
    )


def _circle(item: Json) -> Notice:
    return Notice(
        oddity=Oddity.UNSURE,
        code=name_of(item),
        message=Text(
            nl="staat in een kring onder zichzelf; we zetten het bovenaan.",
            en="stands under itself in a circle; it is put at the top.",
        ),
    )


def inner_with_leaves(tree: Tree, top: str) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Below `top`: each item that has items without children, with the way to it, and those items."""
    stack: list[tuple[str, ...]] = [(top,)]
    while stack:
        way = stack.pop()
        below = tree.under(way[-1])
        leaves = [child for child in below if not tree.under(child)]
        if leaves:
            yield way, leaves
        stack.extend((*way, child) for child in reversed(below) if tree.under(child))
