"""Action paths: read from ``guides/handleveje``, checked, walked, drawn, and made into pages."""
