#!/bin/sh
# Configures a build directory, where it is not yet, and builds everything in it: tools/build.sh DIR [MESON OPTION…]
set -eu
cd "$(dirname "$0")/.."
dir=$1
shift
if command -v ccache >/dev/null; then
  : "${CC:=ccache gcc}" "${CXX:=ccache g++}"
  export CC CXX
fi
# A directory that an interrupted setup left behind is set up anew.
if [ ! -f "$dir/build.ninja" ]; then
  rm -rf "$dir"
  meson setup "$dir" "$@" >/dev/null || { cat "$dir/meson-logs/meson-log.txt" 2>/dev/null; exit 1; }
fi
log=$dir/build.log
ninja -C "$dir" >"$log" 2>&1 || { grep -v '^\[[0-9]*/[0-9]*\] [CLG]' "$log"; exit 1; }
