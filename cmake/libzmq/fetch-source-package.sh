#!/bin/sh
# fetch-source-package.sh FOLDER PACKAGE VERSION...
#
# Downloads into FOLDER the first VERSION of the source package that this machine's distribution offers: the way to the
# sources where the distribution is reached but upstream is not.  It reads the machine's own list of package sources and
# works on a private copy of it, with private indexes: no root, nothing changed, and apt checks the signatures.
# On failure stderr says why, in one line.
set -u
folder=$1 package=$2
shift 2

fail() { echo "$*" >&2; exit 1; }
command -v apt-get >/dev/null || fail "this machine has no apt-get"
cd "$folder" || fail "no folder $folder"

state=$(mktemp -d) || fail "no temporary folder"
trap 'rm -rf "$state"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$state/parts" "$state/lists/partial" "$state/cache/archives/partial"

# what is listed for binary packages, read as a list of source packages: in the one-line format and in the stanza format
eval "$(apt-config shell one_file Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
for f in "$one_file" "$parts"/*.list; do
  if [ -r "$f" ]; then sed -nE 's/^[[:space:]]*deb(-src)?[[:space:]]+/deb-src /p' "$f"; fi
done | sort -u >"$state/sources.list"
for f in "$parts"/*.sources; do
  if [ -r "$f" ]; then sed -E 's/^[Tt]ypes:.*/Types: deb-src/' "$f" >"$state/parts/${f##*/}"; fi
done

apt() {
  tool=$1
  shift
  LC_ALL=C "$tool" -qq -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts="$state/parts" \
    -o Dir::State::Lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User= \
    -o Acquire::Languages=none -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 "$@"
}

# somebody else's repository without sources makes the update complain: all that counts is whether the package is found
apt apt-get update >"$state/log" 2>&1
offered=$(apt apt-cache showsrc --only-source "$package" 2>>"$state/log" | sed -n 's/^Version: //p' | sort -u)
[ -n "$offered" ] || fail "not listed. $(grep -m1 '^E:' "$state/log")"

for version; do
  echo "$offered" | grep -qxF "$version" || continue
  apt apt-get source --download-only --only-source "$package=$version" >"$state/log" 2>&1 && exit 0
done
[ -n "$(grep -m1 '^E:' "$state/log")" ] && fail "$(grep -m1 '^E:' "$state/log")"
fail "on offer is only" $offered "and pinned are only $*"
