#!/bin/sh
# From nothing to a timeline: installs, builds, reads the sample articles, shows what it found.
set -eu
cd "$(dirname "$0")/.."
tools/setup.sh
tools/build.sh build --buildtype=release src/cli/tarikh >&2
tarikh=build/src/cli/tarikh

rm -f build/samples.tarikh
$tarikh build samples/*/*.txt -o build/samples.tarikh
echo
echo "What two articles or more tell of (all of it: $tarikh query build/samples.tarikh):"
$tarikh query build/samples.tarikh 'sources:>=2'
echo
$tarikh export build/samples.tarikh --to html -o build/samples.html
echo "The same as a page, to be opened in a browser:"
echo "$PWD/build/samples.html"
