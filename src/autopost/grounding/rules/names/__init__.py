"""Rules for names, links and quotations, and for whose or what a thing is said to be."""
