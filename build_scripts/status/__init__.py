"""How an edition stands: unfilled, stale, differing, changed under it, broken. See ``whole``."""
