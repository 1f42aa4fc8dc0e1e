"""Who is set over whom: superlatives and comparisons, of two or against all others."""
