"""How somebody who runs MkDocs alone chooses the edition to show, and whether as a draft: by these
environment variables."""

from __future__ import annotations

from typing import Final

UDGAVE: Final = "RETTIDIG_UDGAVE"
UDKAST: Final = "RETTIDIG_UDKAST"
