"""Whom each name, pronoun, role ("the model in second place") and set ("the ten biggest gainers") of a sentence means."""
