#include "schema_words.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include <tarikh/base/utf8.h>

namespace tarikh::base {
namespace {

/// As it would be written, cut short.
std::string written(const Json& value) {
    switch (value.kind) {
    case Json::Kind::null: return "null";
    case Json::Kind::boolean: return value.flag ? "true" : "false";
    case Json::Kind::string: return '"' + value.text + '"';
    case Json::Kind::array: return "an array";
    case Json::Kind::object: return "an object";
    case Json::Kind::integer: return std::to_string(value.integer);
    case Json::Kind::real: return JsonWriter{}.value(value.real).take();
    }
    return {};
}

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? std::string{last} : std::string{", "};
        out += parts[i];
    }
    return out;
}

std::string kind_in_words(std::string_view type) {
    if (type == "array") return "an array";
    if (type == "object") return "an object";
    if (type == "integer") return "an integer";
    if (type == "boolean") return "true or false";
    if (type == "null") return "null";
    return "a " + std::string{type};
}

std::string token_in_words(std::string_view token) {
    constexpr std::size_t enough = 60;
    if (token.empty()) return "this";
    if (token[0] == '{') return "this object";
    if (token[0] == '[') return "this array";
    if (token.size() <= enough) return std::string{token};
    std::size_t cut = enough;
    while (cut > 0 && (static_cast<unsigned char>(token[cut]) & 0xC0) == 0x80) --cut;
    return std::string{token.substr(0, cut)} + "…";
}

std::vector<std::string> written_all(const Json& array) {
    std::vector<std::string> out;
    for (const Json& item : array.items) out.push_back(written(item));
    return out;
}

/// How many letters to change: for "did you mean".
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

std::string suggestion(std::string_view written_name, const std::vector<std::string>& known) {
    const std::string* best = nullptr;
    std::size_t least = std::max<std::size_t>(1, written_name.size() / 3) + 1;
    for (const std::string& name : known) {
        const std::size_t distance = edit_distance(written_name, name);
        if (distance < least) least = distance, best = &name;
    }
    return best ? " (did you mean " + *best + "?)" : std::string{};
}

/// "a string", "one of "a", "b"", "an object with "id"".
std::string described(const Json* schema, const Json& root) {
    if (!schema) return "something else";
    if (const std::string_view reference = schema->string_or("$ref"); !reference.empty())
        schema = resolve(root, reference.substr(1));
    if (!schema) return "something else";
    if (const Json* values = schema->find("enum")) return "one of " + listed(written_all(*values), ", ");
    std::vector<std::string> kinds;
    for (const std::string& type : schema->strings("type")) kinds.push_back(kind_in_words(type));
    std::string out = kinds.empty() ? "something else" : listed(kinds, " or ");
    if (const Json* pattern = schema->find("pattern")) out += " like " + pattern->text;
    if (const Json* required = schema->find("required")) out += " with " + listed(written_all(*required), " and ");
    if (const Json* items = schema->find("items"); items && items->is_object()) out += ", each item " + described(items, root);
    return out;
}

std::string missing(const std::vector<std::string>& keys, const Json& schema) {
    std::vector<std::string> out;
    for (const std::string& name : schema.strings("required"))
        if (std::find(keys.begin(), keys.end(), name) == keys.end()) out.push_back('"' + name + '"');
    return listed(out, " and ");
}

std::string unknown_member(const Refusal& refusal, const Json& schema) {
    std::vector<std::string> known;
    if (const Json* properties = schema.find("properties"))
        for (const Json::Member& member : properties->members) known.push_back('"' + member.first + '"');
    std::string out = "no member " + token_in_words(refusal.token) + " is known here" + suggestion(refusal.token, known);
    return known.empty() ? out : out + "; known are " + listed(known, ", ");
}

}  // namespace

const Json* child(const Json& value, std::string_view step) {
    if (value.is_object()) return value.find(step);
    std::size_t index = 0;
    const auto end = step.data() + step.size();
    if (!value.is_array() || std::from_chars(step.data(), end, index).ptr != end) return nullptr;
    return index < value.items.size() ? &value.items[index] : nullptr;
}

const Json* resolve(const Json& root, std::string_view pointer) {
    const Json* value = &root;
    while (!pointer.empty() && value) {
        if (pointer[0] != '/') return nullptr;
        pointer.remove_prefix(1);
        const std::string_view step = pointer.substr(0, pointer.find('/'));
        value = child(*value, step);
        pointer.remove_prefix(step.size());
    }
    return value;
}

std::string words_for(const Refusal& refusal, const Json* schema, const Json& root) {
    const std::string token = token_in_words(refusal.token);
    const std::string_view keyword = refusal.keyword;
    const Json* limit = schema ? schema->find(keyword) : nullptr;
    if (keyword == "additionalProperties" && schema) return unknown_member(refusal, *schema);
    if (keyword == "required" && schema) return "this object lacks " + missing(refusal.keys, *schema);
    if (keyword == "uniqueItems") return token + " stands in this array twice";
    if (keyword == "additionalItems") return token + " is one item too many";
    if (keyword == "dependencies") return "this object lacks a member that another of its members calls for";
    if (!limit) return token + " does not fit here; expected " + described(schema, root);
    const std::string bound = written(*limit);
    if (keyword == "type") return token + " is of the wrong kind; expected " + described(schema, root);
    if (keyword == "enum")
        return token + " is not known here" + suggestion(refusal.token, written_all(*limit)) + "; expected one of " +
               listed(written_all(*limit), ", ");
    if (keyword == "pattern") return token + " does not look as expected: " + limit->text;
    if (keyword == "minimum" || keyword == "exclusiveMinimum") return token + " is too small; the least is " + written(*schema->find("minimum"));
    if (keyword == "maximum" || keyword == "exclusiveMaximum") return token + " is too large; the most is " + written(*schema->find("maximum"));
    if (keyword == "minLength") return limit->integer == 1 ? "empty text is not allowed here" : token + " is too short; expected " + bound + " letters at least";
    if (keyword == "maxLength") return token + " is too long; expected " + bound + " letters at most";
    if (keyword == "minItems") return token + " has too few items; expected " + bound + " at least";
    if (keyword == "maxItems") return token + " has too many items; expected " + bound + " at most";
    if (keyword == "minProperties") return token + " has too few members; expected " + bound + " at least";
    if (keyword == "maxProperties") return token + " has too many members; expected " + bound + " at most";
    if (keyword == "multipleOf") return token + " is no multiple of " + bound;
    if (keyword == "not") return token + " is what must not stand here";
    if (keyword == "anyOf" || keyword == "oneOf") {
        std::vector<std::string> choices;
        for (const Json& choice : limit->items) choices.push_back(described(&choice, root));
        return token + " fits none of what may stand here (or more than one): " + listed(choices, "; or ");
    }
    return token + " does not fit here (" + std::string{keyword} + ")";
}

}  // namespace tarikh::base
