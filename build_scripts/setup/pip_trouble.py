"""What a failed pip means for the person at the keyboard."""

import re
from typing import Final

# First match wins. pip says several of these at once when a network fails, so the order matters:
# a full disk and a wrong hash are said plainly and come first.
_TROUBLES: Final[tuple[tuple[str, str], ...]] = (
    (
        r"No space left on device|Errno 28|not enough space",
        "Der er ikke plads på disken til det, der skal hentes. "
        "Ryd op, så der er mindst 1 GB fri, og kør kommandoen igen.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "En hentet pakke er ikke den, projektet har låst sig til, så den blev ikke installeret. "
        "Prøv igen, og meld det, hvis det sker én gang til.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "Pakkerne kunne ikke hentes, fordi netværkets certifikat ikke blev godkendt. "
        "Bruger I en proxy, så sæt PIP_CERT til jeres certifikatfil, og kør kommandoen igen.",
    ),
    (
        r"ProxyError|407 Proxy",
        "Pakkerne kunne ikke hentes, fordi proxyen afviste forbindelsen. "
        "Sæt HTTPS_PROXY rigtigt, og kør kommandoen igen.",
    ),
    (
        r"NewConnectionError|NameResolutionError|Name or service not known|name resolution"
        r"|ConnectTimeout|ReadTimeout|ConnectionError|Network is unreachable|Connection refused"
        r"|Connection to \S+ timed out|Failed to establish",
        "Pakkerne kunne ikke hentes, fordi der ikke er forbindelse til nettet. "
        "Tjek netværket, og kør kommandoen igen; det er kun første gang, der skal hentes noget.",
    ),
    (
        r"No matching distribution found for (?P<what>\S+)",
        "Pakken {what} findes ikke til denne maskine og denne Python. "
        "Prøv med en almindelig 64-bit Python 3.11, 3.12 eller 3.13.",
    ),
    (
        r"No module named pip",
        "Python mangler pip. På Debian og Ubuntu: sudo apt install python3-venv",
    ),
    (
        r"Permission denied|Errno 13",
        "Der må ikke skrives i projektets mappe. "
        "Flyt den til et sted, der er dit, eller ret rettighederne.",
    ),
)


def sentence(output: str, log: str) -> str:
    """One Danish sentence for pip's ``output``; ``log`` names the file that holds all of it."""
    for pattern, text in _TROUBLES:
        found = re.search(pattern, output)
        if found:
            return text.format(**found.groupdict())
    return f"pip kunne ikke installere pakkerne. Se hvorfor i {log}, og kør kommandoen igen."
