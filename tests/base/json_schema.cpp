#include <tarikh/base/json.h>

#include <doctest/doctest.h>

using namespace tarikh::base;

namespace {

const char* const times_schema = R"~({
  "type": "object", "required": ["lang", "rules"], "additionalProperties": false,
  "properties": {
    "lang": {"enum": ["ar", "en"]},
    "rules": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/rule"}}
  },
  "definitions": {
    "rule": {"type": "object", "required": ["rule", "reads"], "additionalProperties": false,
      "properties": {
        "rule": {"type": "string", "minLength": 1}, "reads": {"type": "string", "pattern": "^[a-z]+\\("},
        "weight": {"type": "integer", "minimum": 0, "maximum": 10},
        "words": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string"}}}}
  }
})~";

std::string fault_of(const JsonSchema& schema, std::string_view text) {
    try {
        schema.check(text, "times.json");
        return "none";
    } catch (const DataError& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("what breaks a schema is told with its place and what was expected") {
    const JsonSchema schema{times_schema, "times.schema.json"};
    struct Case { std::string text, fault; };
    const Case cases[] = {
        {R"~({"lang": "ar", "rules": [{"rule": "أمس", "reads": "day(-1)", "weight": 3, "words": ["a"], "tags": ["a", "b"]}]})~", "none"},
        {"{\"lang\": \"ar\", \"rules\": [\n  {\"rule\": \"أمس\", \"raeds\": \"day(-1)\"}]}",
         "times.json:2:19: no member \"raeds\" is known here (did you mean \"reads\"?); known are \"rule\", \"reads\", \"weight\", \"words\", \"tags\""},
        {R"({"lang": "ar", "rules": [{"rule": "أمس"}]})", "times.json:1:26: this object lacks \"reads\""},
        {R"({"lang": "arr", "rules": []})",
         "times.json:1:10: \"arr\" is not known here (did you mean \"ar\"?); expected one of \"ar\", \"en\""},
        {R"({"lang": "ar", "rules": []})", "times.json:1:25: this array has too few items; expected 1 at least"},
        {R"({"lang": "ar", "rules": {}})", "times.json:1:25: this object is of the wrong kind; expected an array, each item an object with \"rule\" and \"reads\""},
        {R"~({"lang": "ar", "rules": [{"rule": "", "reads": "x()"}]})~", "times.json:1:35: empty text is not allowed here"},
        {R"({"lang": "ar", "rules": [{"rule": "r", "reads": "X"}]})", "times.json:1:49: \"X\" does not look as expected: ^[a-z]+\\("},
        {R"~({"lang": "ar", "rules": [{"rule": "r", "reads": "x()", "weight": 11}]})~", "times.json:1:66: 11 is too large; the most is 10"},
        {R"~({"lang": "ar", "rules": [{"rule": "r", "reads": "x()", "weight": 1.5}]})~", "times.json:1:66: 1.5 is of the wrong kind; expected an integer"},
        {R"~({"lang": "ar", "rules": [{"rule": "r", "reads": "x()", "words": [1]}]})~",
         "times.json:1:65: this array fits none of what may stand here (or more than one): a string; or an array, each item a string"},
        {R"~({"lang": "ar", "rules": [{"rule": "r", "reads": "x()", "tags": ["a", "a"]}]})~", "times.json:1:70: \"a\" stands in this array twice"},
        {R"~({"rules": [{"rule": "r", "reads": "x()"}]})~", "times.json:1:1: this object lacks \"lang\""},
        {R"({"lang": "ar", "rules": [)", "times.json:1:26: invalid value"},
        {"[]", "times.json:1:1: this array is of the wrong kind; expected an object with \"lang\" and \"rules\""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(fault_of(schema, c.text) == c.fault);
    }
}

TEST_CASE("a schema that promises what is not kept is refused") {
    struct Case { std::string schema, fault; };
    const Case cases[] = {
        {R"({"requried": ["a"]})", "s.json:1:14: \"requried\" is no keyword of JSON Schema draft 4"},
        {R"({"properties": {"a": {"const": 1}}})", "s.json:1:32: \"const\" is no keyword of JSON Schema draft 4"},
        {R"({"items": {"$ref": "#/definitions/none"}})", "s.json:1:20: this reference leads nowhere; expected one within the file, \"#/definitions/…\""},
        {R"({"pattern": "(a"})", "s.json:1:13: this pattern cannot be read"},
        {R"({"properties": {"pattern": {"type": "string"}}})", "none"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.schema);
        std::string fault = "none";
        try {
            const JsonSchema schema{c.schema, "s.json"};
        } catch (const DataError& error) {
            fault = error.what();
        }
        CHECK(fault == c.fault);
    }
}
