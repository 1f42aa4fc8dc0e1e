"""A sentence read once more in other words, by the rules as they are: without its "not", or with another name in it."""
