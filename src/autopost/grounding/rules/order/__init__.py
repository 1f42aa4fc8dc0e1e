"""Rules for order: more or fewer, up or down, who is ahead of whom, the most and the least."""
