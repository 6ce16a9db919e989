// Compiles times.json: word lists into a vocabulary, patterns into tries, readings into programs.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <tarikh/calendar/moment.h>

#include "packed.h"
#include "time_grammar.h"
#include "time_reader.h"

namespace tarikh::mentions {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(BuiltIn::count_)> built_in_names = {
    "number", "ordinal", "day_number", "year4", "recent_year", "year2", "hijri_year", "numeric_date", "clock", "dotted_clock", "small_number"};

/// Lists that the tagger itself looks at, in the order of TimeRules::Impl::Reserved.
constexpr std::array<std::string_view, 12> reserved_lists = {
    "future cue", "past cue", "past auxiliary", "veto before", "veto after",
    "passive auxiliary", "future lead", "past lead", "open month lead", "intent cue", "appointing cue", "appointed lead"};

struct Named { std::string_view name; int value; };
constexpr Named value_names[] = {
    {"second", 0}, {"minute", 1}, {"hour", 2}, {"day", 3}, {"week", 4}, {"weekend", 5}, {"month", 6}, {"quarter", 7},
    {"half", 8}, {"season", 9}, {"year", 10}, {"decade", 11}, {"century", 12}, {"millennium", 13},
    {"morning", 1}, {"midday", 2}, {"afternoon", 3}, {"evening", 4}, {"night", 5}, {"daytime", 6},
    {"past", 0}, {"present", 1}, {"future", 2},
    {"START", 1}, {"MID", 2}, {"END", 3}, {"APPROX", 4}, {"BEFORE", 5}, {"AFTER", 6}, {"LESS_THAN", 7},
    {"MORE_THAN", 8}, {"EQUAL_OR_LESS", 9}, {"EQUAL_OR_MORE", 10}};

const Named* named_value(std::string_view name) {
    for (const Named& named : value_names)
        if (named.name == name) return &named;
    return nullptr;
}

/// One element of a path, before the trie.
struct Element {
    Edge edge;
    std::string name;  ///< what a program calls it; empty for literals
};
using Path = std::vector<Element>;

struct BuildState {
    std::vector<Edge> edges;
    std::vector<Accept> accepts;
};

class Compiler {
public:
    Compiler(const base::Json& file, const text::Spelling& spelling, std::string_view shown)
        : file_{file}, spelling_{spelling}, shown_{shown} {}

    std::string compile() {
        read_lists();
        collect_phrases();
        read_rules();
        refuse_left_recursion();
        refuse_unused();
        return layout();
    }

private:
    [[noreturn]] void fail(const base::Json& at, const std::string& what) const {
        throw base::DataError{{std::string{shown_}, at.line, at.column}, what};
    }

    void read_lists() {
        const base::Json* lists = file_.find("lists");
        if (lists == nullptr || !lists->is_object()) fail(file_, "times need an object \"lists\"");
        for (const auto& [name, entries] : lists->members) {
            const auto symbol = static_cast<std::uint32_t>(lists_.size());
            lists_.emplace(name, symbol);
            for (const base::Json& entry : entries.items) {
                if (entry.is_string()) {
                    vocabulary_.add(spelling_, entry.text, symbol, 0);
                    continue;
                }
                std::int64_t value = 0;
                if (const base::Json* is = entry.find("is")) {
                    if (is->is_string()) {
                        const Named* named = named_value(is->text);
                        if (named == nullptr) fail(*is, "no value \"" + is->text + "\"");
                        value = named->value;
                    } else {
                        value = is->integer;
                    }
                }
                for (const std::string& form : entry.strings("forms")) vocabulary_.add(spelling_, form, symbol, value);
            }
        }
        next_symbol_ = static_cast<std::uint32_t>(lists_.size());
    }

    void collect_phrases() {
        phrases_.emplace("when", 0);
        phrase_names_.push_back("when");
        roots_.push_back(new_state());
        for (const base::Json& rule : rules()) {
            const std::string name{rule.string_or("of", "when")};
            if (lists_.contains(name)) fail(rule, "\"" + name + "\" is a list and cannot be a phrase");
            if (phrases_.emplace(name, phrase_names_.size()).second) {
                phrase_names_.push_back(name);
                roots_.push_back(new_state());
            }
        }
        if (phrase_names_.size() > max_phrases) fail(file_, "more than 64 kinds of phrases");
    }

    const std::vector<base::Json>& rules() const {
        static const std::vector<base::Json> none;
        const base::Json* found = file_.find("rules");
        return found ? found->items : none;
    }

    void read_rules() {
        for (const base::Json& json : rules()) {
            Rule rule;
            const std::string name{json.string_or("rule")};
            if (name.empty()) fail(json, "a rule needs a name");
            const base::Json* examples = json.find("examples");
            if (examples == nullptr || examples->items.empty()) fail(json, "rule \"" + name + "\" brings no example");
            rule.name = static_cast<std::uint32_t>(names_.size());
            rule.name_size = static_cast<std::uint32_t>(name.size());
            names_ += name;
            rule.after = list_of(json, "after");
            rule.not_before = list_of(json, "not before");
            const std::string pattern{json.string_or("pattern")};
            at_ = 0;
            pattern_ = pattern;
            json_ = &json;
            std::vector<Path> paths = alternatives();
            if (at_ != pattern_.size()) fail(json, "pattern of \"" + name + "\": unexpected \"" + pattern.substr(at_, 1) + "\"");
            const auto number = static_cast<std::uint32_t>(rules_.size());
            std::vector<std::string> slots;
            for (Path& path : paths) {
                if (path.empty()) fail(json, "pattern of \"" + name + "\" can match nothing at all");
                std::map<std::string, int> seen;
                for (Element& element : path) {
                    if (element.name.empty()) continue;
                    const int count = ++seen[element.name];
                    if (count > 1) element.name += std::to_string(count);
                    if (std::find(slots.begin(), slots.end(), element.name) == slots.end()) slots.push_back(element.name);
                }
            }
            if (slots.size() > max_slots) fail(json, "pattern of \"" + name + "\" names too many parts");
            rule.slot_count = static_cast<std::uint8_t>(slots.size());
            rule.program = static_cast<std::uint32_t>(programs_.size());
            read_program(std::string{json.string_or("reads")}, slots, rule);
            rule.program_size = static_cast<std::uint32_t>(programs_.size()) - rule.program;
            rules_.push_back(rule);
            const std::size_t phrase = phrases_.at(std::string{json.string_or("of", "when")});
            for (const Path& path : paths) insert(roots_[phrase], path, number, slots);
        }
    }

    std::uint32_t list_of(const base::Json& json, std::string_view key) {
        const std::string name{json.string_or(key)};
        if (name.empty()) return 0;
        const auto found = lists_.find(name);
        if (found == lists_.end()) fail(json, "no list \"" + name + "\"");
        used_lists_.insert(found->second);
        return found->second + 1;
    }

    // --- patterns -----------------------------------------------------------------------------------

    void skip_space() {
        while (at_ < pattern_.size() && pattern_[at_] == ' ') ++at_;
    }

    // "a b | c d", up to a closing bracket or the end
    std::vector<Path> alternatives() {
        std::vector<Path> all;
        for (;;) {
            std::vector<Path> some = sequence();
            all.insert(all.end(), some.begin(), some.end());
            skip_space();
            if (at_ < pattern_.size() && pattern_[at_] == '|') { ++at_; continue; }
            return all;
        }
    }

    std::vector<Path> sequence() {
        std::vector<Path> paths(1);
        for (;;) {
            skip_space();
            if (at_ == pattern_.size() || pattern_[at_] == '|' || pattern_[at_] == ')' || pattern_[at_] == ']') return paths;
            std::vector<Path> items;
            if (pattern_[at_] == '(' || pattern_[at_] == '[') {
                const char close = pattern_[at_] == '(' ? ')' : ']';
                ++at_;
                items = alternatives();
                skip_space();
                if (at_ == pattern_.size() || pattern_[at_] != close) fail(*json_, std::string{"pattern lacks a \""} + close + "\"");
                ++at_;
                if (close == ']') items.emplace_back();
            } else {
                items.push_back(item());
            }
            std::vector<Path> grown;
            for (const Path& path : paths)
                for (const Path& more : items) {
                    grown.push_back(path);
                    grown.back().insert(grown.back().end(), more.begin(), more.end());
                }
            if (grown.size() > 2000) fail(*json_, "pattern has too many alternatives");
            paths = std::move(grown);
        }
    }

    // Reads one "the:", "and:" … before a word or a brace.
    bool qualifier(Edge& edge) {
        const auto reads = [&](std::string_view word) {
            if (pattern_.compare(at_, word.size(), word) != 0) return false;
            at_ += word.size();
            return true;
        };
        if (reads("the:")) edge.article = Article::with;
        else if (reads("bare:")) edge.article = Article::without;
        else if (reads("and:")) edge.front |= front::and_;
        else if (reads("by:")) edge.front |= front::by;
        else if (reads("to:")) edge.front |= front::to;
        else if (reads("like:")) edge.front |= front::like;
        else return false;
        return true;
    }

    // {the:weekday}   and:{number}   {unit=day}   ~{year4}   word   and:word   \(
    Path item() {
        Edge edge;
        if (pattern_[at_] == '~') {
            edge.flags |= Edge::glued;
            ++at_;
        }
        std::string text;
        while (qualifier(edge)) {}
        const bool braced = at_ < pattern_.size() && pattern_[at_] == '{';
        if (braced) {
            ++at_;
            while (qualifier(edge)) {}
            const std::size_t close = pattern_.find('}', at_);
            if (close == std::string::npos) fail(*json_, "pattern lacks a \"}\"");
            text = pattern_.substr(at_, close - at_);
            at_ = close + 1;
        } else {
            while (at_ < pattern_.size() && std::string_view{" |()[]{}~"}.find(pattern_[at_]) == std::string_view::npos) {
                if (pattern_[at_] == '\\' && at_ + 1 < pattern_.size()) ++at_;
                text += pattern_[at_++];
            }
        }
        return braced ? Path{named(text, edge)} : literal(text, edge);
    }

    Element named(std::string text, Edge edge) {
        if (const std::size_t equals = text.find('='); equals != std::string::npos) {
            const std::string value = text.substr(equals + 1);
            text = text.substr(0, equals);
            edge.flags |= Edge::filtered;
            if (const Named* known = named_value(value)) edge.value = known->value;
            else if (!value.empty() && value.find_first_not_of("0123456789") == std::string::npos) edge.value = std::stoi(value);
            else fail(*json_, "no value \"" + value + "\"");
        }
        if (const auto list = lists_.find(text); list != lists_.end()) {
            edge.symbol = list->second;
            used_lists_.insert(list->second);
            return {edge, text};
        }
        if (const auto phrase = phrases_.find(text); phrase != phrases_.end()) {
            edge.kind = EdgeKind::phrase;
            edge.symbol = static_cast<std::uint32_t>(phrase->second);
            used_phrases_.insert(phrase->second);
            return {edge, text};
        }
        const auto built_in = std::find(built_in_names.begin(), built_in_names.end(), text);
        if (built_in == built_in_names.end()) fail(*json_, "no list and no phrase \"" + text + "\"");
        edge.kind = EdgeKind::built_in;
        edge.symbol = static_cast<std::uint32_t>(built_in - built_in_names.begin());
        return {edge, text};
    }

    Path literal(const std::string& text, Edge edge) {
        Path path;
        const std::string folded = spelling_.folded(text);
        std::vector<std::string_view> pieces;
        cut(folded, pieces);
        if (pieces.empty()) fail(*json_, "pattern has an empty word");
        if (edge.article == Article::any) edge.article = Article::without;
        for (const std::string_view piece : pieces) {
            const auto [found, fresh] = literals_.emplace(piece, next_symbol_);
            if (fresh) {
                ++next_symbol_;
                vocabulary_.add(spelling_, piece, found->second, 0);
            }
            edge.symbol = found->second;
            path.push_back({edge, {}});
            edge.front = 0;
            edge.flags = 0;
            edge.article = Article::without;
        }
        return path;
    }

    // --- programs -----------------------------------------------------------------------------------

    void read_program(const std::string& text, const std::vector<std::string>& slots, Rule& rule) {
        std::size_t at = 0;
        read_term(text, at, slots, rule, true);
        if (at != text.size()) fail(*json_, "reads: unexpected \"" + text.substr(at) + "\"");
    }

    static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

    void read_term(const std::string& text, std::size_t& at, const std::vector<std::string>& slots, Rule& rule, bool top) {
        while (at < text.size() && text[at] == ' ') ++at;
        const std::size_t start = at;
        if (at < text.size() && (text[at] == '#' || text[at] == '-')) ++at;
        while (at < text.size() && (is_name(text[at]) || (text[start] == '#' && text[at] >= 'A' && text[at] <= 'Z'))) ++at;
        const std::string name = text.substr(start, at - start);
        if (name.empty()) fail(*json_, "reads: a name or a number is wanted at \"" + text.substr(start) + "\"");
        if (name == "none") {
            programs_.push_back({Instruction::Kind::constant, 0, Instruction::none});
            return;
        }
        if (name[0] == '#') {
            const Named* value = named_value(std::string_view{name}.substr(1));
            if (value == nullptr) fail(*json_, "reads: no value \"" + name + "\"");
            programs_.push_back({Instruction::Kind::constant, 0, value->value});
            return;
        }
        if (name.find_first_not_of("-0123456789") == std::string::npos) {
            programs_.push_back({Instruction::Kind::constant, 0, std::stoi(name)});
            return;
        }
        if (at == text.size() || text[at] != '(') {
            const auto slot = std::find(slots.begin(), slots.end(), name);
            if (slot == slots.end()) fail(*json_, "reads: the pattern has no \"" + name + "\"");
            programs_.push_back({Instruction::Kind::capture, 0, static_cast<std::int32_t>(slot - slots.begin())});
            return;
        }
        const auto all = operations();
        const auto operation = std::find_if(all.begin(), all.end(), [&](const Operation& o) { return o.name == name; });
        if (operation == all.end()) fail(*json_, "reads: no operation \"" + name + "\"");
        ++at;
        std::uint16_t arguments = 0;
        while (at < text.size() && text[at] != ')') {
            read_term(text, at, slots, rule, false);
            ++arguments;
            while (at < text.size() && (text[at] == ' ' || text[at] == ',')) ++at;
        }
        if (at == text.size()) fail(*json_, "reads: a \")\" is missing");
        ++at;
        if (name == "pair") {
            const std::size_t size = programs_.size();
            if (!top || arguments != 2 || size < 2 || programs_[size - 1].kind != Instruction::Kind::capture || programs_[size - 2].kind != Instruction::Kind::capture)
                fail(*json_, "reads: pair(a, b) joins two parts of the pattern, and stands alone");
            rule.pair_first = static_cast<std::uint8_t>(programs_[size - 2].value);
            rule.pair_second = static_cast<std::uint8_t>(programs_[size - 1].value);
        }
        programs_.push_back({Instruction::Kind::operation, arguments, static_cast<std::int32_t>(operation - all.begin())});
    }

    // --- tries --------------------------------------------------------------------------------------

    std::uint32_t new_state() {
        states_.emplace_back();
        return static_cast<std::uint32_t>(states_.size() - 1);
    }

    void insert(std::uint32_t root, const Path& path, std::uint32_t rule, const std::vector<std::string>& slots) {
        std::uint32_t state = root;
        for (const Element& element : path) {
            auto& edges = states_[state].edges;
            const auto found = std::find(edges.begin(), edges.end(), element.edge);
            if (found != edges.end()) {
                state = found->target;
                continue;
            }
            Edge edge = element.edge;
            edge.target = new_state();
            states_[state].edges.push_back(edge);
            state = edge.target;
        }
        for (const Accept& accept : states_[state].accepts)
            if (accept.rule == rule) return;
        Accept accept{rule, static_cast<std::uint32_t>(slots_.size()), static_cast<std::uint32_t>(path.size())};
        for (const Element& element : path) {
            const auto slot = std::find(slots.begin(), slots.end(), element.name);
            slots_.push_back(element.name.empty() ? no_slot : static_cast<std::uint8_t>(slot - slots.begin()));
        }
        states_[state].accepts.push_back(accept);
    }

    // A list or a phrase that no pattern names is a misspelling, or forgotten.
    void refuse_unused() const {
        for (const auto& [name, symbol] : lists_)
            if (!used_lists_.contains(symbol) && std::find(reserved_lists.begin(), reserved_lists.end(), name) == reserved_lists.end())
                fail(*file_.find("lists")->find(name), "nothing uses the list \"" + name + "\"");
        for (std::size_t phrase = 1; phrase < phrase_names_.size(); ++phrase)
            if (!used_phrases_.contains(phrase)) fail(file_, "nothing uses the phrase \"" + phrase_names_[phrase] + "\"");
    }

    // A phrase that begins with itself would never come to an end.
    void refuse_left_recursion() {
        std::vector<int> seen(roots_.size(), 0);
        for (std::size_t phrase = 0; phrase < roots_.size(); ++phrase) visit(phrase, seen);
    }
    void visit(std::size_t phrase, std::vector<int>& seen) {
        if (seen[phrase] == 2) return;
        if (seen[phrase] == 1) fail(file_, "phrase \"" + phrase_names_[phrase] + "\" begins with itself");
        seen[phrase] = 1;
        for (const Edge& edge : states_[roots_[phrase]].edges)
            if (edge.kind == EdgeKind::phrase) visit(edge.symbol, seen);
        seen[phrase] = 2;
    }

    void firsts_of(std::size_t phrase, std::set<std::uint32_t>& words, bool& number) const {
        for (const Edge& edge : states_[roots_[phrase]].edges) {
            if (edge.kind == EdgeKind::word) words.insert(edge.symbol);
            else if (edge.kind == EdgeKind::built_in) number = true;
            else firsts_of(edge.symbol, words, number);
        }
    }

    std::string layout() {
        std::vector<State> states;
        std::vector<Edge> edges;
        std::vector<Accept> accepts;
        for (BuildState& state : states_) {
            std::stable_sort(state.edges.begin(), state.edges.end(), [](const Edge& a, const Edge& b) {
                return a.kind != b.kind ? a.kind < b.kind : a.kind == EdgeKind::word && a.symbol < b.symbol;
            });
            states.push_back(outline(state, edges.size(), accepts.size()));
            edges.insert(edges.end(), state.edges.begin(), state.edges.end());
            accepts.insert(accepts.end(), state.accepts.begin(), state.accepts.end());
        }
        std::vector<Phrase> phrases;
        std::vector<std::uint32_t> firsts;
        for (std::size_t phrase = 0; phrase < roots_.size(); ++phrase) {
            std::set<std::uint32_t> words;
            bool number = false;
            firsts_of(phrase, words, number);
            phrases.push_back({roots_[phrase], static_cast<std::uint32_t>(firsts.size()),
                               static_cast<std::uint32_t>(words.size()), number ? Phrase::begins_with_number : 0});
            firsts.insert(firsts.end(), words.begin(), words.end());
        }
        std::vector<std::uint32_t> reserved;
        for (const std::string_view name : reserved_lists) {
            const auto found = lists_.find(std::string{name});
            reserved.push_back(found == lists_.end() ? 0U : found->second + 1);
        }
        reserved.push_back(file_.bool_or("month first") ? 1U : 0U);
        reserved.push_back(file_.string_or("hijri calendar") == "tabular" ? 1U : 0U);
        packed::Writer out;
        out.block(vocabulary_.build());
        out.array(phrases);
        out.array(firsts);
        out.array(states);
        out.array(edges);
        out.array(accepts);
        out.array(slots_);
        out.array(rules_);
        out.array(programs_);
        out.block(names_);
        out.array(reserved);
        out.array(symbols_of("capital"));
        out.array(symbols_of("as written"));
        return out.finish();
    }

    static State outline(const BuildState& built, std::size_t edges, std::size_t accepts) {
        State state;
        state.edges = static_cast<std::uint32_t>(edges);
        state.edge_count = static_cast<std::uint32_t>(built.edges.size());
        state.accepts = static_cast<std::uint32_t>(accepts);
        state.accept_count = static_cast<std::uint32_t>(built.accepts.size());
        for (const Edge& edge : built.edges) {
            if (edge.kind == EdgeKind::word) ++state.words;
            if (edge.kind != EdgeKind::phrase) continue;
            ++state.phrases;
            state.begun |= std::uint64_t{1} << edge.symbol;
        }
        return state;
    }

    /// The lists that a member of the file names.
    std::vector<std::uint32_t> symbols_of(std::string_view member) const {
        std::vector<std::uint32_t> symbols;
        for (const std::string& name : file_.strings(member)) {
            if (!lists_.contains(name)) fail(file_, "no list \"" + name + "\"");
            symbols.push_back(lists_.at(name));
        }
        return symbols;
    }

    const base::Json& file_;
    const text::Spelling& spelling_;
    std::string_view shown_;
    VocabularyBuilder vocabulary_;
    std::map<std::string, std::uint32_t> lists_;
    std::map<std::string, std::uint32_t, std::less<>> literals_;
    std::uint32_t next_symbol_ = 0;
    std::set<std::uint32_t> used_lists_;
    std::set<std::size_t> used_phrases_;
    std::map<std::string, std::size_t> phrases_;
    std::vector<std::string> phrase_names_;
    std::vector<std::uint32_t> roots_;
    std::vector<BuildState> states_;
    std::vector<std::uint8_t> slots_;
    std::vector<Rule> rules_;
    std::vector<Instruction> programs_;
    std::string names_;
    std::string pattern_;
    std::size_t at_ = 0;
    const base::Json* json_ = nullptr;
};

}  // namespace

std::string compile_times(const base::Json& file, const text::Spelling& spelling, std::string_view shown) {
    return Compiler{file, spelling, shown}.compile();
}

TimeRules::TimeRules() : impl_{std::make_unique<const Impl>()} {}
TimeRules::~TimeRules() = default;
TimeRules::TimeRules(TimeRules&&) noexcept = default;
TimeRules& TimeRules::operator=(TimeRules&&) noexcept = default;

namespace {

void add_behind(const TimeRules::Impl& rules, TimeRules::Impl::Behind& behind, std::uint32_t state) {
    behind.nothing |= rules.states[state].accept_count != 0;
    for (const Edge& edge : rules.edges_of(state)) {
        if (edge.kind == EdgeKind::phrase) behind.phrases |= std::uint64_t{1} << edge.symbol;
        behind.number |= edge.kind == EdgeKind::built_in;
        if (edge.kind != EdgeKind::word) continue;
        if (edge.symbol >= behind.symbols.size()) behind.symbols.resize(edge.symbol + 1);
        behind.symbols[edge.symbol] = true;
    }
}

std::vector<bool> marked(std::span<const std::uint32_t> symbols) {
    std::vector<bool> out;
    for (const std::uint32_t symbol : symbols) {
        if (symbol >= out.size()) out.resize(symbol + 1);
        out[symbol] = true;
    }
    return out;
}

}  // namespace

TimeRules::TimeRules(std::string_view bytes) {
    const packed::Reader in{bytes};
    auto impl = std::make_unique<Impl>();
    impl->vocabulary = Vocabulary{in.block(0)};
    impl->phrases = in.array<Phrase>(1);
    impl->firsts = in.array<std::uint32_t>(2);
    impl->states = in.array<State>(3);
    impl->edges = in.array<Edge>(4);
    impl->accepts = in.array<Accept>(5);
    impl->slots = in.array<std::uint8_t>(6);
    impl->rules = in.array<Rule>(7);
    impl->programs = in.array<Instruction>(8);
    impl->names = in.block(9);
    for (std::size_t phrase = 0; phrase < impl->phrases.size(); ++phrase) {
        const Phrase& p = impl->phrases[phrase];
        const std::uint64_t bit = std::uint64_t{1} << phrase;
        for (const std::uint32_t symbol : impl->firsts.subspan(p.firsts, p.first_count)) {
            if (symbol >= impl->begun_by.size()) impl->begun_by.resize(symbol + 1);
            impl->begun_by[symbol] |= bit;
        }
        if ((p.flags & Phrase::begins_with_number) != 0) impl->begun_by_number |= bit;
    }
    impl->behind.resize(impl->begun_by.size());
    for (const Phrase& phrase : impl->phrases)
        for (const Edge& edge : impl->edges_of(phrase.root))
            if (edge.kind == EdgeKind::word) add_behind(*impl, impl->behind[edge.symbol], edge.target);
    impl->capital = marked(in.array<std::uint32_t>(11));
    impl->as_written = marked(in.array<std::uint32_t>(12));
    const auto reserved = in.array<std::uint32_t>(10);
    if (reserved.size() == 14)
        impl->reserved = {reserved[0], reserved[1], reserved[2], reserved[3], reserved[4], reserved[5], reserved[6],
                          reserved[7], reserved[8], reserved[9], reserved[10], reserved[11], reserved[12], reserved[13]};
    impl_ = std::move(impl);
}

}  // namespace tarikh::mentions
