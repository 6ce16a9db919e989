#!/usr/bin/python3
"""Cuts Debian's Noto fonts (fonts-noto-core) down to what the page writes with, as woff2: subset_fonts.py FOLDER [STAMP]

The interpreter is Debian's own, as python3-fonttools and python3-brotli are installed for it."""
import pathlib
import sys

from fontTools import subset

NOTO = pathlib.Path("/usr/share/fonts/truetype/noto")
ARABIC = "0600-06FF,FD3E,FD3F,FDF2"
# Latin with the dots and lines of transliterated names, and what stands between words.
LATIN = "0020-007E,00A0-017F,0192,0218-021B,02BB-02BF,1E0C,1E0D,1E24,1E25,1E2A,1E2B,1E62,1E63,1E6C,1E6D,1E92-1E97,2010-2014,2018-201E,2022,2026,2030,2039,203A,20AC,2190-2193,2212"
FONTS = {
    "naskh-400": ("NotoNaskhArabic-Regular.ttf", ARABIC),
    "naskh-700": ("NotoNaskhArabic-Bold.ttf", ARABIC),
    "sans-400": ("NotoSans-Regular.ttf", LATIN),
    "sans-700": ("NotoSans-Bold.ttf", LATIN),
    "serif-400": ("NotoSerif-Regular.ttf", LATIN),
}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (source, letters) in FONTS.items():
        subset.main([str(NOTO / source), f"--unicodes={letters}", "--flavor=woff2", "--layout-features=*", "--layout-features-=smcp,c2sc,sups,subs,frac,numr,dnom,ordn,sinf,zero,onum",
                     "--no-hinting", "--name-IDs=0,1,2,3,4,5,6,7,13,14", "--desubroutinize", f"--output-file={folder / name}.woff2"])
    for stamp in sys.argv[2:]:
        pathlib.Path(stamp).touch()


if __name__ == "__main__":
    main()
