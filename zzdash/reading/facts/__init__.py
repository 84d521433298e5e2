"""Per number and slot: candidates with their evidence, and the choice among them by learned weights."""
