"""Whose value a number is, of which metric, a level or a change, of which day or window."""
