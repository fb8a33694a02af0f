"""``build``: make the finished site."""

import gc
import os
import time
from pathlib import Path

from build_scripts import site as site_builder
from build_scripts.udgaver import missing


def run(root: Path, site: Path, *, precompress: bool, draft: bool, udgave: str) -> int:
    """Build into ``site`` and say where it is; with ``draft`` also what it cannot show."""
    start = time.perf_counter()
    # All that is made is for this one site: looking for what could be let go of takes a tenth of
    # the time and finds nothing.
    gc.disable()
    for finding in site_builder.build(root, site, draft=draft, udgave=udgave):
        print(finding)
        if finding.code != missing.KODE:
            print("Handlevejen vises ikke, før det er rettet. Resten af siden er bygget.")
    if precompress:
        site_builder.compress(root, site)
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    print(f"Siden er bygget i {os.path.relpath(site, root)} på {seconds} sekunder.")
    return 0
