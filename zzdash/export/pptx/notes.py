"""Speaker notes, written as parts of their own: python-pptx looks through the whole file for each one."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import nsdecls
from pptx.parts.slide import NotesSlidePart

from zzdash.export.pptx.shapes import SANS, faces

NAMES = nsdecls("p", "a", "r")
EMPTY_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
PICTURE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)


def add_notes(sheet: Any, number: int, lines: list[str]) -> None:
    """Give slide ``number`` (from 1) the notes ``lines``, one paragraph each."""
    part = sheet.part
    master = part.package.presentation_part.notes_master_part
    name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    notes = NotesSlidePart.load(name, CONTENT_TYPE.PML_NOTES_SLIDE, part.package, _xml(lines).encode("utf-8"))
    notes.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
    part.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _xml(lines: list[str]) -> str:
    style = f'<a:rPr lang="zh-CN" altLang="en-US" sz="1200">{faces(SANS)}</a:rPr>'
    body = "".join(f"<a:p><a:r>{style}<a:t>{escape(_printable(line))}</a:t></a:r></a:p>" for line in lines)
    return (
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><p:notes {NAMES}>"
        f"<p:cSld><p:spTree>{EMPTY_GROUP}{PICTURE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter >= " ")
