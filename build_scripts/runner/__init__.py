"""The only room that knows MkDocs (or ProperDocs): a thin adapter, and two ways to keep it warm."""
