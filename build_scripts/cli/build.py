"""``build``: make the finished site."""

import os
import time
from pathlib import Path

from build_scripts import site as site_builder


def run(root: Path, site: Path, *, precompress: bool) -> int:
    """Build into ``site`` and say where it is."""
    start = time.perf_counter()
    site_builder.build(root, site)
    if precompress:
        site_builder.compress(root, site)
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    print(f"Siden er bygget i {os.path.relpath(site, root)} på {seconds} sekunder.")
    return 0
