"""Labels never overlap, never leave the sheet; shorter forms come before further rows."""

from hypothesis import given
from hypothesis import strategies as st

from zzdash.charts.timeline.labels import free, place


def test_the_wider_of_two_neighbours_gives_way() -> None:
    placed = place([50, 100], [[("long form", 90), ("l", 20)], [("short", 40)]], 300)
    assert placed is not None
    assert [one.text for one in placed] == ["l", "short"]


def test_no_room_is_said() -> None:
    assert place([50, 55], [[("a", 40)], [("b", 40)]], 300) is None
    stacked = place([50, 55], [[("a", 40)], [("b", 40)]], 300, rows=2)
    assert stacked is not None
    assert [one.row for one in stacked] == [0, 1]


@given(
    st.lists(st.floats(0, 900), min_size=1, max_size=12).map(sorted),
    st.lists(st.floats(5, 120), min_size=12, max_size=12),
)
def test_placed_labels_are_apart_and_inside(centres: list[float], widths: list[float]) -> None:
    forms = [[("full", width), ("f", width / 4)] for width in widths[: len(centres)]]
    placed = place(centres, forms, 900, rows=len(centres))
    assert placed is not None
    assert all(one.left >= -0.01 and one.right <= 900.01 for one in placed)
    for row in {one.row for one in placed}:
        line = [one for one in placed if one.row == row]
        assert all(before.right < after.left for before, after in zip(line, line[1:], strict=False))


def test_free_stretches() -> None:
    assert free([(10, 20), (40, 50)], 0, 60) == [(0, 10), (20, 40), (50, 60)]
    assert free([(0, 60)], 0, 60) == []
    assert free([], 5, 9) == [(5, 9)]
