#pragma once
// From bytes in whatever encoding to UTF-8, telling what had to be mended.
#include <string>
#include <string_view>

namespace tarikh::document {

/// The encoding that a byte order mark, or the pattern of NULs, gives away: "UTF-16LE", "UTF-32BE" …;
/// empty for anything that may be UTF-8.
std::string_view wide_encoding(std::string_view bytes);

/// Why these first bytes are no text ("a PDF file", …); empty if they may be some.
std::string_view reason_no_text(std::string_view bytes);

/// Decodes by ICU's name of the encoding; false if it knows none of that name.
bool decode(std::string_view bytes, const std::string& encoding, std::string& out);

/// UTF-8 without byte order mark out of `bytes`; `note` tells what was mended, if anything.
std::string as_utf8(std::string bytes, std::string& note);

/// "12 ill-formed …" for a note.
std::string mended_note(std::size_t replaced);

}  // namespace tarikh::document
