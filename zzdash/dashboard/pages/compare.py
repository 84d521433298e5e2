"""The compare page."""

from zzdash.dashboard import html, shell


def body(page: shell.Page) -> None:
    """Show the page's name."""
    html.show(html.page_header(page.t("common.page.compare")))


shell.run("compare", body)
