# SPDX-License-Identifier: BSL-1.0
"""Runs a command, unless it has passed before with the same inputs.

    kept.py STAMP --reads PATH [PATH …] -- COMMAND [ARGUMENT …]

For tests whose result follows from files alone, such as those that only compile. The inputs are the
command, the files and folders that it reads, and what its programs and Debian's packages are: STAMP
keeps a digest of them when the command has passed, and what it printed.
"""
import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path


INSTALLED = Path("/var/lib/dpkg/status")  # what the programs and headers of others are, on Debian


def files_below(path):
    """The file, or those in the folder; none where there is nothing of that name."""
    all_paths = path.rglob("*") if path.is_dir() else [path]
    return sorted(p for p in all_paths if p.is_file() and "__pycache__" not in p.parts)


def digest(command, paths):
    """A digest of all that the result depends on."""
    total = hashlib.sha256()

    def add(part):
        total.update(b"%d:" % len(part))
        total.update(part)

    for word in command:
        add(word.encode())
        if program := shutil.which(word):  # another version has another size or date
            found = Path(program).resolve().stat()
            add(b"%d %d" % (found.st_size, found.st_mtime_ns))
    for path in [*paths, INSTALLED]:
        for file in files_below(path):
            add(str(file).encode())
            add(file.read_bytes())
    return total.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stamp", type=Path)
    parser.add_argument("--reads", type=Path, nargs="+", required=True, metavar="PATH")
    own, separator, command = sys.argv[1:], "--", []
    if separator in own:
        own, command = own[:own.index(separator)], own[own.index(separator) + 1:]
    options = parser.parse_args(own)
    if not command:
        parser.error("a command is missing")

    inputs = digest(command, options.reads)
    if options.stamp.exists():
        kept, _, said = options.stamp.read_text(encoding="utf-8").partition("\n")
        if kept == inputs:
            print(f"Passed before with the same inputs:\n{said}", end="")
            return 0
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", errors="replace")
    print(done.stdout, end="")
    options.stamp.unlink(missing_ok=True)
    if done.returncode == 0:
        options.stamp.parent.mkdir(parents=True, exist_ok=True)
        options.stamp.write_text(f"{inputs}\n{done.stdout}", encoding="utf-8")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
