"""A screenshot as a PNG with a palette: a page has few colours, so that it takes a third of the room."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

COLOURS = 48
"""Enough for text with soft edges, in our tokens."""


def small_png(pixels: NDArray[np.uint8]) -> bytes:
    """pixels: (height, width, 3), red green blue. The colours that are there most, 48 of them; others become the nearest."""
    height, width, _ = pixels.shape
    flat = pixels.reshape(-1, 3).astype(np.int32)
    codes = (flat[:, 0] << 16) | (flat[:, 1] << 8) | flat[:, 2]
    found, where, many = np.unique(codes, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, (found >> 8) & 255, found & 255], axis=1)
    palette = np.array(list(_most(colours, many)))
    nearest = ((colours[:, None, :] - palette[None, :, :]) ** 2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    rows = np.zeros((height, width + 1), np.uint8)  # each row begins with its filter: 0, none
    rows[:, 1:] = nearest[where].reshape(height, width)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (
        (b"IHDR", header),
        (b"PLTE", palette.astype(np.uint8).tobytes()),
        (b"IDAT", zlib.compress(rows.tobytes(), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _most(colours: NDArray[np.int32], many: NDArray[np.intp]) -> Iterator[NDArray[np.int32]]:
    """The colour that is there most, then the next that is not almost one of those before."""
    chosen: list[NDArray[np.int32]] = []
    for at in np.argsort(-many, kind="stable"):
        if all(np.abs(colours[at] - other).max() > 12 for other in chosen):
            chosen.append(colours[at])
            yield colours[at]
        if len(chosen) == COLOURS:
            return


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
