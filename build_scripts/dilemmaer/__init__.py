"""Dilemmas: read from ``guides/dilemmaer``, checked, and made into pages."""
