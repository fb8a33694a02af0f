"""``build``: make the finished site."""

import os
import time
from pathlib import Path

from build_scripts import site as site_builder


def run(root: Path, site: Path, *, precompress: bool, draft: bool) -> int:
    """Build into ``site`` and say where it is; with ``draft`` also what it cannot show."""
    start = time.perf_counter()
    for finding in site_builder.build(root, site, draft=draft):
        print(f"{finding}\nHandlevejen vises ikke, før det er rettet. Resten af siden er bygget.")
    if precompress:
        site_builder.compress(root, site)
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    print(f"Siden er bygget i {os.path.relpath(site, root)} på {seconds} sekunder.")
    return 0
