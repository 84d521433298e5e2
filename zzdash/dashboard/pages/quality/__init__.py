"""What was read, set aside and checked."""
