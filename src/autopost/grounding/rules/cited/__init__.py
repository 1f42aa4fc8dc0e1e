"""Rules for an issue's sentences, held against the facts that they cite and nothing else."""
