"""A step is done again exactly when something that it depends on has changed."""

from pathlib import Path

from launcher.stamps import Stamps, digest


def test_a_digest_changes_with_content_name_and_context(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.yaml").write_text("one")
    first = digest(root=tmp_path, paths=[folder])
    (folder / "a.yaml").write_text("two")
    changed = digest(root=tmp_path, paths=[folder])
    (folder / "a.yaml").rename(folder / "b.yaml")
    renamed = digest(root=tmp_path, paths=[folder])
    elsewhere = digest(root=tmp_path, paths=[folder], extra="sqlite:////another.sqlite3")
    assert len({first, changed, renamed, elsewhere}) == 4


def test_compiled_python_files_and_missing_folders_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "a.py").write_text("")
    before = digest(root=tmp_path, paths=[tmp_path / "code", tmp_path / "absent"])
    (tmp_path / "code" / "__pycache__").mkdir()
    (tmp_path / "code" / "__pycache__" / "a.pyc").write_bytes(b"\0")
    assert digest(root=tmp_path, paths=[tmp_path / "code"]) == before


def test_stamps_are_remembered_between_starts(tmp_path: Path) -> None:
    Stamps(tmp_path / "var" / "stamps.json").keep("migrate", "abc")
    again = Stamps(tmp_path / "var" / "stamps.json")
    assert again.is_fresh("migrate", "abc")
    assert not again.is_fresh("migrate", "abd")
    assert not again.is_fresh("load_content", "abc")


def test_a_broken_stamp_file_means_that_steps_are_done_again(tmp_path: Path) -> None:
    path = tmp_path / "stamps.json"
    for broken in ("", "{", "[1, 2]"):
        path.write_text(broken)
        assert Stamps(path).done == {}


def test_forgotten_steps_are_done_again(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "stamps.json")
    stamps.keep("migrate", "abc")
    stamps.forget("migrate", "load_content")
    assert stamps.done == {}
