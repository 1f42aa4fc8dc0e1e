"""Who writes the sections: a chat model, or no model at all."""
