"""Rules for what only a source can bear out: history, trend, cause, capability, denials and retellings."""
