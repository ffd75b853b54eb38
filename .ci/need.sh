# SPDX-License-Identifier: BSL-1.0
# Sourced by the scripts that build. Installs what is missing, from Debian and from nowhere else.
#
#   need PACKAGE COMMAND…   notes the Debian package unless the command succeeds
#   wish PACKAGE COMMAND…   the same for a package that one can do without
#   install_needed          installs what was needed; where it cannot, says what to type and stops
#   install_wished          installs what was wished, as far as it can
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
  step=$1
  echo "$step" >&2
  shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "Failed: $step" >&2
    exit 1
  fi
  rm -f "$log"
}

# Sets `apt` to what installs here, or says what is missing and fails.
can_install() {
  if ! command -v apt-get >/dev/null; then
    echo "Missing, by the names of their Debian packages: $*" >&2
    return 1
  elif [ "$(id -u)" -eq 0 ]; then
    apt=
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    apt=sudo
  else
    echo "Packages are missing. Type this as root, and then run the script again:" >&2
    echo "apt-get update && apt-get install --yes --no-install-recommends $*" >&2
    return 1
  fi
  # Others may be installing: apt waits for them.
  apt="$apt env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600"
}

# shellcheck disable=SC2086  # the words of commands
install_needed() {
  [ -n "$needed" ] || return 0
  can_install $needed || exit 1
  quietly "Updating Debian's lists of packages" $apt update
  quietly "Installing from Debian:$needed" $apt install --yes --no-install-recommends $needed
  needed=
}

# shellcheck disable=SC2086  # the words of commands
install_wished() {
  [ -n "$wished" ] || return 0
  can_install $wished || return 0
  there=
  quietly "Updating Debian's lists of packages" $apt update
  for name in $wished; do
    if apt-get install --simulate --no-install-recommends "$name" >/dev/null 2>&1; then
      there="$there $name"
    else
      echo "Debian has no $name for this machine" >&2
    fi
  done
  [ -z "$there" ] ||
    quietly "Installing from Debian:$there" $apt install --yes --no-install-recommends $there
  wished=
}
