"""Figures worked out from facts: differences, ratios, shares, totals, averages, and rows of values."""
