#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares the tables of ISO 4217 in the headers with two that we did not write: java.util.Currency
of the JDK, and that of Debian's package iso-codes.

    compare.py PROGRAM

PROGRAM prints the entries of the headers. A difference that is not listed below is an error, and so
is a listed one that is gone. What an update of the other side ends may go: it is only mentioned.
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ISO_CODES = Path("/usr/share/iso-codes/json/iso_4217.json")
SKIPPED = 77  # what CMakeLists.txt says, too
NO_MINOR_UNIT = -1


class Listed(NamedTuple):
    what: str  # as differences() says it
    codes: str
    reason: str
    may_go: bool  # whether an update of the other side would end it


LISTED = [
    Listed("the JDK leaves out", "XAD", "new in amendment 179 (2025)", may_go=True),
    Listed("the JDK leaves out", "UYW",
           "a unit of account of Uruguay that it has not taken up", may_go=True),
    Listed("the JDK leaves out", "CHC GHP",
           "it has always had their successors, CHW and GHS", may_go=False),
    Listed("the JDK leaves out",
           "ALK AOK AON AOR ARA ARP ARY BAD BEC BEL BGJ BGK BOP BRB BRC BRE BRN BRR BUK CSJ "
           "CSK DDM ECS ECV ESA ESB GEK GNE GNS GQE GWE HRD ILP ILR ISJ LAJ LSM LTT LUC LUL "
           "LVR MLF MTP MVQ MXP MZE NIC PEH PEI PES PLZ RHD ROK SDP SUR TJR UAK UGS UGW UYN "
           "UYP VNC XEU XRE YDD YUD YUN ZAL ZRN ZRZ ZWC",
           "withdrawn before java.util.Currency came (Java 1.4, 2002)", may_go=False),
    Listed("iso-codes leaves out", "XAD XCG ZWG", "newer than iso-codes 4.15 (2023)", may_go=True),
    Listed("iso-codes has as current", "ANG BGN CUC HRK SLL ZWL",
           "withdrawn, which iso-codes 4.15 (2023) does not know", may_go=True),
]


class Entry(NamedTuple):
    numeric: int
    digits: int
    withdrawn: bool = False


def lines_of(*command):
    output = subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [line.split("\t") for line in output.splitlines()]


def unique(pairs):
    """A dict of the pairs, none of which may come twice."""
    pairs = list(pairs)
    result = dict(pairs)
    if len(result) != len(pairs) or not pairs:
        sys.exit("a table is empty or has a code twice")
    return result


def differences(ours, jdk, iso_codes):
    """What each of the others says differently, as (what, code)."""
    for code, (numeric, digits, withdrawn) in ours.items():
        if code in jdk:
            if jdk[code].numeric != numeric:
                yield f"the JDK has the number {jdk[code].numeric} and not {numeric} for", code
            if jdk[code].digits != digits:
                yield f"the JDK has {jdk[code].digits} digits and not {digits} for", code
        else:
            yield "the JDK leaves out", code
            if withdrawn and digits != NO_MINOR_UNIT:
                yield f"nobody gives the {digits} digits of", code

        if code in iso_codes:
            if withdrawn:
                yield "iso-codes has as current", code
            if iso_codes[code] != numeric:
                yield f"iso-codes has the number {iso_codes[code]} and not {numeric} for", code
        elif not withdrawn:  # it lists no others
            yield "iso-codes leaves out", code

    for name, theirs in ("the JDK", jdk), ("iso-codes", iso_codes):
        for code in theirs.keys() - ours.keys():
            yield f"{name} alone has", code


def main(program):
    missing = [package for package, there in (("openjdk-17-jdk-headless", shutil.which("javac")),
                                              ("iso-codes", ISO_CODES.exists())) if not there]
    if missing:
        print("Skipped, as these Debian packages are not installed:", *missing)
        return SKIPPED

    ours = unique((code, Entry(int(numeric), int(digits), bool(date)))
                  for code, numeric, digits, *date in lines_of(Path(program).resolve()))
    jdk = unique((code, Entry(int(numeric), int(digits)))
                 for code, numeric, digits in lines_of("java", "Currencies.java"))
    iso_codes = unique((entry["alpha_3"], int(entry["numeric"]))
                       for entry in json.loads(ISO_CODES.read_text(encoding="utf-8"))["4217"])

    found = set(differences(ours, jdk, iso_codes))
    not_listed = set(found)
    wrong = False
    for what, codes, reason, may_go in LISTED:
        listed = {(what, code) for code in codes.split()}
        not_listed -= listed
        print(f"{what} {len(listed & found)}: {reason}")
        for _, code in sorted(listed - found):
            wrong = wrong or not may_go
            print(f"  no longer {code}{', which may be' if may_go else '  <- wrong'}")
    for what, code in sorted(not_listed):
        print(f"{what} {code}  <- wrong")

    withdrawn = sum(entry.withdrawn for entry in ours.values())
    print(f"Compared {len(ours)} entries ({len(ours) - withdrawn} current, {withdrawn} withdrawn) "
          f"with {len(jdk)} of the JDK and {len(iso_codes)} of iso-codes: "
          f"{len(found) - len(not_listed)} listed differences, {len(not_listed)} others.")
    return 1 if wrong or not_listed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
