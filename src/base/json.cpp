#include <tarikh/base/json.h>

#include <algorithm>
#include <limits>

#include "json_reading.h"

namespace tarikh::base {
namespace {

constexpr unsigned reading_flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

/// Builds Json from RapidJSON's events.
class Builder {
public:
    Builder(std::string_view text, const TextStream& stream) : text_{text}, stream_{stream}, places_{text} {}

    bool Null() { return put(Json::Kind::null, [](Json&) {}); }
    bool Bool(bool flag) { return put(Json::Kind::boolean, [&](Json& v) { v.flag = flag; }); }
    bool Int(int n) { return Int64(n); }
    bool Uint(unsigned n) { return Int64(n); }
    bool Int64(std::int64_t n) {
        return put(Json::Kind::integer, [&](Json& v) { v.integer = n, v.real = static_cast<double>(n); });
    }
    bool Uint64(std::uint64_t n) {
        if (n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return Double(static_cast<double>(n));
        return Int64(static_cast<std::int64_t>(n));
    }
    bool Double(double d) {
        return put(Json::Kind::real, [&](Json& v) { v.real = d, v.integer = truncated(d); });
    }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* s, rapidjson::SizeType n, bool) {
        return put(Json::Kind::string, [&](Json& v) { v.text.assign(s, n); });
    }
    bool StartObject() { return open(Json::Kind::object); }
    bool StartArray() { return open(Json::Kind::array); }
    bool Key(const char* s, rapidjson::SizeType n, bool) {
        find_place();
        open_.back().key.assign(s, n);
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        if (has_doubles(open_.back().value)) return false;
        return close();
    }
    bool EndArray(rapidjson::SizeType) { return close(); }

    Json take() { return std::move(root_); }
    const std::string& fault() const { return fault_; }
    std::size_t fault_line() const { return fault_line_; }
    std::size_t fault_column() const { return fault_column_; }

private:
    struct Open {
        Json value;
        std::string key;  ///< of the member that is being read
    };

    static std::int64_t truncated(double d) {
        constexpr double end = 9223372036854775808.0;
        if (!(d > -end && d < end)) return 0;
        return static_cast<std::int64_t>(d);
    }

    void find_place() {
        places_.move_to(token_start(text_, end_));
        end_ = stream_.Tell();
    }

    template <class Fill>
    bool put(Json::Kind kind, Fill fill) {
        find_place();
        Json value;
        value.kind = kind;
        value.line = places_.line();
        value.column = places_.column();
        fill(value);
        attach(std::move(value));
        return true;
    }

    void attach(Json value) {
        if (open_.empty()) root_ = std::move(value);
        else if (open_.back().value.is_array()) open_.back().value.items.push_back(std::move(value));
        else open_.back().value.members.emplace_back(std::move(open_.back().key), std::move(value));
    }

    bool open(Json::Kind kind) {
        find_place();
        if (open_.size() == deepest_nesting) return refuse("nested too deep", places_.line(), places_.column());
        open_.emplace_back();
        Json& value = open_.back().value;
        value.kind = kind;
        value.line = places_.line();
        value.column = places_.column();
        return true;
    }

    bool close() {
        find_place();
        Json value = std::move(open_.back().value);
        open_.pop_back();
        attach(std::move(value));
        return true;
    }

    /// A member written twice is a slip: one of the two would be lost without a word.
    bool has_doubles(const Json& object) {
        std::vector<const Json::Member*> sorted;
        for (const Json::Member& member : object.members) sorted.push_back(&member);
        std::stable_sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->first < b->first; });
        const auto twice = std::adjacent_find(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->first == b->first; });
        if (twice == sorted.end()) return false;
        const Json::Member& second = **std::next(twice);
        refuse("the member \"" + second.first + "\" stands twice in this object", second.second.line, second.second.column);
        return true;
    }

    bool refuse(std::string fault, unsigned line, unsigned column) {
        fault_ = std::move(fault);
        fault_line_ = line;
        fault_column_ = column;
        return false;
    }

    std::string_view text_;
    const TextStream& stream_;
    PlaceFinder places_;
    std::size_t end_ = 0;
    std::vector<Open> open_;
    Json root_;
    std::string fault_;
    unsigned fault_line_ = 0, fault_column_ = 0;
};

}  // namespace

Json::Json() = default;
Json::Json(const Json&) = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json&) = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

const Json* Json::find(std::string_view name) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

std::string_view Json::string_or(std::string_view name, std::string_view otherwise) const {
    const Json* value = find(name);
    return value && value->is_string() ? std::string_view{value->text} : otherwise;
}

std::int64_t Json::int_or(std::string_view name, std::int64_t otherwise) const {
    const Json* value = find(name);
    return value && value->is_number() ? value->integer : otherwise;
}

double Json::real_or(std::string_view name, double otherwise) const {
    const Json* value = find(name);
    return value && value->is_number() ? value->real : otherwise;
}

bool Json::bool_or(std::string_view name, bool otherwise) const {
    const Json* value = find(name);
    return value && value->is(Kind::boolean) ? value->flag : otherwise;
}

std::vector<std::string> Json::strings(std::string_view name) const {
    std::vector<std::string> out;
    const Json* value = find(name);
    if (!value) return out;
    if (value->is_string()) out.push_back(value->text);
    for (const Json& item : value->items)
        if (item.is_string()) out.push_back(item.text);
    return out;
}

Json parse_json(std::string_view text, std::string_view file) {
    text = without_mark(text);
    TextStream stream{text};
    Builder builder{text, stream};
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<reading_flags>(stream, builder);
    if (!builder.fault().empty())
        throw DataError{{std::string{file}, static_cast<unsigned>(builder.fault_line()),
                         static_cast<unsigned>(builder.fault_column())}, builder.fault()};
    if (!result) throw DataError{place_of(text, result.Offset(), file), words_of(result.Code())};
    if (stream.Tell() < text.size())  // RapidJSON takes a NUL for the end
        throw DataError{place_of(text, stream.Tell(), file), "a NUL byte stands in the file"};
    return builder.take();
}

std::optional<Json> try_parse_json(std::string_view text, std::string& why) {
    try {
        return parse_json(text, "");
    } catch (const DataError& error) {
        const FilePlace& where = error.where();
        const std::string_view what = error.what();
        why = std::string{what.substr(what.find(": ") + 2)} + " (";
        if (where.line > 1) why += "line " + std::to_string(where.line) + ", ";
        why += "column " + std::to_string(where.column) + ")";
        return std::nullopt;
    }
}

}  // namespace tarikh::base
