"""``udgiv``: build, and make ready for one way of publishing; or ask a server how it went."""

import argparse
import os
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.ground.stop import Stop
from build_scripts.publish import probe, write
from build_scripts.publish.place import Sted, sted
from build_scripts.publish.recipes import Opskrift, opskrift

_UD: Final = "udgivet"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: which edition, which way, and where it is to be met; "" is not told."""

    udgave: str
    som: str
    domaene: str
    sti: str
    ud: str


def asked(words: argparse.Namespace) -> Asked:
    """The same, from the command line."""
    return Asked(words.udgave, words.som, words.domaene, words.sti, words.ud)


def run(root: Path, it: Asked, *, proev: str) -> int:
    """Write the folder, or print what is wrong at the address ``proev``; 1 when anything is."""
    valgt = opskrift(it.som)
    mappe = root / (it.ud or f"{_UD}/{valgt.navn}")
    site_builder.checked(root, draft=False, udgave=it.udgave)
    hvor = sted(it.sti, it.domaene or _udgavens(root, it.udgave))
    return _probe(mappe, valgt, hvor, proev) if proev else _write(root, mappe, valgt, hvor, it)


def _udgavens(root: Path, udgave: str) -> str:
    domaene = content.load(root, udgave).udgave.domaene
    return f"https://{domaene}" if domaene else ""


def _write(root: Path, mappe: Path, valgt: Opskrift, hvor: Sted, it: Asked) -> int:
    begin = time.perf_counter()
    # MkDocs takes the address from here: for search engines, and for the page of missing addresses.
    os.environ["SITE_URL"] = hvor.adresse
    (root / ".cache").mkdir(exist_ok=True)
    with TemporaryDirectory(dir=root / ".cache", prefix="udgiv-") as work:
        site = Path(work) / "site"
        site_builder.build(root, site, udgave=it.udgave)
        write.write_site(site, mappe, valgt, hvor, lambda it: site_builder.compress(root, it))
    fil = ""
    if valgt.filnavne:
        samlet = mappe.with_name(write.ZIP)
        write.zip_folder(mappe, samlet)
        fil = f" og i {os.path.relpath(samlet, root)}"
    seconds = f"{time.perf_counter() - begin:.1f}".replace(".", ",")
    her = os.path.relpath(mappe, root)
    print(f"Klar til {valgt.titel}: {her}{fil} ({seconds} sekunder).")
    print(f"Hvad I nu gør, og hvordan I efterprøver det, står i {her}/{write.LAESMIG}")
    return 0


def _probe(mappe: Path, valgt: Opskrift, hvor: Sted, adresse: str) -> int:
    hjemme = write.site_in(mappe, valgt, hvor)
    if not (hjemme / "404.html").is_file():
        raise Stop(
            f"Der er ingen side i {hjemme} at holde {adresse} op mod. "
            f"Kør først: python3 -m build_scripts udgiv --som {valgt.navn} --sti {hvor.sti}"
        )
    fejl = probe.faults(
        probe.Ventet(f"{adresse.rstrip('/')}/", hjemme, valgt, write.tabel_of(hjemme))
    )
    for it in fejl:
        print(it)
    print(f"{len(fejl)} fejl på {adresse}" if fejl else f"{adresse} svarer, som den skal.")
    return 1 if fejl else 0
