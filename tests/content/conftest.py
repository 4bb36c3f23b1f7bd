"""Content is tested as it is loaded: whole, on one fixed day. `loaded_site` comes from tests/support/content.py."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from home.content.loader import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of content/ that a test may spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "content"))


@pytest.fixture
def change(folder: Path) -> Any:
    """change("ledger.yaml", lambda data: …) spoils one file of the copy and gives the folder."""

    def changed(name: str, spoil: Any) -> Path:
        path = folder / name
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        spoil(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return folder

    return changed
