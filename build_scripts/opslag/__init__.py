"""The collection's registers below ``guides/opslag``: examples, offers, figures, templates."""
