"""What the sources' own words bear out, what is denied, and which words claim nothing."""
