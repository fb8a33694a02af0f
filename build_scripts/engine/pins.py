"""Which Pyodide we ship. Change all of it together, then run the whole test suite.

The pip lock (``requirements/motor.txt``) pins the wheel that carries the files; the sums here pin
the files themselves, so the carrier can be exchanged without trusting it.
"""

from types import MappingProxyType
from typing import Final

VERSION: Final = "314.0.7"

# SHA-256 of the files as Pyodide published them.
STOCK: Final = MappingProxyType(
    {
        "pyodide.asm.wasm": "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
        "pyodide.asm.mjs": "f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
        "pyodide.mjs": "6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
        "python_stdlib.zip": "fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a",
        "pyodide-lock.json": "5dc2fc119108bc148c7457dc86e7675b5c87e1cafd420b9c34c1eaef7b36c010",
    }
)

# Where the carrying wheel keeps them.
FOLDER_IN_WHEEL: Final = "flet_web/web/pyodide/"
