#!/bin/sh
# Configures a build directory, where it is not yet, and builds in it: tools/build.sh DIR [MESON OPTION…] [TARGET…]
set -eu
cd "$(dirname "$0")/.."
dir=$1
shift
options= targets=
for word; do
  case $word in
    -*) options="$options $word" ;;
    *) targets="$targets $word" ;;
  esac
done
if command -v ccache >/dev/null; then
  export CC="${CC:-ccache gcc}" CXX="${CXX:-ccache g++}"
fi
# A directory that an interrupted setup left behind is set up anew.
if [ ! -f "$dir/build.ninja" ]; then
  rm -rf "$dir"
  # shellcheck disable=SC2086  # lists of words
  meson setup "$dir" $options >"$dir.log" 2>&1 || { cat "$dir.log"; exit 1; }
  rm -f "$dir.log"
fi
[ -f "$dir/build.log" ] || echo "building in $dir; the first time it takes some minutes" >&2
# shellcheck disable=SC2086
ninja -C "$dir" $targets >"$dir/build.log" 2>&1 || { grep -v '^\[[0-9]*/[0-9]*\] [CLG]' "$dir/build.log"; exit 1; }
