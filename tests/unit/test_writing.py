"""Generated files are written whole, only if they changed, and nobody else's are touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_dossier import writing
from build_dossier.writing import MANIFEST, write_file, write_tree


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


class TestFile:
    def test_is_written_with_its_folders(self, tmp_path: Path) -> None:
        path = tmp_path / "a" / "b.md"
        assert write_file(path, "灯塔".encode())
        assert path.read_text("utf-8") == "灯塔"
        assert path.stat().st_mode & 0o777 == 0o644

    def test_is_left_alone_if_it_holds_the_same(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        write_file(path, b"one")
        os.utime(path, ns=(1, 1))
        assert not write_file(path, b"one")
        assert path.stat().st_mtime_ns == 1
        assert write_file(path, b"two")
        assert path.read_bytes() == b"two"

    def test_keeps_its_old_contents_if_writing_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.md"
        write_file(path, b"old")

        def fail(*_: object) -> None:
            raise OSError("no space left")

        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="no space left"):
            write_file(path, b"new")
        assert tree(tmp_path) == {"a.md": b"old"}


class TestTree:
    def test_is_exactly_the_files_asked_for(self, tmp_path: Path) -> None:
        assert write_tree(tmp_path, {"a.md": b"1", "b/c.md": b"2"}) == 2
        assert write_tree(tmp_path, {"a.md": b"1", "b/d.md": b"3"}) == 2
        assert tree(tmp_path) == {"a.md": b"1", "b/d.md": b"3"}

    def test_writes_nothing_if_nothing_changed(self, tmp_path: Path) -> None:
        files = {"a.md": b"1", "b/c.md": b"2"}
        write_tree(tmp_path, files)
        for path in tmp_path.rglob("*.md"):
            os.utime(path, ns=(1, 1))
        assert write_tree(tmp_path, files) == 0
        assert {path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")} == {1}

    def test_leaves_what_it_never_wrote(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        (tmp_path / "b" / "own.md").write_bytes(b"mine")
        write_tree(tmp_path, {"b/c.md": b"2"})
        write_tree(tmp_path, {})
        assert tree(tmp_path) == {"b/own.md": b"mine"}

    def test_removes_folders_that_it_leaves_empty(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"b/c/d.md": b"2", "a.md": b"1"})
        write_tree(tmp_path, {"a.md": b"1"})
        assert not (tmp_path / "b").exists()
        assert tmp_path.exists()

    def test_may_turn_a_file_into_a_folder(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"b": b"file"})
        write_tree(tmp_path, {"b/c.md": b"2"})
        assert tree(tmp_path) == {"b/c.md": b"2"}
        write_tree(tmp_path, {"b": b"file"})
        assert tree(tmp_path) == {"b": b"file"}

    def test_never_removes_what_lies_outside(self, tmp_path: Path) -> None:
        outside = tmp_path / "outside.md"
        outside.write_bytes(b"mine")
        root = tmp_path / "docs"
        write_tree(root, {"a.md": b"1"})
        (root / MANIFEST).write_text("../outside.md\na.md\n/etc/hostname\n", "utf-8")
        write_tree(root, {})
        assert outside.read_bytes() == b"mine"
        assert tree(root) == {}

    def test_follows_no_link_out_of_the_folder(self, tmp_path: Path) -> None:
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "a.md").write_bytes(b"mine")
        root = tmp_path / "docs"
        root.mkdir()
        (root / "b").symlink_to(outside)
        (root / MANIFEST).write_text("b/a.md\n", "utf-8")
        write_tree(root, {})
        assert (outside / "a.md").read_bytes() == b"mine"

    def test_a_run_that_was_cut_short_is_cleared_up_by_the_next(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_tree(tmp_path, {"old.md": b"1"})
        real = write_file

        def cut_short(path: Path, data: bytes) -> bool:
            if path.name == "z.md":
                raise KeyboardInterrupt
            return real(path, data)

        monkeypatch.setattr(writing, "write_file", cut_short)
        with pytest.raises(KeyboardInterrupt):
            write_tree(tmp_path, {"new.md": b"2", "z.md": b"3"})
        monkeypatch.undo()
        assert (tmp_path / "new.md").exists()
        write_tree(tmp_path, {"last.md": b"4"})
        assert tree(tmp_path) == {"last.md": b"4"}
