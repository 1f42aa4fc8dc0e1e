"""Places: ranks on lists and by values, their head and foot, and how far one lies from another."""
