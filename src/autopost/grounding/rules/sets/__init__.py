"""Rules for sets: who is in one, who is not, who alone is, and what is said of all of it."""
