# SPDX-License-Identifier: BSL-1.0
# Sourced by the scripts that build. Installs what is missing, from Debian and from nowhere else.
#
#   need PACKAGE COMMAND…   notes the Debian package unless the command succeeds
#   install_needed          installs what was noted; where it cannot, says what to type and stops
#   quietly TEXT COMMAND…   prints the text, runs the command, and shows its output if it fails

needed=

need() {
  name=$1
  shift
  "$@" >/dev/null 2>&1 || needed="$needed $name"
}

# Whether there is a program of that name.
program() { command -v "$1"; }

# Whether a C++ program can include that header.
header() { echo "#include <$1>" | g++ -E -x c++ -; }

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
  [ -n "$needed" ] || return 0
  install="apt-get install --yes --no-install-recommends$needed"
  if ! command -v apt-get >/dev/null; then
    echo "Missing, by the names of their Debian packages:$needed" >&2
    exit 1
  elif [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=sudo
  else
    echo "Packages are missing. Type this as root, and then run the script again:" >&2
    echo "apt-get update && $install" >&2
    exit 1
  fi
  # shellcheck disable=SC2086  # the words of a command
  quietly "Installing from Debian:$needed" $as_root sh -c \
    "apt-get update && DEBIAN_FRONTEND=noninteractive $install"
  needed=
}
