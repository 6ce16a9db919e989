#include <tarikh/base/json_members.h>

#include <cassert>

#include "json_reading.h"

namespace tarikh::base {
namespace {

/// Listens on the first level only.
class MemberReader {
public:
    MemberReader(std::span<const std::string_view> names, std::span<JsonMember> found) : names_{names}, found_{found} {}

    bool Null() { return scalar(JsonMember::Kind::null, {}); }
    bool Bool(bool) { return scalar(JsonMember::Kind::other, {}); }
    // Numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* s, rapidjson::SizeType n, bool) { return scalar(JsonMember::Kind::number, {s, n}); }
    bool String(const char* s, rapidjson::SizeType n, bool) { return scalar(JsonMember::Kind::string, {s, n}); }
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return --depth_, true; }
    bool EndArray(rapidjson::SizeType) { return --depth_, true; }
    bool Key(const char* s, rapidjson::SizeType n, bool) {
        if (depth_ != 1) return true;
        const std::string_view key{s, n};
        wanted_ = names_.size();
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (names_[i] == key && found_[i].kind == JsonMember::Kind::absent) wanted_ = i;
        return true;
    }
    const char* fault() const { return fault_; }

private:
    bool scalar(JsonMember::Kind kind, std::string_view text) {
        if (depth_ == 0) return refuse("this is no JSON object");
        if (depth_ == 1) keep(kind, text);
        return true;
    }
    bool open(bool array) {
        if (depth_ == 0 && array) return refuse("this is no JSON object");
        if (depth_ == 1) keep(JsonMember::Kind::other, {});
        if (depth_ == deepest_nesting) return refuse("nested too deep");
        ++depth_;
        return true;
    }
    void keep(JsonMember::Kind kind, std::string_view text) {
        if (wanted_ < names_.size()) found_[wanted_] = {kind, text};
        wanted_ = names_.size();
    }
    bool refuse(const char* why) {
        fault_ = why;
        return false;
    }

    std::span<const std::string_view> names_;
    std::span<JsonMember> found_;
    std::size_t wanted_ = ~std::size_t{0};
    std::size_t depth_ = 0;
    const char* fault_ = nullptr;
};

}  // namespace

bool read_json_members(char* text, std::size_t size, std::span<const std::string_view> names,
                       std::span<JsonMember> found, std::string& why) {
    assert(names.size() == found.size() && text[size] == '\0');
    for (JsonMember& member : found) member = {};
    MemberReader handler{names, found};
    rapidjson::InsituStringStream stream{text};
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
    if (handler.fault()) {
        why = handler.fault();
        return false;
    }
    if (!result) {
        why = words_of(result.Code()) + " (byte " + std::to_string(result.Offset() + 1) + ")";
        return false;
    }
    if (stream.Tell() < size) {
        why = "a NUL byte stands in it";
        return false;
    }
    return true;
}

}  // namespace tarikh::base
