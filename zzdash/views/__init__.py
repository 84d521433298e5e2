"""What a page, slide or file shows: rows chosen and arranged, nothing drawn."""
