#include <tarikh/knowledge/sources.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include <zstd.h>

#include <tarikh/knowledge/blob.h>

namespace tarikh::knowledge {
namespace {

namespace fs = std::filesystem;
using base::Json;

std::string read_file(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw base::IoError("cannot read " + path.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(base::JsonWriter& out, const Json& v) {
    switch (v.kind) {
        case Json::Kind::null: out.null(); break;
        case Json::Kind::boolean: out.value(v.flag); break;
        case Json::Kind::integer: out.value(v.integer); break;
        case Json::Kind::real: out.value(v.real, 9); break;
        case Json::Kind::string: out.value(std::string_view{v.text}); break;
        case Json::Kind::array:
            out.begin_array();
            for (const Json& item : v.items) write(out, item);
            out.end_array();
            break;
        case Json::Kind::object:
            out.begin_object();
            for (const auto& [name, value] : v.members) {
                out.key(name);
                write(out, value);
            }
            out.end_object();
            break;
    }
}

/// What an entry is known by: its id or rule, its entity, or its lemma and part of speech; empty if by nothing.
std::string key_of(const Json& entry) {
    for (const std::string_view name : {"id", "rule", "entity"})
        if (const std::string_view text = entry.string_or(name); !text.empty()) return std::string{name} + "\x1f" + std::string{text};
    if (const std::string_view lemma = entry.string_or("lemma"); !lemma.empty())
        return "lemma\x1f" + std::string{lemma} + "\x1f" + std::string{entry.string_or("pos")};
    return {};
}

void lay_over(std::vector<Json>& base, const std::vector<Json>& over) {
    for (const Json& entry : over) {
        const std::string key = key_of(entry);
        if (!key.empty()) std::erase_if(base, [&](const Json& old) { return key_of(old) == key; });
        if (!entry.bool_or("remove")) base.push_back(entry);
    }
}

void lay_over(Json& base, const Json& over) {
    for (const auto& [name, value] : over.members) {
        auto at = std::find_if(base.members.begin(), base.members.end(), [&](const Json::Member& m) { return m.first == name; });
        if (at == base.members.end()) base.members.emplace_back(name, value);
        else if (at->second.is_array() && value.is_array()) lay_over(at->second.items, value.items);
        else if (at->second.is_object() && value.is_object()) lay_over(at->second, value);
        else at->second = value;
    }
}

}  // namespace

Sources read_sources(const fs::path& root) {
    std::error_code fault;
    if (!fs::is_directory(root, fault)) throw base::IoError("no such folder: " + root.string());
    Sources out;
    try {
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file() || entry.path().extension() != ".json") continue;
            const std::string name = entry.path().lexically_relative(root).generic_string();
            out[name] = {entry.path().generic_string(), read_file(entry.path())};
        }
    } catch (const fs::filesystem_error& error) {
        throw base::IoError("cannot read the folder " + error.path1().string() + ": " + error.code().message());
    }
    return out;
}

Sources overlay(Sources base, const Sources& over) {
    for (const auto& [path, source] : over) {
        const auto found = base.find(path);
        if (found == base.end()) {
            base::parse_json(source.text, source.shown);
            base[path] = source;
            continue;
        }
        Json below = base::parse_json(found->second.text, found->second.shown);
        const Json above = base::parse_json(source.text, source.shown);
        if (!above.is_object()) throw base::DataError({source.shown, above.line, above.column}, "an object was expected");
        lay_over(below, above);
        base::JsonWriter out;
        write(out, below);
        found->second = {source.shown, out.take()};
    }
    return base;
}

std::string pack_sources(const Sources& sources) {
    BlobWriter parts;
    for (const auto& [path, source] : sources) {
        parts.add(path);
        parts.add(source.shown);
        parts.add(source.text);
    }
    const std::string plain = parts.take();
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t n = ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 12);  // at 19 it would be a sixth smaller, and --knowledge take five seconds longer
    if (ZSTD_isError(n) != 0) throw base::IoError("cannot compress the knowledge files");
    out.resize(n);
    return out;
}

Sources unpack_sources(std::string_view block) {
    const unsigned long long size = ZSTD_getFrameContentSize(block.data(), block.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) throw base::IoError("the embedded knowledge files are damaged");
    std::string plain(size, '\0');
    if (ZSTD_isError(ZSTD_decompress(plain.data(), plain.size(), block.data(), block.size())) != 0)
        throw base::IoError("the embedded knowledge files are damaged");
    Sources out;
    BlobReader parts{plain};
    while (true) {
        const std::string path{parts.next()};
        if (path.empty()) break;
        std::string shown{parts.next()};
        std::string text{parts.next()};
        out[path] = {std::move(shown), std::move(text)};
    }
    return out;
}

}  // namespace tarikh::knowledge
