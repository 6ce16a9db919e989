#include <tarikh/base/json.h>

#include <algorithm>

#include <rapidjson/document.h>
#include <rapidjson/internal/regex.h>
#include <rapidjson/schema.h>

#include "json_reading.h"
#include "schema_words.h"

namespace tarikh::base {
namespace {

using Pattern = rapidjson::internal::GenericRegex<rapidjson::UTF8<>>;

[[noreturn]] void fail(const Json& at, std::string_view file, std::string_view what) {
    throw DataError{{std::string{file}, at.line, at.column}, what};
}

/// RapidJSON asserts on brackets that do not match instead of refusing them.
bool brackets_match(std::string_view pattern) {
    int depth = 0;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\') ++i;
        else if (in_class) in_class = c != ']';
        else if (c == '[') in_class = true;
        else if (c == '(') ++depth;
        else if (c == ')' && --depth < 0) return false;
    }
    return depth == 0 && !in_class;
}

/// Keywords of draft 4 by what they hold. RapidJSON passes over others in silence, and a schema with "requried" or
/// with a later draft's "const" would promise what it does not keep.
enum class Holds { schema, list_of_schemas, schemas_by_name, schema_or_flag, schema_or_list, dependencies, pattern, reference, plain };

const std::pair<std::string_view, Holds> keywords[] = {
    {"items", Holds::schema_or_list}, {"additionalItems", Holds::schema_or_flag}, {"properties", Holds::schemas_by_name},
    {"patternProperties", Holds::schemas_by_name}, {"additionalProperties", Holds::schema_or_flag},
    {"definitions", Holds::schemas_by_name}, {"dependencies", Holds::dependencies}, {"allOf", Holds::list_of_schemas},
    {"anyOf", Holds::list_of_schemas}, {"oneOf", Holds::list_of_schemas}, {"not", Holds::schema},
    {"pattern", Holds::pattern}, {"$ref", Holds::reference}, {"type", Holds::plain}, {"enum", Holds::plain},
    {"required", Holds::plain}, {"minimum", Holds::plain}, {"maximum", Holds::plain}, {"exclusiveMinimum", Holds::plain},
    {"exclusiveMaximum", Holds::plain}, {"multipleOf", Holds::plain}, {"minLength", Holds::plain},
    {"maxLength", Holds::plain}, {"minItems", Holds::plain}, {"maxItems", Holds::plain}, {"uniqueItems", Holds::plain},
    {"minProperties", Holds::plain}, {"maxProperties", Holds::plain}, {"$schema", Holds::plain}, {"id", Holds::plain},
    {"title", Holds::plain}, {"description", Holds::plain}, {"default", Holds::plain}, {"format", Holds::plain},
    {"$comment", Holds::plain}, {"examples", Holds::plain},
};

class SchemaInspector {
public:
    SchemaInspector(const Json& root, std::string_view file) : root_{root}, file_{file} {}

    void inspect(const Json& schema) const {
        if (!schema.is_object()) fail(schema, file_, "a schema must be an object");
        for (const auto& [name, value] : schema.members) {
            const auto known = std::find_if(std::begin(keywords), std::end(keywords), [&](auto& k) { return k.first == name; });
            if (known == std::end(keywords)) fail(value, file_, "\"" + name + "\" is no keyword of JSON Schema draft 4");
            inspect(known->second, value);
        }
    }

private:
    void inspect(Holds holds, const Json& value) const {
        switch (holds) {
        case Holds::schema: return inspect(value);
        case Holds::schema_or_flag:
            if (!value.is(Json::Kind::boolean)) inspect(value);
            return;
        case Holds::schema_or_list:
            if (!value.is_array()) return inspect(value);
            [[fallthrough]];
        case Holds::list_of_schemas:
            for (const Json& item : value.items) inspect(item);
            return;
        case Holds::schemas_by_name:
            for (const auto& [name, schema] : value.members) inspect(schema);
            return;
        case Holds::dependencies:
            for (const auto& [name, schema] : value.members)
                if (!schema.is_array()) inspect(schema);
            return;
        case Holds::pattern:
            if (!value.is_string() || !brackets_match(value.text) || !Pattern{value.text.c_str()}.IsValid()) fail(value, file_, "this pattern cannot be read");
            return;
        case Holds::reference:
            if (!value.is_string() || value.text.empty() || value.text[0] != '#' || !resolve(root_, value.text.substr(1)))
                fail(value, file_, "this reference leads nowhere; expected one within the file, \"#/definitions/…\"");
            return;
        case Holds::plain: return;
        }
    }

    const Json& root_;
    std::string_view file_;
};

/// Hands RapidJSON's events to its validator, and remembers where in the file it said no.
template <class Validator>
class Watch {
public:
    Watch(Validator& validator, const TextStream& stream, std::string_view text)
        : validator_{validator}, stream_{stream}, text_{text} {}

    bool Null() { return scalar([&] { return validator_.Null(); }); }
    bool Bool(bool b) { return scalar([&] { return validator_.Bool(b); }); }
    bool Int(int n) { return scalar([&] { return validator_.Int(n); }); }
    bool Uint(unsigned n) { return scalar([&] { return validator_.Uint(n); }); }
    bool Int64(std::int64_t n) { return scalar([&] { return validator_.Int64(n); }); }
    bool Uint64(std::uint64_t n) { return scalar([&] { return validator_.Uint64(n); }); }
    bool Double(double d) { return scalar([&] { return validator_.Double(d); }); }
    bool RawNumber(const char* s, rapidjson::SizeType n, bool c) { return scalar([&] { return validator_.RawNumber(s, n, c); }); }
    bool String(const char* s, rapidjson::SizeType n, bool c) { return scalar([&] { return validator_.String(s, n, c); }); }
    bool Key(const char* s, rapidjson::SizeType n, bool c) {
        open_.back().keys.emplace_back(s, n);
        return scalar([&] { return validator_.Key(s, n, c); });
    }
    bool StartObject() { return open([&] { return validator_.StartObject(); }); }
    bool StartArray() { return open([&] { return validator_.StartArray(); }); }
    bool EndObject(rapidjson::SizeType n) { return close([&] { return validator_.EndObject(n); }); }
    bool EndArray(rapidjson::SizeType n) { return close([&] { return validator_.EndArray(n); }); }

    /// Where the token (or, at its end, the object or array) begins that was refused.
    std::size_t fault() const { return fault_; }
    std::string_view token() const { return text_.substr(fault_, end_ - fault_); }
    /// The names of the object that was refused, or that the refused name stands in.
    const std::vector<std::string>& keys() const { return keys_; }
    bool too_deep() const { return too_deep_; }

private:
    struct Open {
        std::size_t start;
        std::vector<std::string> keys;
    };

    std::size_t step() {
        const std::size_t start = token_start(text_, end_);
        end_ = stream_.Tell();
        return start;
    }
    bool judge(bool accepted, std::size_t start) {
        if (accepted) return true;
        fault_ = start;
        if (!open_.empty()) keys_ = open_.back().keys;
        return false;
    }
    template <class Say>
    bool scalar(Say say) {
        const std::size_t start = step();
        return judge(say(), start);
    }
    template <class Say>
    bool open(Say say) {
        const std::size_t start = step();
        if (open_.size() == deepest_nesting) {
            fault_ = start;
            too_deep_ = true;
            return false;
        }
        const bool accepted = judge(say(), start);
        open_.push_back({start, {}});
        return accepted;
    }
    template <class Say>
    bool close(Say say) {
        step();
        const bool accepted = judge(say(), open_.back().start);
        open_.pop_back();
        return accepted;
    }

    Validator& validator_;
    const TextStream& stream_;
    std::string_view text_;
    std::vector<Open> open_;
    std::vector<std::string> keys_;
    std::size_t end_ = 0, fault_ = 0;
    bool too_deep_ = false;
};

/// Tells a pointer's steps apart again: "/rules/3".
std::vector<std::string> steps_of(const rapidjson::Pointer& pointer) {
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < pointer.GetTokenCount(); ++i)
        steps.emplace_back(pointer.GetTokens()[i].name, pointer.GetTokens()[i].length);
    return steps;
}

}  // namespace

struct JsonSchema::Impl {
    Json words;  ///< the schema again, to tell what was expected
    rapidjson::Document document;
    std::unique_ptr<rapidjson::SchemaDocument> compiled;
};

JsonSchema::JsonSchema(std::string_view schema_text, std::string_view file) : impl_{std::make_unique<Impl>()} {
    impl_->words = parse_json(schema_text, file);
    SchemaInspector{impl_->words, file}.inspect(impl_->words);
    const std::string_view text = without_mark(schema_text);
    impl_->document.Parse(text.data(), text.size());
    impl_->compiled = std::make_unique<rapidjson::SchemaDocument>(impl_->document);
}

JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;

void JsonSchema::check(std::string_view value_text, std::string_view file) const {
    const std::string_view text = without_mark(value_text);
    TextStream stream{text};
    rapidjson::SchemaValidator validator{*impl_->compiled};
    Watch watch{validator, stream, text};
    rapidjson::Reader reader;
    const rapidjson::ParseResult result =
        reader.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(stream, watch);
    if (result && stream.Tell() >= text.size()) return;

    const std::string name{file};
    if (watch.too_deep()) throw DataError{place_of(text, watch.fault(), name), "nested too deep"};
    if (result) throw DataError{place_of(text, stream.Tell(), name), "a NUL byte stands in the file"};
    if (result.Code() != rapidjson::kParseErrorTermination)
        throw DataError{place_of(text, result.Offset(), name), words_of(result.Code())};

    const char* keyword = validator.GetInvalidSchemaKeyword();
    const Json* schema = impl_->words.is_object() ? &impl_->words : nullptr;
    for (const std::string& step : steps_of(validator.GetInvalidSchemaPointer()))
        schema = schema ? child(*schema, step) : nullptr;
    const Refusal refusal{keyword ? keyword : "", watch.token(), watch.keys()};
    throw DataError{place_of(text, watch.fault(), name), words_for(refusal, schema, impl_->words)};
}

}  // namespace tarikh::base
