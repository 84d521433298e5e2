"""Keep a spreadsheet from running what an article says.

A text cell that begins with ``=``, ``+``, ``-`` or ``@`` (or their full-width twins, or a control
character that a spreadsheet skips before looking) is taken for a formula. An apostrophe in front makes
it text again, in Excel, LibreOffice and WPS alike. Numbers are never touched: -3.3 is a fall, not a formula.
"""

from __future__ import annotations

STARTERS = frozenset("=+-@＝＋－＠")
SKIPPED = "\t\r\n\v\f\0 \u00a0\u3000\ufeff"


def neutral(text: str) -> str:
    """``text``, with an apostrophe in front when a spreadsheet would take it for a formula."""
    if not text:
        return text
    risky = text[0] in "\t\r" or text.lstrip(SKIPPED)[:1] in STARTERS
    return f"'{text}" if risky else text
