"""autopost drafts a daily newspaper about AI in which every claim is bound to a fact with a source."""

__version__ = "0.1.0"
