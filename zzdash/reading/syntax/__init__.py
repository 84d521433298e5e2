"""Tags, words and numbers → passages of sentences and clauses."""
