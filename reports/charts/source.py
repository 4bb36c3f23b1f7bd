"""What draws, as one digest: a changed line of the renderer is another renderer, so no old drawing is served."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent
ASKING = {"specs.py", "store.py", "source.py"}  # they ask for drawings and keep them; they draw nothing


def source_digest(folder: Path = FOLDER) -> str:
    """The digest of every file that takes part in drawing: code and the widths of letters."""
    total = hashlib.sha256()
    for path in sorted([*folder.glob("*.py"), *folder.glob("*.json")]):
        if path.name not in ASKING:
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
