"""Passes over the finished ``site`` folder. Each knows only HTML, CSS and files, and no runner."""
