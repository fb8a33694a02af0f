"""Addresses of an edition in letters that every program reads."""

from __future__ import annotations

from urllib.parse import quote


def adresse(domaene: str) -> str:
    """The site's https address, with a slash at the end; "" when the edition has not said it."""
    if not domaene:
        return ""
    vaert, _, sti = domaene.partition("/")
    return f"https://{_ascii(vaert)}/" + (f"{quote(sti)}/" if sti else "")


def mailto(mail: str) -> str:
    """The mail address as a link; æ, ø and å of its domain as the net writes them (IDNA)."""
    navn, _, vaert = mail.rpartition("@")
    return f"mailto:{quote(navn)}@{_ascii(vaert)}"


def _ascii(vaert: str) -> str:
    return vaert.encode("idna").decode("ascii")
