"""Each section of the register as a source: what pages and paths name it by."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.ground.danish_date import danish_date
from build_scripts.lov.model import IKKE_SET, Lov, Lovregister, Lovtekst, Paragraf
from linealen.model import Kilde


def law_sources(register: Lovregister) -> tuple[Kilde, ...]:
    """A source for each act as a whole, and one for each of its sections."""
    return tuple(kilde for lov in register.love for kilde in _sources(lov))


def tekst_i_ord(tekst: Lovtekst) -> str:
    """A text in Lovtidende as it is cited: ``LBK nr. 282 af 17. marts 2025``."""
    return f"{tekst.slags} nr. {tekst.nummer} af {danish_date(tekst.dato)}"


def _sources(lov: Lov) -> Iterator[Kilde]:
    hel = lov.tekster[0]
    yield Kilde(
        id=lov.id,
        titel=f"{lov.navn} ({tekst_i_ord(hel)})",
        udgiver=lov.udgiver,
        aar=hel.dato[:4],
        slags="lov",
        adresse=lov.adresse or hel.adresse,
        sted="",
        kontrolleret=min(each.kontrolleret for each in lov.paragraffer),
        tvivl="Kun de paragraffer, der står i lovregistret, er læst.",
        i_kraft_fra=lov.i_kraft_fra,
    )
    for paragraf in lov.paragraffer:
        yield Kilde(
            id=lov.kilde_id(paragraf.nr),
            titel=f"{lov.navn} {paragraf.skrevet} – {paragraf.om}",
            udgiver=lov.udgiver,
            aar=paragraf.tekst.dato[:4],
            slags="lov",
            adresse=lov.adresse or paragraf.tekst.adresse,
            sted=paragraf.sted,
            kontrolleret=paragraf.kontrolleret,
            tvivl=" ".join(filter(None, (paragraf.tvivl, _seen_in(paragraf)))),
            i_kraft_fra=paragraf.i_kraft_fra,
        )


def _seen_in(paragraf: Paragraf) -> str:
    if paragraf.status == IKKE_SET:
        return "Ordlyden er ikke set."
    return f"Set i {tekst_i_ord(paragraf.tekst)}; senere ændringer er ikke set."
