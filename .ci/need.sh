# SPDX-License-Identifier: BSL-1.0
# Sourced by the scripts that build. Installs what is missing, from Debian and from nowhere else.
#
#   need PACKAGE COMMAND…   notes the Debian package unless the command succeeds
#   wish PACKAGE COMMAND…   the same for a package that one can do without
#   install_needed          installs what was noted; where it cannot, says what to type, and stops if
#                           something was needed
#   quietly TEXT COMMAND…   prints the text, runs the command, and shows its output if it fails

needed=
wished=

need() {
  name=$1
  shift
  "$@" >/dev/null 2>&1 || needed="$needed $name"
}

wish() {
  name=$1
  shift
  "$@" >/dev/null 2>&1 || wished="$wished $name"
}

# Whether there is a program of that name.
program() { command -v "$1"; }

# Whether a C++ program can include that header.
header() { echo "#include <$1>" | "${CXX:-g++}" -E -x c++ -; }

quietly() {
  echo "$1" >&2
  shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

install_needed() {
  [ -n "$needed$wished" ] || return 0
  if ! command -v apt-get >/dev/null; then
    cannot_install "Missing, by the names of their Debian packages:$needed$wished"
    return 0
  elif [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=sudo
  else
    cannot_install "Packages are missing. Type this as root, and then run the script again:
apt-get update && apt-get install --yes --no-install-recommends$needed$wished"
    return 0
  fi
  # Others may be installing: apt waits for them.
  apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600"
  quietly "Updating Debian's lists of packages" $apt update
  for name in $wished; do
    if apt-get install --simulate --no-install-recommends "$name" >/dev/null 2>&1; then
      needed="$needed $name"
    else
      echo "Debian has no $name for this machine: what wants it is skipped" >&2
    fi
  done
  wished=
  [ -n "$needed" ] || return 0
  # shellcheck disable=SC2086  # the words of a command
  quietly "Installing from Debian:$needed" $apt install --yes --no-install-recommends $needed
  needed=
}

# Says so, and stops if one cannot do without.
cannot_install() {
  echo "$1" >&2
  [ -z "$needed" ] || exit 1
  echo "What wants them is skipped." >&2
  wished=
}
