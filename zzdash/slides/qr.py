"""QR codes of absolute addresses: dark on white on either ground, as phones expect."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

import segno

MASK = 3  # any mask is valid; weighing all eight takes five times as long and scans no better at this size
LEVEL = "m"
QUIET = 2  # modules of white around; the slide's own ground adds more
SCALE = 8  # pixels a module


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=LEVEL, mask=MASK, boost_error=False)


@lru_cache(maxsize=256)
def qr_data_uri(address: str) -> str:
    """The code as an SVG data address for ``<img src>``, with its quiet zone."""
    return str(_code(address).svg_data_uri(border=QUIET, dark="#1A2230", light="#FFFFFF"))


@lru_cache(maxsize=256)
def qr_png(address: str) -> bytes:
    """The code as a PNG of one bit a pixel, large enough to print, with its quiet zone."""
    rows = [bytes(row) for row in _code(address).matrix]
    side = (len(rows) + 2 * QUIET) * SCALE
    white = b"\0" + b"\xff" * ((side + 7) // 8)
    lines = [white] * (QUIET * SCALE)
    for row in rows:
        lines += [b"\0" + _bits(row, side)] * SCALE
    lines += [white] * (QUIET * SCALE)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _bits(row: bytes, side: int) -> bytes:
    """One line of pixels, white = 1, each module ``SCALE`` wide, white at both ends and to the byte's end."""
    dark = "".join(("0" if module else "1") * SCALE for module in row)
    line = dark.center(side, "1").ljust((side + 7) // 8 * 8, "1")
    return int(line, 2).to_bytes(len(line) // 8, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
