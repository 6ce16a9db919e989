#!/bin/sh
# Fetches the packages of npm that the page is bundled from and tested with, once for each package-lock.json, and prints
# the folder they lie in: tools/page/fetch.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=${TARIKH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tarikh}
folder=$cache/page-$(sha256sum "$here/package-lock.json" | cut -c 1-12)
if [ ! -e "$folder/complete" ]; then
  echo "fetching the page's packages" >&2
  mkdir -p "$cache"
  work=$(mktemp -d "$folder.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cp "$here/package.json" "$here/package-lock.json" "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  touch "$work/complete"
  # Two that fetch at the same time: the first to be done is taken.
  rm -rf "$folder.old"
  if [ -e "$folder" ] && [ ! -e "$folder/complete" ]; then mv "$folder" "$folder.old"; fi
  [ -e "$folder/complete" ] || mv -T "$work" "$folder" 2>/dev/null || [ -e "$folder/complete" ]
fi
echo "$folder"
