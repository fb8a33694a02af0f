"""A made-up act, its pinned sections, and two ways to print it."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from build_scripts.ground.files import Files
from build_scripts.lov.model import Lov, Lovregister
from build_scripts.lov.ordlyd import ordlyd_of
from build_scripts.lov.parse import FOLDER, parse_lovregister

# The act as it was pinned: a section is its paragraphs.
LOV = {
    "1": ("Enhver må plukke bær.", "Stk. 2. Det gælder ikke i haver."),
    "2": ("Ved bær forstås: 1) blåbær, 2) hyben – også hvide – og 3) »andre bær«.",),
    "2a": ("Spande skal være rene.",),
    "3": ("Ministeren fastsætter regler om kurve.",),
}
_FILE = """\
id: {id}
navn: {navn}
kaldes: [{kaldes}]
udgiver: Folketinget
tekster:
  - {{id: "{aar}_{nummer}", slags: LBK, nummer: {nummer}, dato: "{aar}-05-01"}}
kontrolleret: "2026-11-30"
paragraffer:
{paragraffer}"""


def wording(nr: str, parts: tuple[str, ...]) -> str:
    return f"§ {nr if nr.isdecimal() else f'{nr[:-1]} {nr[-1]}'}. {' '.join(parts)}"


def register_of(acts: dict[str, dict[str, tuple[str, ...]]]) -> Lovregister:
    """A register with these acts, called what their ids say."""
    files: Files = {
        f"{FOLDER}/{id_}.yml": _FILE.format(
            id=id_, navn=id_.replace("-", " ").capitalize(), kaldes=id_.replace("-", " "),
            aar=2025, nummer=100 + nr,
            paragraffer="".join(
                f'  - {{nr: "{each}", om: noget, status: set, ordlyd: '
                f'"{ordlyd_of(wording(each, parts))}"}}\n'
                for each, parts in sections.items()
            ),
        ).encode()
        for nr, (id_, sections) in enumerate(acts.items())
    }  # fmt: skip
    return parse_lovregister(files)


def baerloven() -> tuple[Lovregister, Lov]:
    register = register_of({"baerloven": LOV})
    return register, register.love[0]


def as_text(sections: dict[str, tuple[str, ...]], titel: str) -> str:
    """As the page prints it: headings between the sections, lines broken where they will."""
    body = "".join(
        "\n\nKapitel 2\n\nOm det næste\n\n" * (nr == "2a") + "Overskrift\n\n"
        + re.sub(r" (Stk\.|2\)|og )", r"\n\1", wording(nr, parts)) + "\n\n"
        for nr, parts in sections.items()
    )  # fmt: skip
    return f"LBK nr 7 af 01/02/2027\nGældende\n\n{titel}\n\nHerved bekendtgøres loven.\n\n{body}"


def as_xml(sections: dict[str, tuple[str, ...]], titel: str) -> str:
    """As LexDania has it: a section's number apart from its words, and a word in italics."""

    def one(nr: str, parts: tuple[str, ...]) -> str:
        number, _, _ = wording(nr, parts).partition(".")
        stykker = "".join(
            f"<Stk><Explicatus>{part[:7]}</Explicatus><Exitus><Linea><Char>{escape(part[7:])}"
            "</Char></Linea></Exitus></Stk>"
            if part.startswith("Stk.")
            else f"<Stk><Exitus><Linea><Char>{escape(part[:9])}</Char>\n  "
            f'<Char formaChar="Italic">{escape(part[9:])}</Char>'
            "<Nota><Char>En fodnote.</Char></Nota></Linea></Exitus></Stk>"
            for part in parts
        )
        return f"<Paragraf><Explicatus>{number}.</Explicatus>\n{stykker}</Paragraf>"

    body = "".join(
        f"<ParagrafGruppe><Rubrica><Char>Overskrift</Char></Rubrica>{one(nr, parts)}"
        "</ParagrafGruppe>"
        for nr, parts in sections.items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<Dokument><Meta>'
        f"<DocumentTitle>{titel}</DocumentTitle><Year>2027</Year><Number>7</Number></Meta>"
        f"<DokumentIndhold><Kapitel>{body}</Kapitel></DokumentIndhold></Dokument>"
    )
