#!/bin/sh
# Installs what Tarikh is built with, on Debian 12; does nothing where all of it is there.
set -eu
packages='
  g++ ccache meson ninja-build pkg-config python3
  libboost1.81-dev rapidjson-dev libicu-dev libhowardhinnant-date-dev doctest-dev libsqlite3-dev libcli11-dev
  libhunspell-dev hunspell-ar libfmt-dev libxxhash-dev libxml2-dev libzstd-dev zlib1g-dev
  graphviz fonts-noto-core
'
missing=
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

root=
[ "$(id -u)" = 0 ] || root=sudo
install() {
  # shellcheck disable=SC2086  # a list of words
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "installing:$missing" >&2
# The lists of packages may be absent or old: fetch them only then.
if ! install; then
  $root apt-get update -qq >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  install || { cat "$log" >&2; exit 1; }
fi
