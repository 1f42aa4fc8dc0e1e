"""Rules for figures: values, marks, averages, and figures that the text sets in an order itself."""
