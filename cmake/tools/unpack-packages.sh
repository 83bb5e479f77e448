#!/bin/sh
# unpack-packages.sh FOLDER ARCHITECTURE PACKAGE[|PACKAGE...]...
#
# Unpacks packages of this machine's distribution, with those that they depend on, into FOLDER: no root, nothing installed.
# Of the machine's own architecture only what is not installed is unpacked; of another one, all.  Private indexes are made
# from the machine's own list of package sources, and apt checks the signatures.  Of PACKAGE|PACKAGE the first that there is.
# On failure stderr says why, in one line.
set -u
folder=$1 architecture=$2
shift 2

fail() { echo "$*" >&2; exit 1; }
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "this machine has no apt-get, or no dpkg-deb"

state=$(mktemp -d) || fail "no temporary folder"
trap 'rm -rf "$state"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$state/lists/partial" "$state/cache/archives/partial"

own=$(dpkg --print-architecture)
eval "$(apt-config shell own_status Dir::State::status/f)"
if [ "$architecture" = "$own" ]; then
  cp "$own_status" "$state/status" || fail "cannot read $own_status"
else
  : >"$state/status"
fi

apt() {
  program=$1
  shift
  LC_ALL=C "$program" -qq -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" \
    -o Dir::State="$state" -o Dir::State::Lists="$state/lists" -o Dir::State::status="$state/status" \
    -o Dir::Cache="$state/cache" -o APT::Sandbox::User= -o Acquire::Languages=none \
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 "$@"
}

# somebody else's repository without this architecture makes the update complain: what counts is whether all is found
apt apt-get update >"$state/log" 2>&1

for wanted; do
  shift
  for package in $(echo "$wanted" | tr '|' ' '); do
    apt apt-cache show "$package" >/dev/null 2>&1 && break # else the last, and apt says that there is none
  done
  set -- "$@" "$package"
done
apt apt-get -y --no-install-recommends --download-only install "$@" >"$state/log" 2>&1 ||
  fail "$(grep -m1 '^E:' "$state/log")"

mkdir -p "$folder" || fail "cannot write $folder"
for package in "$state"/cache/archives/*.deb; do
  [ -e "$package" ] || continue
  dpkg-deb -x "$package" "$folder" || fail "cannot unpack $package into $folder"
done

# links from the root lead out of the folder, to what the machine itself has there or has not
root=$(cd "$folder" && pwd)
find "$root" -type l -lname '/*' | while read -r link; do
  target=$(readlink "$link")
  case $target in
  "$root"/*) ;;
  *) ln -snf "$root$target" "$link" ;;
  esac
done
