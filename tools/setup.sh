#!/bin/sh
# Installs what Tarikh is built and tested with, on Debian 12; does nothing where all of it is there.
set -eu
packages='
  g++ ccache meson ninja-build pkg-config python3
  libboost1.81-dev rapidjson-dev libicu-dev libhowardhinnant-date-dev doctest-dev libsqlite3-dev libcli11-dev
  libhunspell-dev hunspell-ar libfmt-dev libxxhash-dev libxml2-dev liblzma-dev libzstd-dev zlib1g-dev
  graphviz fonts-noto-core python3-fonttools python3-brotli
  chromium cmark gdal-bin libxml2-utils python3-icalendar python3-networkx python3-rdflib raptor2-utils sqlite3
'
# The gazetteer's places and the page's libraries come from npm's registry; where another npm is there already, Debian's would clash with it.
command -v npm >/dev/null || packages="$packages npm"
missing=
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done

root=
[ "$(id -u)" = 0 ] || root=sudo
install() {
  # shellcheck disable=SC2086  # a list of words
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The lists of packages may be absent or old: fetch them only then.
update() {
  $root apt-get update -qq >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}
if [ -n "$missing" ]; then
  echo "installing:$missing" >&2
  if ! install; then
    update
    install || { cat "$log" >&2; exit 1; }
  fi
fi
for fetch in gazetteer/fetch.sh page/fetch.sh ../tests/consumers/fetch.sh; do
  fetch=$(dirname "$0")/$fetch
  if ! "$fetch" >/dev/null 2>&1; then
    update
    "$fetch" >/dev/null
  fi
done
