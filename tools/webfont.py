"""Make static/fonts: subset webfonts with their style sheet.

    apt-get install fonts-noto-cjk && pip install fonttools brotli && python tools/webfont.py

The result is committed; run this again when articles or texts bring characters that the subset lacks. Each
face is cut in two: the characters of the articles, the rules and the pages, and the rest of GB 2312's first
level. A browser fetches a part only when no system font has a character of it, and only the faces in use.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from zzdash import paths

NOTO = Path("/usr/share/fonts/opentype/noto")
OUT = paths.STATIC / "fonts"
LICENCE = Path("/usr/share/doc/fonts-noto-cjk/copyright")
FACES = {
    "sans-400": ("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "ZZ Sans SC", 400),
    "sans-700": ("NotoSansCJK-Bold.ttc", "Noto Sans CJK SC", "ZZ Sans SC", 700),
    "serif-400": ("NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "ZZ Serif SC", 400),
    "serif-700": ("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "ZZ Serif SC", 700),
}
ALL_CJK = "U+4E00-9FFF"


def used_characters() -> set[int]:
    """Code points of the articles, the rules and texts, and the built tables."""
    files = [*paths.SEEDS.glob("*"), *paths.RULES.rglob("*.toml"), *paths.DATA.glob("*.csv")]
    text = "".join(file.read_text("utf-8") for file in files if file.is_file())
    return {ord(character) for character in text + "●○◇□×≠→—…“”‘’¶　»«" if character.isprintable()} | set(
        range(32, 127)
    )


def first_level() -> set[int]:
    """Code points of GB 2312's first level: the 3755 commonest characters."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return {ord(pair.decode("gb2312")) for pair in rows if pair.decode("gb2312", "ignore")}


def open_face(file: str, family: str) -> TTFont:
    """The face of ``family`` in a collection; StopIteration where there is none."""
    return next(font for font in TTCollection(NOTO / file).fonts if font["name"].getDebugName(1) == family)


def write_subset(file: str, family: str, characters: Iterable[int], name: str) -> int:
    """Cut a face down to ``characters`` and write it as woff2; returns its size in bytes."""
    font = open_face(file, family)
    options = Options(
        flavor="woff2", hinting=False, desubroutinize=True, layout_features=["kern", "locl", "ccmp"]
    )
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(OUT / name)
    return (OUT / name).stat().st_size


def ranges(characters: set[int]) -> str:
    """CSS unicode-range of ``characters``."""
    runs: list[list[int]] = []
    for code in sorted(characters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def write_fonts() -> None:
    """All subsets and fonts.css."""
    OUT.mkdir(parents=True, exist_ok=True)
    used = used_characters()
    # of two faces that cover a character the later wins, so the rest may claim all of CJK
    parts = {"rest": (first_level() - used, ALL_CJK), "used": (used, ranges(used))}
    rules = []
    for face, (file, family, name, weight) in FACES.items():
        for part, (characters, covered) in parts.items():
            woff = f"zz-{face}-{part}.woff2"
            size = write_subset(file, family, characters, woff)
            print(f"{woff}  {len(characters)} characters  {size / 1024:.0f} KiB")
            rules.append(
                f"@font-face{{font-family:'{name}';font-weight:{weight};font-display:swap;"
                f"src:url({woff}) format('woff2');unicode-range:{covered}}}"
            )
    (OUT / "fonts.css").write_text("\n".join(rules) + "\n", "utf-8")
    (OUT / "LICENCE.txt").write_text(LICENCE.read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    write_fonts()
