"""What people edit: TOML with examples, the texts of the pages, and the modules that read some of them."""
