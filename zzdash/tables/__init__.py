"""Measurements → tidy tables: months, base amounts, yearly choice, checks, events, entities; and back."""
