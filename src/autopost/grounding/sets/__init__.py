"""Sets and their counts: how many are so, who alone is, who is not, and what a count leaves over."""
