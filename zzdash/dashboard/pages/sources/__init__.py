"""The articles, and a reader of them."""
