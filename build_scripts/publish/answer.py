"""One question to a server, and its answer."""

from __future__ import annotations

import gzip
import http.client
import ssl
import zlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import brotli

from build_scripts.ground.stop import Stop

_SEKUNDER: Final = 20


@dataclass(frozen=True, slots=True)
class Svar:
    """Names of headers are in lower case; a header that came twice has both values."""

    status: int
    hoveder: dict[str, str]
    indhold: bytes

    def hoved(self, navn: str) -> str:
        """The header, or "" when it is not there."""
        return self.hoveder.get(navn.lower(), "")

    def unpacked(self) -> bytes:
        """The content as it was before it was packed for the way; b"" when it cannot be opened."""
        try:
            match self.hoved("Content-Encoding"):
                case "":
                    return self.indhold
                case "br":
                    return bytes(brotli.decompress(self.indhold))
                case "gzip":
                    return gzip.decompress(self.indhold)
                case _:
                    return b""
        except (brotli.error, OSError, EOFError, zlib.error):
            return b""


def fetch(adresse: str, pakning: str = "identity") -> Svar:
    """What the server answers; a redirect is not followed. Raises Stop when it does not answer."""
    try:
        dele = urlsplit(adresse)
        vaert, port = dele.hostname or "", dele.port
    except ValueError as error:
        raise Stop(f"»{adresse}« er ikke en adresse. Efterse domænet og porten.") from error
    forbindelse = (
        http.client.HTTPSConnection(
            vaert, port, timeout=_SEKUNDER, context=ssl.create_default_context()
        )
        if dele.scheme == "https"
        else http.client.HTTPConnection(vaert, port, timeout=_SEKUNDER)
    )
    try:
        forbindelse.request("GET", dele.path, headers={"Accept-Encoding": pakning})
        svar = forbindelse.getresponse()
        hoveder: dict[str, str] = {}
        for navn, vaerdi in svar.getheaders():
            kort = navn.lower()
            hoveder[kort] = f"{hoveder[kort]}, {vaerdi}" if kort in hoveder else vaerdi
        return Svar(svar.status, hoveder, svar.read())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Stop(f"{adresse} svarer ikke ({error}). Er adressen rigtig, og kører den?") from error
    finally:
        forbindelse.close()
