"""The parts of the register of municipalities, each from its own file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from build_scripts.register.model import Boernehus, Kilde, Kommune, Politikreds, Region, ascii_id
from linealen.reading import Entry

# Four digits, as addresses and health data have them; Statistics Denmark leaves out the nought.
KODE: Final = re.compile(r"0[1-8]\d\d")
HJEMMESIDE: Final = re.compile(r"[a-z0-9-]+\.dk")
LARGEST: Final = 1_000_000
SMALLEST: Final = 1


def parse_kilder(top: Entry) -> tuple[Kilde, ...]:
    found = []
    for item in _fresh(top, "kilder", ("id",)):
        kilde = Kilde(
            item.text("id"), item.text("titel"), item.text("udgiver"),
            item.optional_text("adresse"), item.text("sted"), item.date("set"),
            item.optional_text("tvivl"),
        )  # fmt: skip
        if kilde.adresse and not kilde.adresse.startswith(("https://", "http://")):
            item.note(
                ("adresse",), "ADRESSE", "En adresse skal begynde med https:// eller http://."
            )
        if not kilde.adresse and not kilde.tvivl:
            item.note(
                (), "MANGLER", "Skriv kildens adresse, eller skriv under »tvivl« hvorfor ikke."
            )
        found.append(kilde)
    return tuple(found)


def parse_regioner(top: Entry) -> tuple[Region, ...]:
    found = []
    for item in _fresh(top, "regioner", ("id", "navn")):
        til = item.date("til") if item.has("til") else item.optional_text("til")
        region = Region(
            item.text("id"), item.text("navn"), item.date("fra"), til,
            item.optional_text("afloeses_af"),
        )  # fmt: skip
        if bool(til) != bool(region.afloeses_af):
            item.note(
                (), "MANGLER", "»til« og »afloeses_af« hører sammen: skriv begge eller ingen."
            )
        found.append(region)
    by_id = {region.id: region for region in found}
    for index, region in enumerate(found):
        if region.afloeses_af and not top.notes.findings:
            _check_succession(top, index, region, by_id)
    return tuple(found)


def _check_succession(top: Entry, index: int, region: Region, by_id: Mapping[str, Region]) -> None:
    """A region is followed, the day after its last, by one that is known."""
    where = ("regioner", index, "afloeses_af")
    following = by_id.get(region.afloeses_af)
    if following is None:
        top.note(where, "UKENDT", f"»{region.afloeses_af}« er ikke en region i filen.")
        return
    if region.til < region.fra:
        top.note(where, "DATO", f"{region.navn} stopper, før den begynder.")
        return
    after = (date.fromisoformat(region.til) + timedelta(days=1)).isoformat()
    if following.fra != after:
        top.note(
            where, "DATO",
            f"{following.navn} begynder {following.fra}, men {region.navn} stopper {region.til}. "
            f"Skriv {after}, eller ret »til«.",
        )  # fmt: skip


def parse_politikredse(top: Entry, kilder: Sequence[Kilde]) -> tuple[Politikreds, ...]:
    known = [kilde.id for kilde in kilder]
    return tuple(
        Politikreds(
            item.text("id"), item.text("navn"), item.number("antal", 1, 98),
            item.words("kilder", known),
        )
        for item in _fresh(top, "politikredse", ("id", "navn"))
    )  # fmt: skip


def parse_boernehuse(
    top: Entry, kilder: Sequence[Kilde], regioner: Sequence[Region]
) -> tuple[Boernehus, ...]:
    known = [kilde.id for kilde in kilder]
    places = [region.id for region in regioner]
    found = []
    for item in _fresh(top, "boernehuse", ("id", "navn", "region")):
        byer = item.free_words("byer")
        if not byer:
            item.note((), "MANGLER", "Skriv under »byer«, hvilken by huset ligger i.")
        found.append(
            Boernehus(
                item.text("id"), item.text("navn"), item.word("region", places), byer,
                item.id("tilbud"), item.words("kilder", known),
            )
        )  # fmt: skip
    return tuple(found)


def parse_uden_tal(top: Entry) -> dict[str, str]:
    if not top.has("uden_tal"):
        top.optional_text("uden_tal")
        return {}
    return {item.text("id"): item.text("grund") for item in _fresh(top, "uden_tal", ("id",))}


def parse_kommuner(
    top: Entry,
    regioner: Sequence[Region],
    politikredse: Sequence[Politikreds],
    boernehuse: Sequence[Boernehus],
    uden_tal: Mapping[str, str],
) -> tuple[Kommune, ...]:
    region_by = {region.id: region for region in regioner}
    kreds_by = {kreds.id: kreds for kreds in politikredse}
    hus_by = {hus.region: hus for hus in boernehuse}
    found = []
    for item in _fresh(top, "kommuner", ("id", "navn", "kommunenavn", "kode", "hjemmeside")):
        id_, navn = item.text("id"), item.text("navn")
        # A region that is known but has no house, such as one still to come, is not a choice.
        region = item.word("region", [each for each in region_by if each in hus_by])
        kreds = item.word("politikreds", tuple(kreds_by))
        kommunenavn, kode = item.text("kommunenavn"), item.text("kode")
        hjemmeside = item.optional_text("hjemmeside")
        indbyggere = (
            item.number("indbyggere", SMALLEST, LARGEST) if item.has("indbyggere") else None
        )
        if id_ and id_ != ascii_id(navn):
            item.note(("id",), "ID", f"»{id_}« passer ikke til {navn}. Skriv »{ascii_id(navn)}«.")
        if kommunenavn and not _is_name(kommunenavn, navn):
            item.note(
                ("kommunenavn",), "NAVN",
                f"»{kommunenavn}« skal begynde med {navn} og slutte med Kommune.",
            )  # fmt: skip
        if kode and not KODE.fullmatch(kode):
            item.note(
                ("kode",), "KODE", f"»{kode}« er ikke en kommunekode. Skriv fire cifre: 0101."
            )
        if hjemmeside and not HJEMMESIDE.fullmatch(hjemmeside):
            item.note(
                ("hjemmeside",), "ADRESSE",
                f"»{hjemmeside}« er ikke et domæne. Skriv det uden https og www: koege.dk.",
            )  # fmt: skip
        if (indbyggere is None) != (id_ in uden_tal):
            item.note(
                (), "MANGLER",
                f"{navn} skal have »indbyggere« eller stå under »uden_tal«, ikke begge.",
            )  # fmt: skip
        if region and kreds:
            found.append(
                Kommune(
                    id_, navn, kommunenavn, kode, _following(region_by, region),
                    kreds_by[kreds], hus_by[region], indbyggere, hjemmeside,
                )
            )  # fmt: skip
    return tuple(found)


def _following(by_id: Mapping[str, Region], id_: str) -> tuple[Region, ...]:
    """The region and its successors. Each begins after the one before, so there is an end."""
    found = [by_id[id_]]
    while found[-1].afloeses_af:
        found.append(by_id[found[-1].afloeses_af])
    return tuple(found)


def _is_name(kommunenavn: str, navn: str) -> bool:
    """Københavns Kommune, Bornholms Regionskommune, Nordfyns Kommune, Lolland Kommune."""
    return kommunenavn in (
        f"{navn} Kommune", f"{navn}s Kommune", f"{navn}s Regionskommune",
    )  # fmt: skip


def _fresh(top: Entry, key: str, unique: Sequence[str]) -> Iterator[Entry]:
    """The entries below ``key``, each done when the next is asked for; ``unique`` must not recur.

    The ``id`` of each must be a valid id.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for item in top.entries(key):
        item.id()
        for field in unique:
            value = item.optional_text(field)
            seen[field, value] += bool(value)
            if value and seen[field, value] > 1:
                item.note((field,), "DOBBELT", f"»{value}« står to gange som »{field}«.")
        yield item
        item.done()
