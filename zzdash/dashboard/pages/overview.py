"""The overview page."""

from zzdash.dashboard import html, shell


def body(page: shell.Page) -> None:
    """Show the page's name."""
    html.show(html.page_header(page.t("common.page.overview")))


shell.run("overview", body)
