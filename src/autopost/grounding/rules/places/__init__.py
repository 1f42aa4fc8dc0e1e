"""Rules for places: who leads, follows, closes a list, and whether that was so before."""
