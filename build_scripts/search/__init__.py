"""Search in Danish: an index made from the site's pages, for the ranking in the browser to read.

The ranking is JavaScript, in ``overrides/assets/js/search/``; ``ask`` asks it here. How words are
folded, stemmed and taken apart must be the same on both sides, and a test holds them to it. How it
works and why: ADR 0009. Data for editors: ``guides/opslag/synonymer.yml`` and
``guides/opslag/soegning.yml``.
"""
