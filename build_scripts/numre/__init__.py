"""The register of numbers as an edition shows it: by its municipality's region, with its own."""
