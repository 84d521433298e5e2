"""What pages are put together from: cards, choices, the reader, the card of facts."""
