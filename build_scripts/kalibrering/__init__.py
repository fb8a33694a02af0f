"""The children that a workplace marks together: read from ``guides/kalibrering``, and shown."""
