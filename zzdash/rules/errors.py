"""One error for everything people edit: it says where, what is wrong and what to write instead."""

from __future__ import annotations


class RuleError(ValueError):
    """A rule file that can't be used as it stands.

    ``file`` is its name, ``entry`` the entry inside it (empty: the file as a whole), ``problem`` what is
    wrong and ``mend`` what to write instead. All four are shown, on one line.
    """

    def __init__(self, file: str, entry: str, problem: str, mend: str) -> None:
        self.file, self.entry, self.problem, self.mend = file, entry, problem, mend
        place = f"{file} [{entry}]" if entry else file
        super().__init__(f"{place}: {problem}; {mend}")
