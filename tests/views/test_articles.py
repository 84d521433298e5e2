"""Offsets carried from the raw article to restored text, and what an address points at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzdash.tables.load import Tables, load
from zzdash.views.articles import parse_pieces, place_of, text_span

PIECES = ((10, 15), (17, 20), (30, 34))


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (10, 12, (0, 2)),
        (13, 18, (3, 6)),  # over a dropped line break: one span
        (15, 17, None),  # only what was dropped
        (15, 18, (5, 6)),  # begins in the gap
        (18, 25, (6, 8)),  # ends in the gap
        (11, 33, (1, 11)),  # over all three
        (30, 34, (8, 12)),
        (0, 5, None),
        (40, 50, None),
    ],
)
def test_text_span(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert text_span(PIECES, start, end) == expected


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    raw = draw(st.text("数字0123. \n", min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(raw)), min_size=2, max_size=8)))
    return raw, [pair for pair in zip(cuts[::2], cuts[1::2], strict=False) if pair[0] < pair[1]]


@given(cut_texts(), st.integers(0, 60), st.integers(1, 20))
def test_text_span_finds_the_same_characters(
    cut: tuple[str, list[tuple[int, int]]], start: int, size: int
) -> None:
    raw, pieces = cut
    end = start + size
    kept = "".join(raw[max(a, start) : min(b, end)] for a, b in pieces if max(a, start) < min(b, end))
    text = "".join(raw[a:b] for a, b in pieces)
    span = text_span(pieces, start, end)
    assert (text[slice(*span)] if span else "") == kept


def test_parse_pieces() -> None:
    assert parse_pieces("21-46;48-57") == ((21, 46), (48, 57))


def test_place_of_mentions_events_and_spans(tables: Tables) -> None:
    mention = tables.mentions.iloc[3]
    found = place_of(mention["mention"], tables)
    assert found is not None
    assert (found.article, found.start, found.mention) == (
        mention["article"],
        mention["start"],
        mention["mention"],
    )
    for event in tables.events.to_dict("records"):
        place = place_of(event["event"], tables)
        assert place is not None
        measured = event["event"] in set(tables.observations["observation"])
        assert measured or place.event is not None
        assert (place.article, place.start) == (event["article"], event["start"])
    span = place_of("001-5-9", tables)
    assert span is not None
    assert (span.article, span.start, span.end, span.mention) == ("001", 5, 9, "")
    assert place_of("001-x", tables) is None
    assert place_of("", tables) is None
