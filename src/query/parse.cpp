// EXPR -> a tree. What can be known to be wrong without a store is told here, with its place.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

#include <tarikh/base/utf8.h>
#include <tarikh/merge/timeline.h>
#include <tarikh/ontology/ontology.h>
#include <tarikh/query/query.h>

#include "edits.h"
#include "node.h"

namespace tarikh::query {
namespace {

constexpr int deepest = 200;  // brackets within brackets

std::string lower(std::string_view text) { return merge::plain_folding(text); }

/// "; did you mean "assault"?" or "; one of: …".
std::string hint(std::string_view word, const std::vector<std::string>& known) {
    const std::string wanted = lower(word);
    const auto nearest = std::min_element(known.begin(), known.end(), [&](const std::string& a, const std::string& b) {
        return edits_between<std::string_view>(wanted, a) < edits_between<std::string_view>(wanted, b);
    });
    if (edits_between<std::string_view>(wanted, *nearest) <= std::max<std::size_t>(1, nearest->size() / 3)) return "; did you mean \"" + *nearest + "\"?";
    std::string all = "; it is one of";
    for (const std::string& one : known) all += (&one == &known.front() ? " " : ", ") + one;
    return all;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Parser {
public:
    explicit Parser(std::string_view text) : text_{text} {}

    std::unique_ptr<Node> parse() {
        if (!base::is_valid_utf8(text_)) throw QueryError({}, 0, "the expression is not UTF-8");
        skip_spaces();
        if (at_end()) return nullptr;
        std::unique_ptr<Node> node = any_of();
        if (!at_end()) fail(at_, "a closing bracket without an opening one");
        return node;
    }

private:
    [[noreturn]] void fail(std::size_t where, const std::string& what) const { throw QueryError(text_, where, what); }

    bool at_end() const { return at_ == text_.size(); }
    void skip_spaces() {
        while (!at_end() && is_space(text_[at_])) ++at_;
    }
    /// Is the next word this one? Words of the language are in capitals, so that "or" can be searched for.
    bool next_is(std::string_view word) const {
        if (!text_.substr(at_).starts_with(word)) return false;
        const std::size_t behind = at_ + word.size();
        return behind == text_.size() || is_space(text_[behind]) || text_[behind] == '(' || text_[behind] == ')';
    }
    bool take(std::string_view word) {
        if (!next_is(word)) return false;
        at_ += word.size();
        skip_spaces();
        return true;
    }

    static std::unique_ptr<Node> join(Node::Kind kind, std::vector<std::unique_ptr<Node>> parts) {
        if (parts.size() == 1) return std::move(parts.front());
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->parts = std::move(parts);
        return node;
    }

    std::unique_ptr<Node> any_of() {
        std::vector<std::unique_ptr<Node>> parts;
        parts.push_back(all_of());
        while (take("OR")) parts.push_back(all_of());
        return join(Node::Kind::any_of, std::move(parts));
    }

    std::unique_ptr<Node> all_of() {
        std::vector<std::unique_ptr<Node>> parts;
        do parts.push_back(one());
        while (take("AND") || (!at_end() && text_[at_] != ')' && !next_is("OR")));
        return join(Node::Kind::all_of, std::move(parts));
    }

    std::unique_ptr<Node> one() {
        if (at_end() || text_[at_] == ')' || next_is("OR") || next_is("AND")) fail(at_, "a condition is missing here");
        const bool minus = text_[at_] == '-';
        if (minus || next_is("NOT")) {
            const std::size_t start = at_;
            if (minus) ++at_;
            else take("NOT");
            if (at_end() || is_space(text_[at_])) fail(start, "a condition is missing behind this");
            deeper(start);
            std::vector<std::unique_ptr<Node>> part;
            part.push_back(one());
            --depth_;
            auto node = std::make_unique<Node>();
            node->kind = Node::Kind::none_of;
            node->parts = std::move(part);
            return node;
        }
        if (text_[at_] == '(') return in_brackets();
        return condition();
    }

    void deeper(std::size_t where) {
        if (++depth_ > deepest) fail(where, "too many brackets within brackets");
    }

    std::unique_ptr<Node> in_brackets() {
        const std::size_t start = at_++;
        deeper(start);
        skip_spaces();
        std::unique_ptr<Node> node = any_of();
        if (at_end()) fail(start, "this bracket is not closed");
        ++at_;
        --depth_;
        skip_spaces();
        return node;
    }

    struct Word {
        std::string text;
        std::size_t start = 0;
        bool quoted = false;
    };

    /// Up to a space, a bracket or (in lists) a comma; or all between quotes.
    Word word(bool in_list) {
        Word word{{}, at_};
        static constexpr std::string_view opening[] = {"\"", "“", "«"}, closing[] = {"\"", "”", "»"};
        for (std::size_t kind = 0; kind < 3; ++kind) {
            if (!text_.substr(at_).starts_with(opening[kind])) continue;
            const std::size_t first = at_ + opening[kind].size(), last = text_.find(closing[kind], first);
            if (last == std::string_view::npos) fail(at_, "this quotation is not closed");
            word.text = text_.substr(first, last - first);
            word.quoted = true;
            at_ = last + closing[kind].size();
            return word;
        }
        const std::size_t start = at_;
        while (!at_end() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' && text_[at_] != '"' &&
               !(in_list && text_[at_] == ','))
            ++at_;
        word.text = text_.substr(start, at_ - start);
        return word;
    }

    std::unique_ptr<Node> condition() {
        auto node = std::make_unique<Node>();
        if (const std::optional<FieldId> field = take_field(node->possibly)) {
            node->kind = Node::Kind::field;
            node->field = *field;
            node->place = at_;
            if (*field == FieldId::near || *field == FieldId::around) read_distance(*node);
            else read_values(*node);
        } else {
            read_words(*node);
        }
        skip_spaces();
        return node;
    }

    void read_values(Node& node) {
        do {
            const Word value = word(true);
            if (value.text.empty()) fail(value.start, "\"" + std::string(name_of(node.field)) + ":\" needs a value");
            understand(node, value);
        } while (!at_end() && text_[at_] == ',' && ++at_);
    }

    /// "two words", a word, or the beginning of one: "missil*".
    void read_words(Node& node) {
        node.kind = Node::Kind::words;
        const Word phrase = word(false);
        node.quoted = phrase.quoted;
        std::string text = phrase.text;
        const std::size_t star = text.find('*');
        if (star != std::string::npos && !phrase.quoted) {
            const std::size_t letters = text.find_first_not_of('*');
            if (star + 1 != text.size() || letters == std::string::npos)
                fail(phrase.start + star, "a * stands for the end of a word, behind its beginning");
            node.prefix = true;
            text.pop_back();
        }
        if (text.find_first_not_of(" \t\n\r") == std::string::npos) fail(phrase.start, "nothing to search for");
        node.values.push_back(text);
    }

    /// "Kyiv,50km", "e:7k3f,3d", "e:7k3f,5".
    void read_distance(Node& node) {
        const bool is_near = node.field == FieldId::near;
        const char* const example = is_near ? "near:Kyiv,50km" : "around:e:7k3f,3d or around:e:7k3f,5";
        const Word centre = word(true);
        if (centre.text.empty()) fail(centre.start, "\"" + std::string(name_of(node.field)) + ":\" needs a value");
        if (at_end() || text_[at_] != ',') fail(at_, std::string("how far from it? As in ") + example);
        ++at_;
        const Word distance = word(true);
        const std::size_t letters = std::min(distance.text.find_first_not_of("0123456789."), distance.text.size());
        const std::string unit = lower(std::string_view(distance.text).substr(letters));
        double value = 0;
        const auto [end, error] = std::from_chars(distance.text.data(), distance.text.data() + letters, value);
        const bool number = error == std::errc() && end == distance.text.data() + letters && letters > 0;
        constexpr double kilometres_in_a_mile = 1.609344;
        const bool known_unit = is_near ? unit.empty() || unit == "km" || unit == "mi" : unit.empty() || unit == "d";
        if (!number || !known_unit) fail(distance.start, "\"" + distance.text + "\" is no distance; as in " + example);
        node.distance = unit == "mi" ? value * kilometres_in_a_mile : value;
        node.in_days = unit == "d";
        node.values = {centre.text, distance.text};
    }

    /// "type:" and moves behind it.
    std::optional<FieldId> take_field(bool& possibly) {
        std::size_t colon = at_;
        while (colon < text_.size() && (std::isalpha(static_cast<unsigned char>(text_[colon])) || text_[colon] == '_')) ++colon;
        const std::size_t end_of_name = colon;
        const bool tilde = colon < text_.size() && text_[colon] == '~';
        if (tilde) ++colon;
        if (end_of_name == at_ || colon == text_.size() || text_[colon] != ':') return std::nullopt;
        const std::string name = lower(text_.substr(at_, end_of_name - at_));
        std::vector<std::string> known;
        for (std::size_t i = 0; i < fields().size(); ++i) {
            known.emplace_back(fields()[i].name);
            if (name != known.back()) continue;
            const auto field = static_cast<FieldId>(i);
            if (tilde && !may_be_loose(field))
                fail(end_of_name, "only dates and counts have a possible form (date~:, before~:, killed~:)");
            possibly = tilde;
            at_ = colon + 1;
            return field;
        }
        // An id may be typed as it is printed.
        if (name == "e") return FieldId::id;
        if (name == "country" || name == "place" || name == "org" || name == "person") return std::nullopt;
        fail(at_, "no field \"" + name + "\"" + hint(name, known));
    }

    static bool may_be_loose(FieldId field) {
        switch (field) {
            case FieldId::date:
            case FieldId::within:
            case FieldId::before:
            case FieldId::during:
            case FieldId::after:
            case FieldId::killed:
            case FieldId::injured: return true;
            default: return false;
        }
    }

    void understand(Node& node, const Word& value) {
        switch (node.field) {
            case FieldId::type: return understand_type(node, value);
            case FieldId::modality: {
                const std::vector<std::string> known(std::begin(ontology::modalities), std::end(ontology::modalities));
                return one_of(node, value, known, "no modality");
            }
            case FieldId::disputed: return one_of(node, value, {"yes", "no"}, "neither yes nor no:");
            case FieldId::date:
            case FieldId::within: return understand_range(node, value, [&](std::string_view text, std::size_t at) { return days(text, at); });
            case FieldId::precision: return one_of(node, value, {"day", "span", "month", "year"}, "no precision");
            case FieldId::killed:
            case FieldId::injured:
            case FieldId::outlets:
            case FieldId::reports:
            case FieldId::sources:
            case FieldId::confidence:
                return understand_range(node, value, [&](std::string_view text, std::size_t at) { return number(text, at); });
            default: node.values.push_back(value.text);
        }
    }

    void one_of(Node& node, const Word& value, const std::vector<std::string>& known, const std::string& complaint) {
        const std::string wanted = lower(value.text);
        if (std::find(known.begin(), known.end(), wanted) == known.end())
            fail(value.start, complaint + " \"" + value.text + "\"" + hint(value.text, known));
        node.values.push_back(wanted);
    }

    void understand_type(Node& node, const Word& value) {
        std::vector<std::string> known;
        const std::string wanted = lower(value.text);
        for (const ontology::EventType& type : ontology::event_types()) {
            known.push_back(type.id);
            const auto named = [&](const auto& name) { return wanted == lower(name.second); };
            if (wanted == type.id || wanted == lower(type.plover) || std::any_of(type.names.begin(), type.names.end(), named)) {
                node.values.push_back(type.id);
                return;
            }
        }
        fail(value.start, "no event type \"" + value.text + "\"" + hint(value.text, known));
    }

    /// A, A..B, ..B, A.., >=A, >A, <=A, <A. `read` tells the first and the last that A covers.
    template <class Read>
    void understand_range(Node& node, const Word& value, Read read) {
        std::string_view text = value.text;
        Bounds bounds;
        const auto place = [&](std::string_view part) { return value.start + static_cast<std::size_t>(part.data() - value.text.data()); };
        const auto whole = [&](std::string_view part) { return read(part, place(part)); };
        if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
            const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
            if (from.empty() && to.empty()) fail(value.start, "a range needs at least one end");
            if (!from.empty()) bounds.low = whole(from).low;
            if (!to.empty()) bounds.high = whole(to).high;
            if (bounds.low > bounds.high) fail(value.start, "the range ends before it begins");
        } else if (text.starts_with(">=")) {
            bounds.low = whole(text.substr(2)).low;
        } else if (text.starts_with("<=")) {
            bounds.high = whole(text.substr(2)).high;
        } else if (text.starts_with('>')) {
            bounds.low = std::nextafter(whole(text.substr(1)).high, std::numeric_limits<double>::infinity());
        } else if (text.starts_with('<')) {
            bounds.high = std::nextafter(whole(text.substr(1)).low, -std::numeric_limits<double>::infinity());
        } else {
            bounds = whole(text);
        }
        node.bounds.push_back(bounds);
        node.values.push_back(value.text);
    }

    Bounds days(std::string_view text, std::size_t at) const {
        const auto wrong = [&]() {
            fail(at, "\"" + std::string(text) + "\" is no day, month or year (2025-09-14, 2025-09, 2025)");
        };
        const std::string day(text);
        std::optional<std::int32_t> first, last;
        const bool plain = text.find_first_not_of("0123456789-") == std::string_view::npos;
        if (plain && text.size() == 10) first = last = merge::day_of(day);
        if (plain && text.size() == 7) {
            first = merge::day_of(day + "-01");
            for (const char* end : {"-31", "-30", "-29", "-28"})
                if (!last) last = merge::day_of(day + end);
        }
        if (plain && text.size() == 4) {
            first = merge::day_of(day + "-01-01");
            last = merge::day_of(day + "-12-31");
        }
        if (!first || !last) wrong();
        return {static_cast<double>(*first), static_cast<double>(*last)};
    }

    Bounds number(std::string_view text, std::size_t at) const {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0)
            fail(at, "\"" + std::string(text) + "\" is no number (10, >=10, 5..20)");
        return {value, value};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

Query parse(std::string_view expression) {
    Query query;
    query.root_ = Parser(expression).parse();
    query.text_ = expression;
    return query;
}

}  // namespace tarikh::query
