"""Where in the files of a folder a finding stands. Whoever judges objects keeps no lines; whoever
tells of a defect needs one, and only then is a file parsed again for its lines."""

from __future__ import annotations

from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_document
from linealen import Document, Finding
from linealen.document import Path as DataPath


class Place:
    """Those of the ``files`` that lie below ``folder``, by their names below it."""

    def __init__(self, files: Files, folder: str) -> None:
        self._files = files
        self._folder = folder
        self._read: dict[str, Document] = {}

    def finding(self, file: str, path: DataPath, code: str, message: str) -> Finding:
        """A finding at a path into a file."""
        return self._document(file).finding(path, code, message)

    def finding_of(self, file: str, key: str, id_: str, code: str, message: str) -> Finding:
        """A finding at the item with this id in a list; at the list, where there is none."""
        document = self._document(file)
        items = document.data.get(key, []) if isinstance(document.data, dict) else []
        ids = [item.get("id") if isinstance(item, dict) else None for item in items]
        path: DataPath = (key, ids.index(id_)) if id_ in ids else (key,)
        return document.finding(path, code, message)

    def _document(self, file: str) -> Document:
        if file not in self._read:
            self._read[file] = load_document(self._files, f"{self._folder}/{file}")
        return self._read[file]
