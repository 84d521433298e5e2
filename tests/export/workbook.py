"""Read a workbook's cells with the standard library, so that the tests trust no writer's own reader."""

import io
import re
import zipfile
from xml.etree import ElementTree

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Workbook:
    """``sheets``: name → rows of cells (text, number or None); ``parts``: the package's files."""

    def __init__(self, data: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: archive.read(name) for name in archive.namelist()}
        shared = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.strings = ["".join(part.text or "" for part in item.iter(f"{M}t")) for item in shared]
        names = [
            sheet.get("name")
            for sheet in ElementTree.fromstring(self.parts["xl/workbook.xml"]).iter(f"{M}sheet")
        ]
        self.sheets = {name: self._rows(n) for n, name in enumerate(names, start=1)}

    def xml(self, number: int) -> str:
        return self.parts[f"xl/worksheets/sheet{number}.xml"].decode()

    def widths(self, number: int) -> dict[str, float]:
        """Column letter → width in digits."""
        root = ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])
        found = {}
        for one in root.iter(f"{M}col"):
            for place in range(int(one.get("min", "")), int(one.get("max", "")) + 1):
                found[_letters(place)] = float(one.get("width", ""))
        return found

    def wrapped(self, number: int) -> set[str]:
        """The cells whose words wrap."""
        styles = ElementTree.fromstring(self.parts["xl/styles.xml"]).find(f"{M}cellXfs")
        assert styles is not None
        wraps = [one.find(f"{M}alignment[@wrapText]") is not None for one in styles]
        root = ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])
        return {cell.get("r", "") for cell in root.iter(f"{M}c") if wraps[int(cell.get("s", "0"))]}

    def _rows(self, number: int) -> list[dict[str, object]]:
        root = ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])
        return [dict(self._cell(cell) for cell in row) for row in root.iter(f"{M}row")]

    def _cell(self, cell: ElementTree.Element) -> tuple[str, object]:
        assert cell.find(f"{M}f") is None, "a formula in a download"
        value = cell.findtext(f"{M}v")
        column = re.match("[A-Z]+", cell.get("r", "")).group()  # type: ignore[union-attr]
        if value is None:
            return column, None
        return column, self.strings[int(value)] if cell.get("t") == "s" else float(value)


def _letters(place: int) -> str:
    return (_letters((place - 1) // 26) if place > 26 else "") + chr(65 + (place - 1) % 26)
