"""Where in the files of a folder a finding stands: each file is read when it is first asked about.
Whoever judges objects keeps no lines; whoever tells of a defect needs one."""

from __future__ import annotations

from pathlib import Path

from build_scripts.ground.yaml_source import read_document
from linealen import Document, Finding
from linealen.document import Path as DataPath


class Place:
    """The files below ``folder``, which lies below ``root``, by name."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
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
            self._read[file] = read_document(self._root / self._folder / file, self._root)
        return self._read[file]
