"""The two hand-made issues by name."""

from tests.render.full import full
from tests.render.hostile import hostile

SAMPLES = {"full": full, "hostile": hostile}
