"""What a text says, with offsets: sentences, numbers, dates, windows, names, versions, quotations and links."""
