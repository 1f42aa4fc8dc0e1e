"""Whole sentences read as statements over the facts: who, how many of which set, and what is said of each."""
