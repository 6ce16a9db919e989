#include "encoding.h"

#include <algorithm>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <tarikh/base/utf8.h>

namespace tarikh::document {
namespace {

constexpr std::size_t enough_to_tell = 4096;

/// Text in UTF-16 without a mark: NULs (of ASCII's white space at least) at even or at odd places only.
std::string_view by_nuls(std::string_view bytes) {
    bytes = bytes.substr(0, enough_to_tell);
    std::size_t nuls[2] = {0, 0};
    for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % 2] += bytes[i] == '\0';
    const std::size_t many = bytes.size() / 32;
    if (nuls[1] > many && nuls[0] == 0) return "UTF-16LE";
    if (nuls[0] > many && nuls[1] == 0) return "UTF-16BE";
    return {};
}

}  // namespace

std::string_view wide_encoding(std::string_view bytes) {
    const auto begins = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
    if (begins({"\xFF\xFE\0\0", 4})) return "UTF-32LE";
    if (begins({"\0\0\xFE\xFF", 4})) return "UTF-32BE";
    if (begins("\xFF\xFE")) return "UTF-16LE";
    if (begins("\xFE\xFF")) return "UTF-16BE";
    return by_nuls(bytes);
}

std::string_view reason_no_text(std::string_view bytes) {
    if (bytes.substr(0, 5) == "%PDF-") return "this is a PDF file; give its text (pdftotext makes it)";
    if (bytes.substr(0, 4) == "PK\x03\x04") return "this is a ZIP archive or an office document; give its text";
    bytes = bytes.substr(0, enough_to_tell);
    std::size_t strange = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) return "this is a binary file, no text";
        strange += (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
    }
    return strange * 20 > bytes.size() ? "this is a binary file, no text" : "";
}

bool decode(std::string_view bytes, const std::string& encoding, std::string& out) {
    UErrorCode status = U_ZERO_ERROR;
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    const std::unique_ptr<UConverter, Close> converter{ucnv_open(encoding.c_str(), &status)};
    if (U_FAILURE(status)) return false;
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status};
    if (U_FAILURE(status)) return false;
    out.clear();
    text.toUTF8String(out);
    if (out.compare(0, 3, "\xEF\xBB\xBF") == 0) out.erase(0, 3);
    return true;
}

std::string mended_note(std::size_t replaced) {
    return "not valid UTF-8: " + std::to_string(replaced) + (replaced == 1 ? " place was" : " places were") +
           " replaced by U+FFFD (if it is in another encoding, convert it: iconv -f WINDOWS-1256 -t UTF-8)";
}

std::string as_utf8(std::string bytes, std::string& note) {
    if (const std::string_view wide = wide_encoding(bytes); !wide.empty()) {
        std::string out;
        if (decode(bytes, std::string{wide}, out)) return out;
    }
    if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) bytes.erase(0, 3);
    if (base::is_valid_utf8(bytes)) return bytes;
    std::size_t replaced = 0;
    std::string mended = base::mend_utf8(bytes, &replaced);
    note = mended_note(replaced);
    return mended;
}

}  // namespace tarikh::document
