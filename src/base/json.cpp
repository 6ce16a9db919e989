#include <tarikh/base/json.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/pointer.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <tarikh/base/utf8.h>

namespace tarikh::base {
namespace {

/// A stream over a string_view that ends with '\0' where the text ends; RapidJSON asks no more of it.
class ViewStream {
public:
    using Ch = char;
    explicit ViewStream(std::string_view text) : text_{text} {}
    Ch Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    Ch Take() { return at_ < text_.size() ? text_[at_++] : '\0'; }
    std::size_t Tell() const { return at_; }
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Line and column of growing byte offsets.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_{text} {}
    void place(std::size_t offset, unsigned& line, unsigned& column) {
        offset = std::min(offset, text_.size());
        if (offset < at_) { at_ = 0; line_ = 1; start_ = 0; }
        for (; at_ < offset; ++at_)
            if (text_[at_] == '\n') { ++line_; start_ = at_ + 1; }
        line = line_;
        column = static_cast<unsigned>(count_code_points(text_.substr(start_, offset - start_))) + 1;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, start_ = 0;
    unsigned line_ = 1;
};

/// Builds our values from RapidJSON's events; each knows where it began.
class Builder {
public:
    Builder(std::string_view text, const ViewStream& stream, bool places) : stream_{stream}, lines_{text}, places_{places} {}
    bool Null() { add({}, 4); return true; }
    bool Bool(bool b) { Json v; v.kind = Json::Kind::boolean; v.flag = b; add(std::move(v), b ? 4 : 5); return true; }
    bool Int(int i) { return Int64(i); }
    bool Uint(unsigned u) { return Int64(u); }
    bool Int64(std::int64_t i) { Json v; v.kind = Json::Kind::integer; v.integer = i; v.real = static_cast<double>(i); add(std::move(v), 1); return true; }
    bool Uint64(std::uint64_t u) { return Double(static_cast<double>(u)); }
    bool Double(double d) {
        Json v;
        v.kind = Json::Kind::real;
        v.real = d;
        v.integer = std::abs(d) < 9e18 ? static_cast<std::int64_t>(d) : 0;
        add(std::move(v), 1);
        return true;
    }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* s, rapidjson::SizeType n, bool) { Json v; v.kind = Json::Kind::string; v.text.assign(s, n); add(std::move(v), n + 2); return true; }
    bool Key(const char* s, rapidjson::SizeType n, bool) { keys_.emplace_back(s, n); return true; }
    bool StartObject() { return start(Json::Kind::object); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray() { return start(Json::Kind::array); }
    bool EndArray(rapidjson::SizeType) { return end(); }
    Json take() { return std::move(root_); }

private:
    void mark(Json& v, std::size_t length) {
        if (!places_) return;
        const std::size_t at = stream_.Tell();
        lines_.place(at > length ? at - length : 0, v.line, v.column);
    }
    static constexpr std::size_t deepest = 512;  ///< nesting; deeper values would exhaust the stack when freed
    bool start(Json::Kind kind) {
        if (open_.size() >= deepest) return false;
        Json v;
        v.kind = kind;
        mark(v, 1);
        open_.push_back(std::move(v));
        return true;
    }
    bool end() {
        Json v = std::move(open_.back());
        open_.pop_back();
        put(std::move(v));
        return true;
    }
    void add(Json v, std::size_t length) { mark(v, length); put(std::move(v)); }
    void put(Json v) {
        if (open_.empty()) { root_ = std::move(v); return; }
        Json& parent = open_.back();
        if (parent.is_array()) { parent.items.push_back(std::move(v)); return; }
        parent.members.emplace_back(std::move(keys_.back()), std::move(v));
        keys_.pop_back();
    }

    const ViewStream& stream_;
    LineCounter lines_;
    bool places_;
    Json root_;
    std::vector<Json> open_;
    std::vector<std::string> keys_;
};

constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

/// Parses, or says where and why not.
bool parse(std::string_view text, bool places, Json& out, std::size_t& fault, std::string& why) {
    ViewStream stream{text};
    Builder builder{text, stream, places};
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<parse_flags>(stream, builder);
    if (result.IsError()) {
        fault = std::min(result.Offset(), text.size());
        why = rapidjson::GetParseError_En(result.Code());
        return false;
    }
    out = builder.take();
    return true;
}

/// The value a JSON pointer such as "/frames/3/type" leads to, as far as it can be followed.
const Json* follow(const Json& root, const rapidjson::Pointer& pointer) {
    const Json* at = &root;
    for (std::size_t i = 0; i < pointer.GetTokenCount(); ++i) {
        const auto& token = pointer.GetTokens()[i];
        const std::string_view name{token.name, token.length};
        const Json* next = nullptr;
        if (at->is_array() && token.index != rapidjson::kPointerInvalidIndex && token.index < at->items.size()) next = &at->items[token.index];
        else next = at->find(name);
        if (next == nullptr) break;
        at = next;
    }
    return at;
}

std::string pointer_text(const rapidjson::Pointer& pointer) {
    rapidjson::StringBuffer buffer;
    pointer.Stringify(buffer);
    return {buffer.GetString(), buffer.GetSize()};
}

std::string compact(const rapidjson::Value& value) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    value.Accept(writer);
    std::string out{buffer.GetString(), buffer.GetSize()};
    if (out.size() > 200) out = out.substr(0, 200) + " …";
    return out;
}

}  // namespace

const Json* Json::find(std::string_view name) const {
    for (const Member& m : members)
        if (m.first == name) return &m.second;
    return nullptr;
}

std::string_view Json::string_or(std::string_view name, std::string_view otherwise) const {
    const Json* v = find(name);
    return v != nullptr && v->is_string() ? std::string_view{v->text} : otherwise;
}

std::int64_t Json::int_or(std::string_view name, std::int64_t otherwise) const {
    const Json* v = find(name);
    return v != nullptr && v->is_number() ? v->integer : otherwise;
}

double Json::real_or(std::string_view name, double otherwise) const {
    const Json* v = find(name);
    return v != nullptr && v->is_number() ? v->real : otherwise;
}

bool Json::bool_or(std::string_view name, bool otherwise) const {
    const Json* v = find(name);
    return v != nullptr && v->is(Kind::boolean) ? v->flag : otherwise;
}

std::vector<std::string> Json::strings(std::string_view name) const {
    std::vector<std::string> out;
    const Json* v = find(name);
    if (v == nullptr) return out;
    if (v->is_string()) out.push_back(v->text);
    for (const Json& item : v->items)
        if (item.is_string()) out.push_back(item.text);
    return out;
}

Json parse_json(std::string_view text, std::string_view file) {
    Json out;
    std::size_t fault = 0;
    std::string why;
    if (!parse(text, true, out, fault, why)) {
        FilePlace place{std::string{file}, 0, 0};
        LineCounter{text}.place(fault, place.line, place.column);
        throw DataError(place, "no valid JSON: " + why);
    }
    return out;
}

std::optional<Json> try_parse_json(std::string_view text, std::string& why) {
    Json out;
    std::size_t fault = 0;
    if (parse(text, false, out, fault, why)) return out;
    why += " (at byte " + std::to_string(fault) + ")";
    return std::nullopt;
}

struct JsonSchema::Impl {
    rapidjson::Document text;
    std::unique_ptr<rapidjson::SchemaDocument> schema;
};

JsonSchema::JsonSchema(std::string_view schema_text, std::string_view file) : impl_{std::make_unique<Impl>()} {
    impl_->text.Parse(schema_text.data(), schema_text.size());
    if (impl_->text.HasParseError()) {
        FilePlace place{std::string{file}, 0, 0};
        LineCounter{schema_text}.place(impl_->text.GetErrorOffset(), place.line, place.column);
        throw DataError(place, std::string{"no valid JSON: "} + rapidjson::GetParseError_En(impl_->text.GetParseError()));
    }
    impl_->schema = std::make_unique<rapidjson::SchemaDocument>(impl_->text);
}

JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;

void JsonSchema::check(std::string_view value_text, std::string_view file) const {
    const Json places = parse_json(value_text, file);
    rapidjson::Document value;
    value.Parse(value_text.data(), value_text.size());
    rapidjson::SchemaValidator validator{*impl_->schema};
    if (value.Accept(validator)) return;
    const rapidjson::Pointer where = validator.GetInvalidDocumentPointer();
    const rapidjson::Pointer rule = validator.GetInvalidSchemaPointer();
    const std::string keyword = validator.GetInvalidSchemaKeyword() != nullptr ? validator.GetInvalidSchemaKeyword() : "";
    const Json* at = follow(places, where);
    std::string expected;
    if (const rapidjson::Value* schema = rapidjson::GetValueByPointer(impl_->text, rule); schema != nullptr && schema->IsObject() && schema->HasMember(keyword))
        expected = compact((*schema)[keyword]);
    std::string what = pointer_text(where) + " breaks the rule \"" + keyword + "\" of the schema";
    if (!expected.empty()) what += "; expected " + keyword + ": " + expected;
    throw DataError({std::string{file}, at->line, at->column}, what);
}

struct JsonWriter::Impl {
    rapidjson::StringBuffer buffer;
    std::unique_ptr<rapidjson::Writer<rapidjson::StringBuffer>> plain;
    std::unique_ptr<rapidjson::PrettyWriter<rapidjson::StringBuffer>> pretty;
    template <class F>
    void with(F f) {
        if (pretty) f(*pretty);
        else f(*plain);
    }
};

JsonWriter::JsonWriter(bool pretty) : impl_{std::make_unique<Impl>()} {
    if (pretty) {
        impl_->pretty = std::make_unique<rapidjson::PrettyWriter<rapidjson::StringBuffer>>(impl_->buffer);
        impl_->pretty->SetIndent(' ', 1);
    } else {
        impl_->plain = std::make_unique<rapidjson::Writer<rapidjson::StringBuffer>>(impl_->buffer);
    }
}
JsonWriter::~JsonWriter() = default;
JsonWriter& JsonWriter::begin_object() { impl_->with([](auto& w) { w.StartObject(); }); return *this; }
JsonWriter& JsonWriter::end_object() { impl_->with([](auto& w) { w.EndObject(); }); return *this; }
JsonWriter& JsonWriter::begin_array() { impl_->with([](auto& w) { w.StartArray(); }); return *this; }
JsonWriter& JsonWriter::end_array() { impl_->with([](auto& w) { w.EndArray(); }); return *this; }
JsonWriter& JsonWriter::key(std::string_view name) {
    impl_->with([&](auto& w) { w.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); });
    return *this;
}
JsonWriter& JsonWriter::value(std::string_view text) {
    impl_->with([&](auto& w) { w.String(text.data() != nullptr ? text.data() : "", static_cast<rapidjson::SizeType>(text.size())); });
    return *this;
}
JsonWriter& JsonWriter::value(std::int64_t number) { impl_->with([&](auto& w) { w.Int64(number); }); return *this; }
JsonWriter& JsonWriter::value(bool flag) { impl_->with([&](auto& w) { w.Bool(flag); }); return *this; }
JsonWriter& JsonWriter::null() { impl_->with([](auto& w) { w.Null(); }); return *this; }
JsonWriter& JsonWriter::raw(std::string_view json) {
    impl_->with([&](auto& w) { w.RawValue(json.data(), json.size(), rapidjson::kObjectType); });
    return *this;
}
JsonWriter& JsonWriter::value(double number, int decimals) {
    char text[64];
    const int n = std::snprintf(text, sizeof text, "%.*f", decimals, number);
    std::string_view shown{text, static_cast<std::size_t>(n)};
    if (shown.find('.') != std::string_view::npos) {
        while (shown.ends_with('0')) shown.remove_suffix(1);
        if (shown.ends_with('.')) shown.remove_suffix(1);
    }
    if (shown == "-0") shown = "0";
    return raw(shown);
}

std::string JsonWriter::take() {
    std::string out{impl_->buffer.GetString(), impl_->buffer.GetSize()};
    impl_->buffer.Clear();
    impl_->with([&](auto& w) { w.Reset(impl_->buffer); });
    return out;
}

}  // namespace tarikh::base
