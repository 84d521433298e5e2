"""Raw text → paragraphs, sentences and clauses, with one map back to raw offsets."""
