"""One style sheet and one script for readers, many small files for those who write them.

`css/site.css` is static/css/tokens.css, base.css, layout.css, every file of static/css/components in the order of
the alphabet, and print.css. It stands in css/, as its parts do, so the addresses inside url() stay right when
ManifestStaticFilesStorage adds the hash to them. `css/reading.css` and `js/site.js` are single files, only minified.
"""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.base import ContentFile
from django.core.files.storage import Storage

#: address under STATIC_URL → its parts, as patterns inside the folder static/
BUNDLES: dict[str, tuple[str, ...]] = {
    "css/site.css": (
        "css/tokens.css",
        "css/base.css",
        "css/layout.css",
        "css/components/*.css",
        "css/large.css",
        "css/print.css",
    ),
    "css/reading.css": ("css/low-vision/*.css",),
    "js/site.js": ("js/site/*.js",),
}


def source_folder() -> Path:
    """The folder static/ of the repository."""
    return Path(settings.STATICFILES_DIRS[0])


def parts(name: str, folder: Path) -> list[Path]:
    """Files that make up the bundle, in the order in which they are joined."""
    return [path for pattern in BUNDLES[name] for path in sorted(folder.glob(pattern))]


def join(name: str, folder: Path) -> str:
    """Text of the bundle without comments and needless white space; parsed again only when a part changed."""
    paths = parts(name, folder)
    if not paths:
        raise FileNotFoundError(f"{name}: none of {BUNDLES[name]} is in {folder}")
    return _joined(name, tuple((str(path), path.stat().st_mtime_ns) for path in paths))


@lru_cache(maxsize=8)
def _joined(name: str, stamped: tuple[tuple[str, int], ...]) -> str:
    text = "\n".join(Path(path).read_text(encoding="utf-8") for path, _ in stamped)
    return minified_css(text) if name.endswith(".css") else str(rjsmin.jsmin(text))


def minified_css(text: str) -> str:
    """Style sheet without comments and needless white space.

    Inside @layer rcssmin takes a selector for a declaration and closes up `.prose :is(p)`, which would then mean
    something else. A star before the colon says the same and cannot be misread.
    """
    return str(rcssmin.cssmin(re.sub(r"(?<=[\w\])])\s+:(?=[a-z])", " *:", text)))


def write(name: str, folder: Path) -> Path:
    """Puts the bundle where a server that wants a file can read it (runserver, tests); returns that file."""
    text = join(name, folder)
    target = Path(settings.STATIC_ROOT).parent / "bundles" / name
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = target.with_suffix(f".{os.getpid()}")  # two servers may start at once
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(target)
    return target


class BundleStorage(Storage):
    """A read-only storage whose files are the bundles: what collectstatic copies from."""

    prefix = ""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or source_folder()

    def exists(self, name: str) -> bool:
        return name in BUNDLES and bool(parts(name, self.folder))

    def path(self, name: str) -> str:
        return str(write(name, self.folder))

    def get_modified_time(self, name: str) -> datetime:
        """When the youngest part changed: collectstatic copies only what is newer."""
        newest = max(path.stat().st_mtime for path in parts(name, self.folder))
        return datetime.fromtimestamp(newest, tz=UTC)

    def _open(self, name: str, mode: str = "rb") -> ContentFile[bytes]:
        return ContentFile(join(name, self.folder).encode(), name=name)


class BundleFinder(BaseFinder):
    """Tells staticfiles about the bundles: in collectstatic, in runserver, in tests and through whitenoise."""

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False) -> Any:
        """The file that holds the bundle; an empty list when the path is not a bundle's."""
        folder = source_folder()
        if path not in BUNDLES or not parts(path, folder):
            return []
        found = str(write(path, folder))
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Every bundle with the storage it can be read from."""
        storage = BundleStorage()
        for name in BUNDLES:
            if storage.exists(name):
                yield name, storage
