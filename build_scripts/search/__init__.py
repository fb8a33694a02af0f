"""Search in Danish: an index made from the finished site, and the ranking that reads it.

The ranking exists twice, here and in ``overrides/assets/js/search/``; a test holds them to the
same answers. Whole numbers only, so that both come to the same order. How it works and why: ADR
0009. Data for editors: ``guides/opslag/synonymer.yml`` and ``guides/opslag/soegning.yml``.
"""
