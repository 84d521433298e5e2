"""Addresses inside the dashboard."""

import pytest

from zzdash.dashboard.frame.links import data_url, page_url, permalink, source_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (page_url("overview", "zh"), "./"),
        (page_url("overview", "en"), "./?lang=en"),
        (
            page_url("compare", "zh", year=[2019, 2024], derived=True),
            "compare?year=2019&year=2024&derived=true",
        ),
        (page_url("data", "zh", year=[]), "data?year="),
        (permalink("compare", "zh", year=[2019]), "compare?year=2019&lang=zh"),
        (permalink("overview", "en"), "./?lang=en"),
        (data_url("001-1014", "en"), "data?obs=001-1014&lang=en"),
        (source_url("001-1014", "zh"), "sources?article=001&m=001-1014"),
    ],
)
def test_addresses(url, expected):
    assert url == expected


@pytest.mark.parametrize("column", ["observation", "mention", "event"])
def test_a_row_leads_to_its_words(column):
    row = {column: "001-1014", "article": "001", "paragraph": 7}
    assert source_url(row, "zh") == "sources?article=001&p=7&m=001-1014"


def test_a_derived_row_opens_its_first_input():
    row = {"derived": "d-1", "inputs": "003-614;003-623"}
    assert source_url(row, "zh") == "sources?article=003&m=003-614"


def test_what_cannot_be_linked_raises():
    with pytest.raises(ValueError, match="no page"):
        page_url("nowhere", "zh")
    with pytest.raises(KeyError, match="no observation"):
        source_url({"value": 1}, "zh")


def test_text_in_an_address_is_quoted():
    assert page_url("data", "zh", q="锂电&<x>") == "data?q=%E9%94%82%E7%94%B5%26%3Cx%3E"
