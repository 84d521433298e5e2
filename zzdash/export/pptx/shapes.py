"""Shapes of a PowerPoint slide as XML: text boxes, bars, pictures, the ground.

Sizes are slide pixels (1920 × 1080), colours tokens of the design. Shapes are written as text and parsed once
a slide: adding them one by one through python-pptx takes longer than the chart. Text is never markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.image import ImagePart

from zzdash.charts.tokens import color

EMU_PER_PX = 6350  # 1920 px are 13.333 in
FACES = {"sans": ("Segoe UI", "Microsoft YaHei"), "serif": ("Georgia", "STZhongsong")}  # Latin, East Asian
SANS, SERIF = "sans", "serif"
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
FIRST_ID = 100  # the chart's frame has a low id of its own

Box = tuple[int, int, int, int]  # left, top, width, height in slide pixels


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text: ``size`` in slide pixels, ``tone`` a token of the design."""

    text: str
    size: int
    tone: str
    bold: bool = False
    face: str = SANS


def px(pixels: float) -> int:
    """Slide pixels as EMU."""
    return round(pixels * EMU_PER_PX)


def rgb(tone: str, theme: str) -> str:
    """A token as PowerPoint writes it: "1D5596"."""
    return color(tone, theme).lstrip("#")


def fill(tone: str, theme: str) -> str:
    """A solid fill in a token's colour."""
    return f'<a:solidFill><a:srgbClr val="{rgb(tone, theme)}"/></a:solidFill>'


def faces(face: str) -> str:
    """The typefaces of ``face`` for Latin and for Chinese: without the second, Chinese falls to any font."""
    latin, chinese = FACES[face]
    return f'<a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/><a:cs typeface="{latin}"/>'


def relation(sheet: Any, address: str) -> str:
    """The id under which ``sheet`` may link to ``address``."""
    return str(sheet.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


def compose(sheet: Any, shapes: Sequence[str], theme: str) -> None:
    """Put ``shapes`` on the slide, in order, on the theme's ground."""
    numbered = "".join(shape.replace("{id}", str(FIRST_ID + index)) for index, shape in enumerate(shapes))
    tree = parse_xml(f"<p:spTree {nsdecls('p', 'a', 'r')}>{numbered}</p:spTree>")
    sheet.shapes._spTree.extend(list(tree))
    ground = f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{fill('card', theme)}<a:effectLst/></p:bgPr></p:bg>"
    sheet._element.cSld.insert(0, parse_xml(ground))


def text_box(
    name: str,
    box: Box,
    paragraphs: Sequence[Sequence[Run]],
    theme: str,
    right: bool = False,
    title: bool = False,
    link: str = "",
) -> str:
    """A text box that wraps; ``title`` marks it as the slide's title for outlines and screen readers.

    ``link`` is a relation's id: a click on the box opens it (linked words would take the theme's blue).
    """
    align = f' algn="{"r" if right else "l"}"'
    body = "".join(
        f"<a:p><a:pPr{align}/>{''.join(run_xml(run, theme) for run in runs)}</a:p>" for runs in paragraphs
    )
    click = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    kind = '<p:nvPr><p:ph type="title"/></p:nvPr>' if title else "<p:nvPr/>"
    frame = (
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name={quoteattr(name)}>{click}</p:cNvPr>'
        f'<p:cNvSpPr txBox="1"/>{kind}</p:nvSpPr>'
        f"<p:spPr>{_place(box)}{RECTANGLE}<a:noFill/></p:spPr>"
        f"<p:txBody>{frame}<a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _place(box: Box) -> str:
    left, top, width, height = (px(side) for side in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def language(text: str) -> str:
    """The language of a run: curly quotes take the Chinese face, full width, in a Chinese run only."""
    return 'lang="zh-CN" altLang="en-US"' if any(letter > "\u2e7f" for letter in text) else 'lang="en-GB"'


def run_xml(run: Run, theme: str) -> str:
    """A stretch of text as XML."""
    style = f'sz="{run.size * 50}" b="{int(run.bold)}" dirty="0"'
    speech = language(run.text)
    inner = f"{fill(run.tone, theme)}{faces(run.face)}"
    return (
        f'<a:r><a:rPr {speech} {style}>{inner}</a:rPr><a:t>{_clean(run.text)}</a:t></a:r>'
    )


def _clean(text: str) -> str:
    """Text for XML: escaped, without the control characters that XML forbids, braces kept from numbering."""
    printable = "".join(letter for letter in text if letter >= " " or letter in "\t\n")
    return escape(printable).replace("{", "&#123;")


def bar(box: Box, tone: str, theme: str) -> str:
    """A plain rectangle."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{_place(box)}{RECTANGLE}{fill(tone, theme)}</p:spPr></p:sp>"
    )


def picture(box: Box, part: str, spoken: str, link: str) -> str:
    """A picture by its relation's id ``part``; a click opens ``link``."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{{id}}" name="QR" descr={quoteattr(spoken)}>'
        f'<a:hlinkClick r:id="{link}"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{part}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{_place(box)}{RECTANGLE}</p:spPr></p:pic>"
    )


def png_relation(sheet: Any, name: str, png: bytes) -> str:
    """The id under which ``sheet`` holds ``png``, stored as ``name``; python-pptx would decode it first."""
    part = ImagePart.load(PackURI(f"/ppt/media/{name}.png"), CONTENT_TYPE.PNG, sheet.part.package, png)
    return str(sheet.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))
