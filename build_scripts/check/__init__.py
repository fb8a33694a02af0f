"""Checks over all content: ``run`` asks all the others, and the command ``check`` is it."""
