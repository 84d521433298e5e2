"""Clean text → the numbers printed in it: value, unit, shape, marks."""
