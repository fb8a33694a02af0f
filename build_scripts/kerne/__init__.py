"""The core, read once: all that every edition shares."""
