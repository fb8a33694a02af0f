"""The register of the 98 municipalities: region, police district, children's house, sources."""
