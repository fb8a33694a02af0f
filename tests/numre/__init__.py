"""The register of numbers: what is printed, where, and what the editor is told."""
