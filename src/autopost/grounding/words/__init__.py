"""Words the check goes by, as data: plain English, the words that only phrase a retelling, and the patterns of fixed phrases."""
