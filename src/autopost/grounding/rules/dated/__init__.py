"""Rules for dates, windows, ages and releases."""
