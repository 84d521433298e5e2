"""Print, as JSON, all that the dashboard of the zone in ZZDASH_ZONE shows and writes, by page and language.

A process of its own for each zone: ``python tests/zonepages.py``.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterable
from typing import Any

import pandas as pd
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from zzdash import paths
from zzdash.dashboard.frame import links, shell
from zzdash.export.file_names import stem
from zzdash.export.offline import offline_html
from zzdash.export.pptx.deck import deck
from zzdash.export.tables.bundle import to_bundle
from zzdash.rules.text import LANGS, t
from zzdash.slides.build import build
from zzdash.tables.load import load


def shown(at: AppTest) -> str:
    """Everything on a page: markup, widgets, charts, grids, with all escapes undone."""
    assert not at.exception, at.exception
    return "\n".join(_texts(at._tree))


def _texts(node: Any) -> Iterable[str]:
    for child in node.children.values():
        if isinstance(child, Block):
            yield from _texts(child)
        proto = getattr(child, "proto", None)
        if proto is not None:
            yield from _strings(MessageToDict(proto))
        if isinstance(value := getattr(child, "value", None), pd.DataFrame):
            yield value.to_csv()


def _strings(value: object) -> Iterable[str]:
    """The texts in ``value``; JSON within them (a chart's) is read."""
    if isinstance(value, dict):
        yield from (text for inner in value.values() for text in _strings(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in _strings(inner))
    elif isinstance(value, str):
        yield from _strings(json.loads(value)) if value[:1] in "{[" and _is_json(value) else [value]


def _is_json(text: str) -> bool:
    try:
        return bool(json.loads(text))
    except ValueError:
        return False


def page(name: str, lang: str) -> str:
    """One page by itself, with its title."""
    at = AppTest.from_file(shell.page_file(name), default_timeout=300)
    at.query_params["lang"] = lang
    titles = (t(lang, f"common.page.{name}"), t(lang, "common.app.title"))
    return "\n".join([*titles, links.page_url(name, lang), shown(at.run())])


def whole(lang: str) -> str:
    """The app as it opens: frame, logo, navigation, the overview."""
    at = AppTest.from_file(str(paths.APP), default_timeout=300)
    at.query_params["lang"] = lang
    return shown(at.run())


def files(lang: str) -> str:
    """What downloads are called and hold."""
    tables = load()
    slides = build(tables, lang)
    offline = offline_html(slides, lang, lambda mark: mark, lambda slide: slide.id).decode()
    zipped = (to_bundle(tables.observations, lang, tables), deck(slides, lang, lambda slide: slide.id))
    return "\n".join([stem("data", "all"), offline, *(text for raw in zipped for text in _unzipped(raw))])


def _unzipped(raw: bytes) -> Iterable[str]:
    """The names in a ZIP file (a PPTX is one), and what is text of its contents."""
    with zipfile.ZipFile(io.BytesIO(raw)) as held:
        for name in held.namelist():
            yield name
            if name.rpartition(".")[2] in ("xml", "txt", "csv", "json", "bib"):
                yield held.read(name).decode("utf-8-sig")


def main() -> None:
    """Pages, the whole app and files."""
    told = {f"{name} {lang}": page(name, lang) for name in links.shown() for lang in LANGS}
    told |= {f"app {lang}": whole(lang) for lang in LANGS} | {f"files {lang}": files(lang) for lang in LANGS}
    json.dump(told, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
