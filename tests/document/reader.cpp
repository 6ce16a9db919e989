#include <tarikh/document/reader.h>

#include <doctest/doctest.h>

#include <zlib.h>
#include <zstd.h>

#include "reading.h"

using tarikh::document::Record;

namespace {

/// id@date/lang "text", with what else is known.
std::string described(const Record& record) {
    if (!record.analysis_json.empty()) return "analysis " + record.analysis_json;
    const auto& d = record.document;
    std::string out = "(" + d.text + ")";
    if (!d.id.empty() && d.id.size() != 26) out += " id=" + d.id;  // 26: made from the content
    if (!d.date.empty()) out += " date=" + d.date;
    if (!d.clock.empty()) out += " clock=" + d.clock;
    if (!d.lang.empty()) out += " lang=" + d.lang;
    if (!d.title.empty()) out += " title=" + d.title;
    if (!d.source.empty()) out += " source=" + d.source;
    if (!d.url.empty()) out += " url=" + d.url;
    return out;
}

std::string utf16(std::u16string_view text, bool mark) {
    std::string out = mark ? "\xFF\xFE" : "";
    for (const char16_t c : text) out += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    return out;
}

std::string gzipped(std::string_view text) {
    std::string out(text.size() + 100, '\0');
    z_stream state{};
    deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    state.avail_in = static_cast<uInt>(text.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    deflate(&state, Z_FINISH);
    out.resize(state.total_out);
    deflateEnd(&state);
    return out;
}

std::string zstandard(std::string_view text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

std::string without_end(std::string bytes, std::size_t count) {
    bytes.resize(bytes.size() - count);
    return bytes;
}

const std::string no_json = "no valid JSON object: ";
const std::string mended_1 = "not valid UTF-8: 1 place was replaced by U+FFFD (if it is in another encoding, convert it: "
                             "iconv -f WINDOWS-1256 -t UTF-8)\n";

}  // namespace

TEST_CASE("what a file gives, and what is told of it") {
    struct Case { const char* name; std::string bytes, read; };
    const Case cases[] = {
        // Plain text
        {"a.txt", "قصف على كييف.\n", "(قصف على كييف.\n)\n"},
        {"a.txt", "date: 2025-09-02\nSource:  AFP \ntitle: خبر: عاجل\nlang: ar-EG\nid: x1\nurl: http://a/b\n\nنص\n",
         "(نص\n) id=x1 date=2025-09-02 lang=ar title=خبر: عاجل source=AFP url=http://a/b\n"},
        {"a.txt", "date: 2025-09-02\nThe text follows at once.", "(The text follows at once.) date=2025-09-02\n"},
        {"a.txt", "Kyiv: the talks\ndate: 2025-09-02\n", "(Kyiv: the talks\ndate: 2025-09-02\n)\n"},  // no front matter
        {"a.txt", "date: 2025-09-02T10:30:00Z\r\n\r\ntext\r\n", "(text\r\n) date=2025-09-02 clock=10:30\n"},
        {"a.txt", "date: 2025-09-02 07:05\ntext", "(text) date=2025-09-02 clock=07:05\n"},
        {"a.txt", "date: 2025-09-02T00:00:00Z\ntext", "(text) date=2025-09-02\n"},  // a day from a machine: no hour
        {"a.txt", "date: 2025-09-02T25:00\ntext", "(text) date=2025-09-02\n"},
        {"a.txt", "date: 2025-02-30\ntext", "note a.txt: the date \"2025-02-30\" is no day of the calendar (expected YYYY-MM-DD); left out\n(text)\n"},
        {"a.txt", "date: yesterday\ntext", "note a.txt: the date \"yesterday\" is no day of the calendar (expected YYYY-MM-DD); left out\n(text)\n"},
        {"a.txt", "date: 2025-09-02\n\n \n", "skipped a.txt: there is no text in it\n"},
        {"a.txt", "", "skipped a.txt: the file is empty\n"},
        // Encodings
        {"a.txt", "\xEF\xBB\xBFنص", "(نص)\n"},
        {"a.txt", utf16(u"date: 2025-09-02\nقصف", true), "(قصف) date=2025-09-02\n"},
        {"a.txt", utf16(u"Talks in Kyiv", false), "(Talks in Kyiv)\n"},
        {"a.txt", utf16(u"قصف عنيف على كييف", false), "(قصف عنيف على كييف)\n"},
        {"a.jsonl", utf16(u"{\"text\": \"قصف\"}\n{\"text\": \"b\"}\n", true), "(قصف)\n(b)\n"},
        {"a.txt", "caf\xE9", "note a.txt: " + mended_1 + "(caf\xEF\xBF\xBD)\n"},
        // No text at all
        {"a.txt", std::string{"\x7F" "ELF\2\1\1\0\0\0", 10}, "skipped a.txt: this is a binary file, no text\n"},
        {"a.jsonl", std::string{"\0\1\2\3\4\5", 6}, "skipped a.jsonl: this is a binary file, no text\n"},
        {"a.txt", "%PDF-1.7 blah", "skipped a.txt: this is a PDF file; give its text (pdftotext makes it)\n"},
        {"a.bin", "PK\x03\x04 blah", "skipped a.bin: this is a ZIP archive or an office document; give its text\n"},
        // JSON Lines
        {"a.jsonl", "{\"id\":\"7\",\"text\":\"a\\nb\",\"title\":\"t\",\"date\":\"2025-09-02\",\"lang\":\"EN\",\"url\":\"u\",\"source\":\"s\",\"x\":{\"text\":1}}\n",
         "(a\nb) id=7 date=2025-09-02 lang=en title=t source=s url=u\n"},
        {"a.jsonl", "\n{\"text\":\"a\",\"id\":17}\r\n\n{\"text\":\"b\"}", "(a) id=17\n(b)\n"},
        {"a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\n{\"text\":\"c\"}\n", "(a)\nskipped a.jsonl:2: " + no_json + "missing a closing quotation mark in string (byte 11)\n(c)\n"},
        {"a.jsonl", "{\"title\":\"a\"}\n", "skipped a.jsonl:1: the object has no \"text\"\n"},
        {"a.jsonl", "{\"text\":null}\n", "skipped a.jsonl:1: the object has no \"text\"\n"},
        {"a.jsonl", "{\"text\":[\"a\"]}\n{\"text\":12}\n", "skipped a.jsonl:1: \"text\" is not a string\nskipped a.jsonl:2: \"text\" is not a string\n"},
        {"a.jsonl", "{\"text\":\" \"}\n", "skipped a.jsonl:1: there is no text in it\n"},
        {"a.jsonl", "[1]\nnull\nhello\n", "skipped a.jsonl:1: " + no_json + "this is no JSON object\nskipped a.jsonl:2: " + no_json +
         "this is no JSON object\nskipped a.jsonl:3: " + no_json + "invalid value (byte 1)\n"},
        {"a.jsonl", "{\"text\":\"a\",\"date\":\"2025-02-30\"}\n", "note a.jsonl:1: the date \"2025-02-30\" is no day of the calendar (expected YYYY-MM-DD); left out\n(a)\n"},
        {"a.jsonl", "{\"text\":\"a\",\"title\":{}}\n", "note a.jsonl:1: \"title\" is not a string; left out\n(a)\n"},
        {"a.jsonl", "{\"text\":\"caf\xE9\"}\n", "note a.jsonl:1: " + mended_1 + "(caf\xEF\xBF\xBD)\n"},
        {"a.jsonl", std::string(300, '[') + "\n{\"text\":\"a\"}\n", "skipped a.jsonl:1: " + no_json + "this is no JSON object\n(a)\n"},
        {"a.jsonl", "{\"text\":" + std::string(300, '[') + "\n", "skipped a.jsonl:1: " + no_json + "nested too deep\n"},
        {"a.jsonl", "{\"tarikh\":\"1\",\"document\":{\"id\":\"x\"}}\n{\"tarikh\":\"1\",\"text\":\"a\"}\n",
         "analysis {\"tarikh\":\"1\",\"document\":{\"id\":\"x\"}}\n(a)\n"},
        // JSON that is not one object a line
        {"a.json", "{\n  \"id\": \"x\",\n  \"text\": \"a } \\\" {\"\n}\n", "(a } \" {) id=x\n"},
        {"a.json", "[\n{\"text\": \"a\"},\n{\"text\":\n \"b\"} , {\"n\": [1]}]", "(a)\n(b)\nskipped a.json:4: the object has no \"text\"\n"},
        {"a.json", "[{\"text\": \"a\"},\n{\"text\": \"b", "(a)\nskipped a.json:2: " + no_json + "missing a closing quotation mark in string (byte 12)\n"},
        {"a.json", "what\n", "skipped a.json:1: " + no_json + "invalid value (byte 1)\n"},
        {"a.json", "[]", ""},
        // Names that tell nothing
        {"a.dat", " {\"text\":\"a\"}", "(a)\n"},
        {"a.dat", "a", "(a)\n"},
        // Packed
        {"a.txt.gz", gzipped("قصف"), "(قصف)\n"},
        {"a.txt.zst", zstandard("قصف"), "(قصف)\n"},
        {"a.txt", gzipped("by its first bytes"), "(by its first bytes)\n"},
        {"a.jsonl.gz", gzipped("{\"text\":\"a\"}\n") + gzipped("{\"text\":\"b\"}\n"), "(a)\n(b)\n"},
        {"a.jsonl.zst", zstandard("{\"text\":\"a\"}\n") + zstandard("{\"text\":\"b\"}\n"), "(a)\n(b)\n"},
        {"a.txt.gz", without_end(gzipped("some text"), 9), "skipped a.txt.gz: the compressed data is cut short\n"},
        {"a.txt.zst", without_end(zstandard("some text"), 2), "skipped a.txt.zst: the compressed data is cut short\n"},
        {"a.txt.gz", gzipped("some text").substr(0, 12) + "garbage garbage", "skipped a.txt.gz: cannot be read: the compressed data is damaged\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CAPTURE(c.bytes);
        const Folder folder;
        const std::string path = folder.write(c.name, c.bytes);
        CHECK(folder.shown(read_all({path}, described)) == c.read);
    }
}

TEST_CASE("folders are walked in the order of their paths' bytes") {
    const Folder folder;
    for (const char* name : {"b/z.txt", "b-c.txt", "a.txt", "b/a/1.txt", "b.txt", "ب.txt", ".hidden/x.txt", ".x.txt", "notes.md", "b/image.png"})
        folder.write(name, name);
    const auto texts = [](const Record& record) { return record.document.text; };
    CHECK(read_all({folder.path()}, texts) == "a.txt\nb-c.txt\nb.txt\nb/a/1.txt\nb/z.txt\nب.txt\n");
    CHECK(read_all({folder.path() + "/b", folder.path() + "/notes.md"}, texts) == "b/a/1.txt\nb/z.txt\nnotes.md\n");
    std::filesystem::create_directory(folder.path() + "/empty");
    CHECK(folder.shown(read_all({folder.path() + "/empty"}, texts)) ==
          "skipped empty: there is nothing to read in this folder (.txt .jsonl .json .html, also .gz or .zst)\n");
    CHECK(folder.shown(read_all({folder.path() + "/none.txt", folder.path() + "/a.txt"}, texts)) ==
          "skipped none.txt: cannot be read: No such file or directory\na.txt\n");
}

TEST_CASE("an id is made from the content, and --date is no part of it") {
    const Folder folder;
    const std::string one = folder.write("1.txt", "نص"), two = folder.write("2.txt", "نص"), three = folder.write("3.txt", "نص آخر");
    const auto id = [](const Record& r) { return r.document.id + " " + r.document.date; };
    const std::string first = read_all({one}, id);
    CHECK(first.size() == 28);
    CHECK(read_all({two}, id) == first);
    CHECK(read_all({three}, id) != first);
    CHECK(read_all({one}, id, {"2025-09-02"}) == first.substr(0, 27) + "2025-09-02\n");
    const std::string dated = folder.write("4.txt", "date: 2024-01-01\nنص");
    CHECK(read_all({dated}, id, {"2025-09-02"}).substr(27) == "2024-01-01\n");
}

TEST_CASE("a line of 50 MB is read; a text of more than 64 MiB is left out; the next line comes through") {
    const Folder folder;
    const std::size_t large = 50'000'000, too_large = (std::size_t{64} << 20) + 1;
    const std::string path = folder.write("a.jsonl", "{\"text\":\"" + std::string(large, 'a') + "\"}\n{\"text\":\"" +
                                                         std::string(too_large, 'b') + "\"}\n{\"text\":\"c\"}\n");
    const auto sizes = [](const Record& record) { return std::to_string(record.document.text.size()); };
    CHECK(folder.shown(read_all({path}, sizes)) ==
          "50000000\nskipped a.jsonl:2: the text is too long: 67108865 bytes; at most 67108864 are read as one document\n1\n");
    CHECK(read_all({folder.write("a.txt", std::string(large, 'a'))}, sizes) == "50000000\n");
}
