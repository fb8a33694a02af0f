"""Linealen in a real browser: the built site, a server, Chromium."""
