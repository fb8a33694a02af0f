"""An edition: the facts of one municipality, laid over the core without copying any of it."""
