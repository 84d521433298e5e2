"""One error for everything people edit: it says where, what is wrong and what to write instead.

raise RuleError("articles.toml", "003", "no_article", path="003.txt")
# articles.toml [003]: no file 003.txt; put the article there, or mend file

The words stand in ``text/faults.toml``, in both languages; ``told("zh")`` gives them in Chinese.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from zzdash import paths

Lang = Literal["zh", "en"]
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
WORDS = paths.TEXT / "faults.toml"
MOST = 20  # more faults than these are counted, not listed


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in both languages: a key of ``[what]`` in faults.toml, and what its placeholders hold."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


Value = str | int | tuple[str, ...] | Phrase


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: ``file``, ``entry`` in it (empty: the file as a whole), and what to mend.

    ``problem`` and ``mend`` are keys of faults.toml, whose placeholders ``values`` fill.
    """

    file: str
    entry: str
    problem: str
    mend: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def told(self, lang: Lang) -> str:
        """The fault on one line, in ``lang``."""
        place = f"{self.file} [{self.entry}]" if self.entry else self.file
        problem = _said(lang, "problem", self.problem, self.values)
        mend = _said(lang, "mend", self.mend, self.values)
        is_, so = _said(lang, "what", "is"), _said(lang, "what", "so")
        return CONTROL.sub(" ", f"{place}{is_}{problem}{so}{mend}")


class RuleError(ValueError):
    """A file that people edit and that can't be used as it stands, with everything found wrong in it.

    ``problem`` and ``mend`` are keys of faults.toml, the same one where ``mend`` is left out; a text that is
    no key stands for itself. ``str`` is English, a line for each fault; ``told`` takes the language.
    """

    def __init__(self, file: str, entry: str, problem: str, mend: str = "", /, **values: Value) -> None:
        super().__init__(file, entry, problem, mend)
        self.faults: tuple[Fault, ...] = (Fault(file, entry, problem, mend or problem, values),)

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> RuleError:
        """One error for several faults, at least one."""
        every = tuple(faults)
        error = cls(every[0].file, every[0].entry, every[0].problem, every[0].mend)
        error.faults = every
        return error

    def told(self, lang: Lang) -> str:
        """Every fault in ``lang``, a line each; of very many the first, and how many there are more."""
        lines = [fault.told(lang) for fault in self.faults[:MOST]]
        if more := len(self.faults) - len(lines):
            lines.append(_said(lang, "what", "more", {"n": more}))
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.told("en")


def _said(lang: Lang, section: str, key: str, values: Mapping[str, Value] | None = None) -> str:
    """The words of a key with its placeholders filled; the bare key where there are none."""
    try:
        template = _words()[section][key][lang]
        return template.format(**{name: _shown(lang, value) for name, value in (values or {}).items()})
    except (KeyError, TypeError, ValueError, OSError, AttributeError):
        return BARE.get(key, key)  # a fault is told even where its words are what is broken


BARE = {"is": ": ", "so": "; "}


def _shown(lang: Lang, value: Value) -> str:
    if isinstance(value, Phrase):
        return _said(lang, "what", value.key, value.values)
    return _said(lang, "what", "comma").join(value) if isinstance(value, tuple) else str(value)


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    """faults.toml, read without the loader, whose faults it words."""
    return tomllib.loads(WORDS.read_text("utf-8"))
