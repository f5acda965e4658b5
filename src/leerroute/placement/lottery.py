"""Lottery numbers: the only tie-break there is, drawn from a published seed so that anyone can repeat the draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256


def draw(keys: Iterable[str], seed: str) -> Mapping[str, int]:
    """A number from 1 for every key; lower goes first. Depends on seed and keys only, not on their order.

    The keys are sorted by the SHA-256 of "seed/key" (utf-8, hexadecimal), which anyone can recompute by hand.
    """
    by_hash = sorted(set(keys), key=lambda key: sha256(f"{seed}/{key}".encode()).hexdigest())
    return {key: number for number, key in enumerate(by_hash, start=1)}
