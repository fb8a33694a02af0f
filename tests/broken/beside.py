"""Broken paths, dilemmas, pages and editions, laid beside the sound ones: each stands alone, so
that one run of ``check`` judges them all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.ground.wording import FOLDER
from build_scripts.kalibrering.load import BOERN
from tests.conftest import ROOT
from tests.dilemmaer import (
    dilemmamappe,
    test_check_gang,
    test_check_handlevalg,
    test_check_hoved,
    test_check_mening,
    test_check_scener,
    test_check_tegnvalg,
    test_check_tekst,
)
from tests.kalibrering import test_fejl as boern
from tests.opslag import test_sider
from tests.sites import EKSEMPLER
from tests.situationer import test_check as situationer
from tests.udgaver import test_fejl
from tests.udgaver.udgavefil import HEL
from tests.veje import test_check as veje
from tests.veje import vejmappe
from tests.veje.vejmappe import edit

_CODE = re.compile(r":\d+: ([A-ZÆØÅ-]+) ")


@dataclass(frozen=True, slots=True)
class Lagt:
    """What was laid: the finding to come has this code and stands in a file below ``sted``."""

    name: str
    sted: str
    code: str


def lay(root: Path) -> list[Lagt]:
    """Lay all of them below ``root``, beside a copy of the content."""
    return [
        *_veje(root),
        *_dilemmaer(root),
        *_boern(root),
        *_situationer(root),
        *_sider(root),
        *_udgaver(root),
        *_egne_sider(root),
        *_ord(root),
    ]


def _ord(root: Path) -> Iterator[Lagt]:
    """A file of words that nobody asks for."""
    path = root / FOLDER / "andet.yml"
    path.write_text("hej: Hej\n", "utf-8")
    yield Lagt("en ordfil for meget", path.relative_to(root).as_posix(), "UKENDT")


def _codes(told: tuple[str, ...]) -> set[str]:
    return {match[1] for line in told if (match := _CODE.search(line))}


def _veje(root: Path) -> Iterator[Lagt]:
    vejmappe.copy(root)  # The sound one, which the others point to.
    for number, case in enumerate(veje.CASES):
        folder = vejmappe.copy(root, f"brudt-{number}")
        for file, old, new in case.edits:
            edit(folder, file, old, new)
        for code in _codes(case.told):
            yield Lagt(case.name, folder.relative_to(root).as_posix(), code)
    for name, code in (
        ("Brudt Vej", "ID"),
        ("brudt-uden-graf", "FIL"),
        (f"brudt-{'x' * 60}", "LANGT-ID"),
    ):
        folder = vejmappe.copy(root, name)
        if code == "FIL":
            (folder / veje.VEJ).unlink()
        yield Lagt(f"a path: {name}", folder.relative_to(root).as_posix(), code)
    folder = vejmappe.copy(root, "brudt-uden-tekst")
    (folder / veje.FARE).unlink()
    yield Lagt("a path without a text", folder.relative_to(root).as_posix(), "UDEN-TEKST")


def _dilemmaer(root: Path) -> Iterator[Lagt]:
    cases = (
        *test_check_gang.CASES, *test_check_handlevalg.CASES, *test_check_hoved.CASES,
        *test_check_mening.CASES, *test_check_scener.CASES, *test_check_tegnvalg.CASES,
        *test_check_tekst.CASES,
    )  # fmt: skip
    for number, case in enumerate(cases):
        folder = _dilemma(root, f"brudt-{number}")
        for file, old, new in case.edits:
            edit(folder, file, old, new)
        for code in _codes(case.told):
            yield Lagt(case.name, folder.relative_to(root).as_posix(), code)
    yield Lagt("a dilemma's name", f"{_dilemma(root, 'Brudt').relative_to(root)}", "ID")
    (_dilemma(root, "brudt-uden-scene") / "scener/siden.md").unlink()
    yield Lagt("a missing scene", "guides/dilemmaer/brudt-uden-scene", "TEKST")
    folder = _dilemma(root, "brudt-af-mange")
    data = (folder / "dilemma.yml").read_text("utf-8")
    second = data[data.index("  siden:") :]
    more = "".join(second.replace("  siden:", f"  nr-{n}:") for n in range(5))
    (folder / "dilemma.yml").write_text(data + more, "utf-8")
    yield Lagt("too many scenes", "guides/dilemmaer/brudt-af-mange", "LANG")
    folder = _dilemma(root, "brudt-uden-scener")
    (folder / "dilemma.yml").write_text(data[: data.index("scener:")] + "scener: {}\n", "utf-8")
    yield Lagt("no scenes", "guides/dilemmaer/brudt-uden-scener", "MANGLER")
    folder = _dilemma(root, "brudt-i-ring")
    third = second.replace("  siden:", "  senere:")
    alone = data.replace("        til: siden\n", "").replace("videre: slut", "videre: senere")
    (folder / "dilemma.yml").write_text(alone + third, "utf-8")
    shutil.copy(folder / "scener/siden.md", folder / "scener/senere.md")
    yield Lagt("scenes nobody comes to", "guides/dilemmaer/brudt-i-ring", "UNAAELIG")


def _dilemma(root: Path, id_: str) -> Path:
    folder = root / "guides/dilemmaer" / id_
    shutil.copytree(dilemmamappe.FIXTURES / "god", folder)
    return folder


def _boern(root: Path) -> Iterator[Lagt]:
    whole = (ROOT / boern.LUNA).read_text("utf-8")
    for number, fejl in enumerate(boern.BARN):
        name = f"{BOERN}/brudt-{number}.yml"
        (root / name).write_text(whole.replace(fejl.old, fejl.new, 1), "utf-8")
        yield Lagt(f"a child: {fejl.name}", name, fejl.code)
    name = f"{BOERN}/Brudt.yml"
    (root / name).write_text(whole, "utf-8")
    yield Lagt("a child's name", name, "ID")


def _situationer(root: Path) -> Iterator[Lagt]:
    """Each with its own id, so that only the one that is laid twice is told of as such."""
    for number, fejl in enumerate(situationer.FEJL):
        name = f"guides/situationer/brudt-{number}.yml"
        text = situationer.SOUND.replace(fejl.old, fejl.new, 1)
        (root / name).write_text(text.replace("proeve-", f"proeve-{number}-"), "utf-8")
        yield Lagt(f"a situation: {fejl.name}", name, fejl.code)


def _sider(root: Path) -> Iterator[Lagt]:
    sound = test_sider.SOUND.replace("[loven]", "[barnets-lov-133]")
    cases = [
        (name, sound.replace(old.replace("[loven]", "[barnets-lov-133]"), new), code)
        for name, old, new, _, code in test_sider.CASES
    ]
    cases += [
        ("a long page", sound + "\nEt ord.\n" * 700, "LANG"),
        ("a long description", sound.replace("er i orden.", "er lang. " * 40), "LANG"),
        ("no sources", sound.replace("kilder: [barnets-lov-133]\n", ""), "MANGLER"),
        ("an unknown weight", sound.replace("lix: vejledning", "lix: tung"), "UKENDT"),
        ("no head", "# En side\n", "HOVED"),
        ("a head that is no block", f"---\n- x\n---{sound.split('---', 2)[2]}", "TYPE"),
        ("a list for the title", sound.replace("title: En side", "title: [a]"), "TYPE"),
    ]
    for number, (name, text, code) in enumerate(cases):
        (root / f"docs/brudt-{number}.md").write_text(text, "utf-8")
        yield Lagt(f"a page: {name}", f"docs/brudt-{number}.md", code)


def _udgaver(root: Path) -> Iterator[Lagt]:
    cases = [(name, old, new, code) for name, old, new, code, _ in test_fejl.FEJL]
    cases += [
        ("a step of no path", "vej: hvilket-forum", "vej: hvilket-forumm", "UKENDT"),
        ("a step of no outcome", "udfald: fokusteam", "udfald: fokusteamet", "UKENDT"),
        ("another band's name", "navn: Hold øje", "navn: Bekymring", "SKALA"),
        ("another's id", "id: eksempel-storby", "id: andeby", "ID"),
        ("nobody's", "kommune: Storbælle Kommune\n", "", "MANGLER"),
        ("no logo", "logo: logo.svg", "logo: andet.svg", "LOGO"),
    ]
    for number, (name, old, new, code) in enumerate(cases):
        folder = _udgave(root, f"brudt-{number}")
        text = HEL.replace(old, new, 1)
        assert text != HEL, name
        text = text.replace("id: eksempel-storby", f"id: {folder.name}", 1)
        (folder / "udgave.yml").write_text(text, "utf-8")
        yield Lagt(f"an edition: {name}", folder.relative_to(root).as_posix(), code)
    for name, file, data, code in (
        ("a stray file", "notat.txt", b"til mig selv", "FIL"),
        ("a logo that runs", "logo.svg", b"<svg onload='x()'/>", "LOGO"),
        ("a large logo", "logo.svg", b"<svg>" + b" " * 200_000 + b"</svg>", "LOGO"),
        ("a page of ours", "sider/kontakt.md", b"", "FIL"),
        ("a page with capitals", "sider/Ferie.MD", b"", "FIL"),
        ("no text", "udgave.yml", b"# intet\n", "YAML"),
        ("no edition at all", "udgave.yaml", None, "FIL"),
        ("another encoding", "udgave.yml", "navn: på".encode("latin-1"), "FIL"),
        ("a list for a file", "udgave.yml", b"a: [b\n", "YAML"),
    ):
        folder = _udgave(root, f"brudt-{name.replace(' ', '-')}")
        if data is None:
            (folder / "udgave.yml").rename(folder / file)
        else:
            (folder / file).write_bytes(data)
        yield Lagt(f"an edition: {name}", folder.relative_to(root).as_posix(), code)


def _egne_sider(root: Path) -> Iterator[Lagt]:
    folder = _udgave(root, "brudt-i-sider")
    for number, (name, text, code, _) in enumerate(test_fejl.SIDER):
        path = folder / f"sider/brudt-{number}.md"
        path.write_text(text, "utf-8")
        yield Lagt(f"an own page: {name}", path.relative_to(root).as_posix(), code)


def _udgave(root: Path, id_: str) -> Path:
    folder = root / "kommuner" / id_
    shutil.copytree(ROOT / "kommuner" / EKSEMPLER[0], folder)
    text = HEL.replace("id: eksempel-storby", f"id: {id_}", 1)
    (folder / "udgave.yml").write_text(text, "utf-8")
    return folder
