#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""A corpus as one file with a text a line, or as the folder of files that libFuzzer wants.

    corpus.py unpack FILE FOLDER
    corpus.py pack FOLDER FILE
"""
import hashlib
import pathlib
import sys


def escaped(text):
    return text.decode("latin-1").encode("unicode_escape").decode("ascii")


def unescaped(line):
    return line.encode("ascii").decode("unicode_escape").encode("latin-1")


def unpack(file, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for line in file.read_text(encoding="ascii").splitlines():
        text = unescaped(line)
        (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)


def pack(folder, file):
    lines = sorted(escaped(each.read_bytes()) for each in folder.iterdir())
    file.write_text("".join(line + "\n" for line in lines), encoding="ascii")


def main():
    work, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    {"unpack": unpack, "pack": pack}[work](source, target)


if __name__ == "__main__":
    main()
