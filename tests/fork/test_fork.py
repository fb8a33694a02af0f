"""A municipality forks, makes the edition its own, and follows the core: in real git.

One story, told once, because each step stands on the one before. What docs/om/foelg-med.md tells
a municipality to do is what is done here.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.fork.gren import Gren, fork, kerne

ID = "laesoe"
FACTS = f"kommuner/{ID}/udgave.yml"
EKSEMPEL = "kommuner/eksempel-storby"
UDFALD = "guides/handleveje/underretning/tekst/det-sker-der-efter.md"
NOEGLER = "build_scripts/udgaver/model.py"

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git er ikke installeret"),
    pytest.mark.usefixtures("heavy"),
]


def test_fork_own_edition_changed_core_merge_mend_and_build(root: Path, tmp_path: Path) -> None:
    upstream = kerne(root, tmp_path / "kernen")
    vores = fork(root, upstream, tmp_path / "vores")
    goer_den_til_sin(vores)
    kernen_skifter(upstream)
    flet(vores, upstream)
    tag_stilling(vores)
    byg(vores, tmp_path)


def goer_den_til_sin(vores: Gren) -> None:
    """ny-kommune, and then a local change of every kind that is allowed."""
    svar = vores.koer(
        "ny-kommune", "--ja", "--kommune", "Læsø", "--navn", "Læsø Trygt", "--mail",
        "trivsel@laesoe.example", "--laengde", "10", "--retning", "hoejest-er-vaerst",
        "--har", "fokusteam",
    )  # fmt: skip
    assert svar.kode == 0, svar.ord
    svar = vores.koer("status", "--udgave", ID)
    assert svar.kode == 1 and "kontakter.modtagelse-dag.telefon" in svar.ord, svar.ord
    # The large example has everything an edition may have; Læsø takes it all over.
    tekst = vores.laes(f"{EKSEMPEL}/udgave.yml").replace("id: eksempel-storby", f"id: {ID}")
    tekst = re.sub(r"\ngennemgaaet_mod:\n(  .*\n)*", "\n", tekst)
    for noegle in (
        "udseende", "redaktion", "har", "kontakter", "fora", "beslutter", "udloeser", "skala",
        "planer", "was", "lokale_trin", "tekster", "model_navn", "domaene",
    ):  # fmt: skip
        assert f"\n{noegle}:" in tekst, f"Eksemplet har ikke længere »{noegle}«"
    vores.skriv(FACTS, f"# Vores egen kommentar.\n{tekst}")
    shutil.copytree(vores.mappe / EKSEMPEL / "sider", vores.mappe / f"kommuner/{ID}/sider")
    shutil.copy(vores.mappe / EKSEMPEL / "logo.svg", vores.mappe / f"kommuner/{ID}/logo.svg")
    svar = vores.koer("status", "--udgave", ID)
    assert svar.kode == 0, svar.ord
    svar = vores.koer("gennemgaaet", "--udgave", ID)
    assert svar.kode == 0, svar.ord
    vores.gem("Læsøs udgave")
    assert vores.git("diff", "--name-only", "HEAD~1").ord.split() == sorted(
        f"kommuner/{ID}/{navn}"
        for navn in (
            "gennemgang.json", "logo.svg", "udgave.yml",
            *(f"sider/{each.name}" for each in (vores.mappe / EKSEMPEL / "sider").iterdir()),
        )
    )  # fmt: skip


def kernen_skifter(upstream: Gren) -> None:
    """A rule, an outcome, a page, a template, code; a renamed key, and a new one that is needed."""
    upstream.ret(
        "linealen/data/regler.yml", "Du har svaret, at barnet er", "Du svarer, at barnet er"
    )
    upstream.ret(UDFALD, "efter seks hverdage", "efter syv hverdage")
    upstream.ret("docs/om/vaerdier.md", "\n# ", "\n# Kernens nye ord: ")
    upstream.ret("overrides/partials/sidefod.html", "</footer>", "<p>Ny i kernen.</p></footer>")
    upstream.ret(
        "build_scripts/udgaver/renamed.py",
        "tuple[Flytning, ...]] = ()",
        'tuple[Flytning, ...]] = (Renamed("model_navn", "modellens_navn"),)',
    )
    upstream.ret(
        NOEGLER,
        'fælles model for tidlig opsporing.", default=""',
        'fælles model for tidlig opsporing.", default="", noegle="modellens_navn"',
    )
    for fil in sorted((upstream.mappe / "kommuner").glob("*/udgave.yml")):
        svar = upstream.koer("flyt", "--udgave", fil.parent.name)
        assert svar.kode == 0, svar.ord
        fil.write_text(fil.read_text("utf-8") + "\nvalgt_af: Byrådet\n", encoding="utf-8")
    assert "\nmodellens_navn: Storbællemodellen" in upstream.laes(f"{EKSEMPEL}/udgave.yml")
    upstream.ret(
        NOEGLER,
        "    undertitel: str = required(",
        '    valgt_af: str = required(Tekst(), "Skriv, hvem der har valgt portalen.")\n'
        "    undertitel: str = required(",
    )
    upstream.ret("overrides/kommunen.html", "</h1>", "</h1><p>Valgt af {{ udgave.valgt_af }}.</p>")
    svar = upstream.koer("check")
    assert svar.kode == 0, svar.ord
    upstream.gem("Kernen et år efter")


def flet(vores: Gren, upstream: Gren) -> None:
    assert vores.git("remote", "add", "kernen", str(upstream.mappe)).kode == 0
    svar = vores.git("fetch", "-q", "kernen")
    assert svar.kode == 0, svar.ord
    svar = vores.git("merge", "--no-edit", "kernen/main")
    assert svar.kode == 0 and "CONFLICT" not in svar.ord, svar.ord
    assert vores.git("status", "--porcelain").ord == ""


def tag_stilling(vores: Gren) -> None:
    """check and status say where; flyt mends what can be mended; a person does the rest."""
    for words in (("check",), ("status", "--udgave", ID)):
        svar = vores.koer(*words)
        assert svar.kode == 1, svar.ord
        assert re.search(
            rf"{FACTS}:\d+: NOEGLE .*»model_navn«.*hedder nu »modellens_navn«", svar.ord
        )
        assert re.search(rf"{FACTS}:\d+: MANGLER .*»valgt_af« mangler. Skriv, hvem", svar.ord)
    before = vores.laes(FACTS)
    svar = vores.koer("flyt", "--udgave", ID)
    assert svar.kode == 1 and "hedder nu »modellens_navn«" in svar.ord, svar.ord
    assert "»valgt_af« mangler" in svar.ord
    assert vores.laes(FACTS) == before.replace("\nmodel_navn:", "\nmodellens_navn:")
    vores.skriv(FACTS, vores.laes(FACTS) + "\nvalgt_af: Kommunalbestyrelsen\n")
    svar = vores.koer("check")
    assert svar.kode == 0, svar.ord
    svar = vores.koer("status", "--udgave", ID)
    assert svar.kode == 0, svar.ord
    aendret = svar.ord.partition("Ændret i kernen")[2].partition("Forældet")[0]
    roert, _, resten = aendret.partition("Læs også")
    # The edition has a step on this outcome; the rest it only has to read. Old words are from git.
    assert "jeres: lokale_trin, nr. 3" in roert and "hverdage" in roert, svar.ord
    for each in ("efter seks hverdage", "efter syv hverdage"):
        assert each in roert
    for each in ("Du har svaret, at barnet er", "Du svarer, at barnet er", "Kernens nye ord"):
        assert each in resten, each
    assert "ikke gemt" not in aendret
    svar = vores.koer("gennemgaaet", "--udgave", ID)
    assert svar.kode == 0 and "Nye eller ændrede siden" in svar.ord, svar.ord
    svar = vores.koer("status", "--udgave", ID)
    assert re.search(r"Ændret i kernen siden .*: intet\.", svar.ord), svar.ord
    vores.gem("Fulgt med")


def byg(vores: Gren, tmp_path: Path) -> None:
    site = tmp_path / "bygget"
    svar = vores.koer("build", "--udgave", ID, "--site-dir", str(site))
    assert svar.kode == 0, svar.ord
    forside = (site / "index.html").read_text("utf-8")
    assert "Trygt videre" in forside and "Ny i kernen." in forside
    assert "Børneindgangen ringer til dig inden fem hverdage" in "".join(
        each.read_text("utf-8") for each in (site / "handleveje/underretning").rglob("*.html")
    )
    assert "Valgt af Kommunalbestyrelsen." in (site / "kommunen/index.html").read_text("utf-8")
    assert "Du svarer, at barnet er" in (site / "linealen/regler/index.html").read_text("utf-8")
    assert not list(site.rglob("gennemgang.json"))
