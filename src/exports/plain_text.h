#pragma once
// Text of the news made fit for a format. The news may hold anything: half characters, control characters that XML
// forbids, marks that turn the direction of what follows.
#include <string>
#include <string_view>

namespace tarikh::exports {

/// Valid UTF-8 without control characters (but line ends and tabs) and non-characters: each becomes a space or U+FFFD.
std::string plain(std::string_view text);
/// The same, in one line.
std::string one_line(std::string_view text);
/// &, <, >, quotes and control characters made harmless for HTML and XML.
std::string escaped(std::string_view text);
/// Control characters that turn the direction of text taken out.
std::string without_bidi_controls(std::string_view text);

/// The text with every byte that may not stand in a URI as %XX.
std::string percent_encoded(std::string_view text);
/// A web address that may stand in any format; empty if `text` is none (http and https only: no "javascript:").
std::string web_address(std::string_view text);
/// Letters, digits and "._:-" as they are; whatever holds anything else becomes `prefix` and a hash: a name for XML and URIs.
std::string name_token(std::string_view id, std::string_view prefix);
/// A language tag as RFC 5646 writes it, or "".
std::string_view language_tag(std::string_view lang);

/// `decimals` digits after the point, the same bytes on every machine.
std::string decimal(double number, int decimals);

}  // namespace tarikh::exports
