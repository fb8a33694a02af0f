"""Brand colours: whether everybody can read them (WCAG 2.2 AA), and the stylesheet they become.

Source of the rule: WCAG 2.2, success criterion 1.4.3: text has a contrast of at least 4.5 to 1.
The surfaces are those of ``overrides/assets/css/rettidig.css``; a test holds them together.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

MINDST: Final = 4.5


@dataclass(frozen=True, slots=True)
class Krav:
    """What a colour is read on or under (``mod``), and the way to more contrast."""

    mod: Mapping[str, str]
    moerkere: bool


# As tokens of the core's stylesheet, and their values, in the light and the dark look.
PRIMAER_LYS: Final = Krav(
    {
        "--rt-primaer-tekst": "#ffffff",
        "--rt-flade": "#faf5ec",
        "--rt-flade-2": "#fffdf9",
        "--rt-flade-3": "#e6efec",
    },
    moerkere=True,
)
DYB_LYS: Final = Krav({"--rt-dyb-tekst": "#f4efe4", "--rt-dyb-link": "#ffffff"}, moerkere=True)
PRIMAER_MOERK: Final = Krav(
    {
        "--rt-primaer-tekst": "#05262c",
        "--rt-flade": "#101d20",
        "--rt-flade-2": "#18292d",
        "--rt-flade-3": "#1b3439",
    },
    moerkere=False,
)
DYB_MOERK: Final = Krav({"--rt-dyb-tekst": "#e6ece8", "--rt-dyb-link": "#b9e6ea"}, moerkere=True)


def contrast(en: str, anden: str) -> float:
    """The contrast ratio of two colours, from 1 (none) to 21."""
    lys, moerk = sorted((_luminance(en), _luminance(anden)), reverse=True)
    return (lys + 0.05) / (moerk + 0.05)


def least_contrast(farve: str, krav: Krav) -> float:
    """The poorest contrast that the colour has where it is used."""
    return min(contrast(farve, flade) for flade in krav.mod.values())


def nearest(farve: str, krav: Krav) -> str:
    """The colour itself if it can be read, else the nearest of the same hue that can."""
    return next(each for each in _shades(farve, krav.moerkere) if _is_readable(each, krav))


def unreadable(farve: str, krav: Krav) -> str:
    """A Danish sentence for a brand colour that cannot be read everywhere, or ""."""
    if _is_readable(farve, krav):
        return ""
    har = f"{least_contrast(farve, krav):.1f}".replace(".", ",")
    return (
        f"»{farve}« kan ikke læses af alle: kontrasten er {har} og skal være mindst 4,5 (WCAG AA). "
        f"Den nærmeste farve, der kan, er »{nearest(farve, krav)}«."
    )


def stylesheet(primaer: str, dyb: str) -> str:
    """The stylesheet of an edition with these colours, either of which may be "".

    In the dark look a brand colour is as light as it must be to be read, and no lighter.
    """
    lys: dict[str, str] = {}
    moerk: dict[str, str] = {}
    if primaer:
        lys |= {
            "--rt-primaer": primaer, "--rt-link": primaer,
            "--rt-primaer-mork": _shifted(primaer, -12),
        }  # fmt: skip
        lysere = nearest(primaer, PRIMAER_MOERK)
        moerk |= {
            "--rt-primaer": lysere, "--rt-link": lysere, "--rt-primaer-mork": _shifted(lysere, 12)
        }  # fmt: skip
    if dyb:
        lys |= {"--rt-dyb": dyb, "--rt-dyb-2": _shifted(dyb, 6)}
        moerkere = nearest(_shifted(dyb, -10), DYB_MOERK)
        moerk |= {"--rt-dyb": moerkere, "--rt-dyb-2": _shifted(moerkere, 6)}
    if not lys:
        return ""
    return (
        "/* Made from udseende in the edition's udgave.yml. */\n"
        f":root {{ {_as_css(lys)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {_as_css(moerk)} }} }}\n"
    )


def _as_css(farver: Mapping[str, str]) -> str:
    return " ".join(f"{token}: {farve};" for token, farve in farver.items())


def _is_readable(farve: str, krav: Krav) -> bool:
    return least_contrast(farve, krav) >= MINDST


def _shades(farve: str, moerkere: bool) -> Iterator[str]:
    """The colour, then ever darker or ever lighter ones of the same hue, to black or white."""
    yield farve.lower()
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(farve))
    step = -1 / 255 if moerkere else 1 / 255
    while 0 < light < 1:
        light = min(1.0, max(0.0, light + step))
        yield _as_hex(colorsys.hls_to_rgb(hue, light, saturation))
    yield "#000000" if moerkere else "#ffffff"


def _shifted(farve: str, procent: int) -> str:
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(farve))
    light = min(1.0, max(0.0, light + procent / 100))
    return _as_hex(colorsys.hls_to_rgb(hue, light, saturation))


def _parts(farve: str) -> tuple[float, float, float]:
    red, green, blue = (int(farve[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _as_hex(dele: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(each * 255):02x}" for each in dele)


def _luminance(farve: str) -> float:
    """Relative luminance, as WCAG defines it."""
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in _parts(farve)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
