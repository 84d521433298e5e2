"""How wide words are reckoned, and where they break."""

from zzdash.wording.lines import clip, text_width, wrap


def test_width_tells_han_from_latin_and_ignores_markup() -> None:
    assert text_width("全年", 10) == 20
    assert text_width("<b>全年</b>", 10) == 20
    assert text_width("year", 10) < 30


def test_clip_and_wrap() -> None:
    assert clip("短", 10, 100) == "短"
    assert clip("很长很长的名字", 10, 40) == "很长很…"
    assert wrap("欣旺达动力电池基地", 10, 50) == ["欣旺达动力", "电池基地"]
    assert wrap("value added of industry", 10, 70) == ["value added", "of industry"]
