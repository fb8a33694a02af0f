"""The written pages below ``docs/``: read, judged, weighed for how heavy they are to read."""
