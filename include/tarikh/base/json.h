#pragma once
// JSON in and out: the only door to RapidJSON. A parsed value knows its line and column, so that a
// fault in a knowledge file can be shown where it stands.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tarikh/base/error.h>

namespace tarikh::base {

/// One JSON value, its children and its place in the file. Members keep the order of the file.
class Json {
public:
    enum class Kind { null, boolean, integer, real, string, array, object };
    using Member = std::pair<std::string, Json>;

    Kind kind = Kind::null;
    bool flag = false;
    std::int64_t integer = 0;  ///< also truncated from a real
    double real = 0;           ///< also set for an integer
    std::string text;
    std::vector<Json> items;
    std::vector<Member> members;
    unsigned line = 0;
    unsigned column = 0;

    // Out of line, as clang wants the pair of a member complete where they are made.
    Json();
    Json(const Json&);
    Json(Json&&) noexcept;
    Json& operator=(const Json&);
    Json& operator=(Json&&) noexcept;
    ~Json();

    bool is(Kind k) const { return kind == k; }
    bool is_string() const { return kind == Kind::string; }
    bool is_array() const { return kind == Kind::array; }
    bool is_object() const { return kind == Kind::object; }
    bool is_number() const { return kind == Kind::integer || kind == Kind::real; }

    /// The member of that name, or nullptr (also when this is no object).
    const Json* find(std::string_view name) const;
    /// The text of a string member, or `otherwise`.
    std::string_view string_or(std::string_view name, std::string_view otherwise = {}) const;
    std::int64_t int_or(std::string_view name, std::int64_t otherwise = 0) const;
    double real_or(std::string_view name, double otherwise = 0) const;
    bool bool_or(std::string_view name, bool otherwise = false) const;
    /// The strings of an array member; a single string counts as an array of one; absent: empty.
    std::vector<std::string> strings(std::string_view name) const;
};

/// Throws DataError at the line and column of the fault. `file` is for messages only.
Json parse_json(std::string_view text, std::string_view file);

/// The same for news: no exception; on failure returns nullopt and writes a reason into `why`.
std::optional<Json> try_parse_json(std::string_view text, std::string& why);

/// A compiled JSON Schema (draft 4, as RapidJSON validates it).
class JsonSchema {
public:
    JsonSchema(std::string_view schema_text, std::string_view file);
    ~JsonSchema();
    JsonSchema(JsonSchema&&) noexcept;
    /// Throws DataError at the first place of `value_text` that breaks the schema, naming what was
    /// expected there.
    void check(std::string_view value_text, std::string_view file) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Writes compact (or indented) JSON; the caller keeps the nesting right. Strings must be UTF-8.
class JsonWriter {
public:
    explicit JsonWriter(bool pretty = false);
    ~JsonWriter();
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view{text}); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    /// `decimals` digits after the point at most, trailing zeros dropped: the same bytes everywhere.
    JsonWriter& value(double number, int decimals = 6);
    JsonWriter& value(bool flag);
    JsonWriter& null();
    /// Puts already serialised JSON in place.
    JsonWriter& raw(std::string_view json);
    /// What was written so far; the writer is empty afterwards.
    std::string take();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::base
