"""Releases and dates: which came first or last, how old something is, what came out in a time."""
