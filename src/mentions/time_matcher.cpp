#include "time_matcher.h"

#include <algorithm>
#include <array>

namespace tarikh::mentions {

void TimeMatcher::reset() {
    matches_.clear();
    captures_.clear();
    known_count_ = 0;
    known_of_place_.assign(atoms_.size() + 1, -1);
    read_.assign(atoms_.size(), NumberHere{});
    begun_.assign(atoms_.size(), 0);
    for (std::uint32_t at = atoms_.size(); at-- > 0;)  // each leans on those behind it
        if (may_be_of_time(at)) begun_[at] = begun_at(at);
}

std::uint64_t TimeMatcher::begun_at(std::uint32_t at) const {
    std::uint64_t phrases = is_number(at) ? rules_.begun_by_number : 0;
    for (const AtomSense& as : atoms_.senses(TimeRules::Impl::list, at)) {
        const std::uint32_t symbol = rules_.vocabulary.sense(as.sense).symbol;
        if (symbol >= rules_.begun_by.size() || (rules_.begun_by[symbol] & ~phrases) == 0) continue;
        if (!rules_.may_be_written(symbol, atoms_[at])) continue;
        if (goes_on(rules_.behind[symbol], at + as.length)) phrases |= rules_.begun_by[symbol];
    }
    return phrases;
}

// "the", "in", "a" begin much and are nothing alone: what stands behind must be able to.
bool TimeMatcher::goes_on(const TimeRules::Impl::Behind& behind, std::uint32_t at) const {
    if (behind.nothing) return true;
    if (at >= atoms_.size()) return false;
    if ((behind.phrases & begun_[at]) != 0 || (behind.number && is_number(at))) return true;
    for (const AtomSense& as : atoms_.senses(TimeRules::Impl::list, at))
        if (behind.allows(rules_.vocabulary.sense(as.sense).symbol)) return true;
    return false;
}

const std::optional<NumberRead>& TimeMatcher::number_at(std::uint32_t at) const {
    NumberHere& here = read_[at];
    if (!here.tried) here = {true, numbers_.read(atoms_, at)};
    return here.number;
}

bool TimeMatcher::is_in_list(std::uint32_t at, std::uint32_t list, bool bare) const {
    if (list == 0 || at >= atoms_.size()) return false;
    for (const AtomSense& as : atoms_.senses(TimeRules::Impl::list, at)) {
        const Sense& sense = rules_.vocabulary.sense(as.sense);
        if (bare && (as.front & front::article) != 0) continue;
        if (sense.symbol + 1 != list) continue;
        bool upper = !rules_.wants_capital(sense.symbol);
        for (std::uint32_t i = 0; i < as.length; ++i) upper |= atoms_[at + i].upper;
        if (upper) return true;
    }
    return false;
}

const Match* TimeMatcher::longest(std::uint32_t at) {
    if (rules_.phrases.empty() || !may_begin(0, at)) return nullptr;
    const Match* best = nullptr;
    const std::int32_t known = phrase_at(0, at, any_front);
    if (known < 0) return nullptr;
    for (const std::int32_t index : known_[static_cast<std::size_t>(known)].found)
        if (best == nullptr || match(index).end > best->end) best = &match(index);
    return best;
}

// Index of what is known of the phrase at that place, or -1 if it cannot begin there.
std::int32_t TimeMatcher::phrase_at(std::uint32_t phrase, std::uint32_t at, std::uint8_t front) {
    if (at >= atoms_.size() || depth_ > 40) return -1;
    for (std::int32_t i = known_of_place_[at]; i >= 0; i = known_[static_cast<std::size_t>(i)].next) {
        const Known& known = known_[static_cast<std::size_t>(i)];
        if (known.phrase == phrase && known.front == front) return known.found.empty() ? -1 : i;
    }
    const auto level = static_cast<std::size_t>(depth_++);
    if (level == walks_.size()) walks_.emplace_back();
    Walk& steps = walks_[level];
    steps.start = at;
    steps.front = front;
    steps.letters = steps.first_front = 0;
    steps.steps.clear();
    steps.found.clear();
    walk(steps, rules_.phrases[phrase].root, at);
    --depth_;
    if (known_count_ == known_.size()) known_.emplace_back();
    const auto index = static_cast<std::int32_t>(known_count_);
    Known& entry = known_[known_count_++];
    entry.phrase = phrase;
    entry.at = at;
    entry.front = front;
    entry.found.swap(steps.found);
    entry.next = known_of_place_[at];
    known_of_place_[at] = index;
    return entry.found.empty() ? -1 : index;
}

void TimeMatcher::accept(Walk& w, const State& state, std::uint32_t at) {
    for (std::uint32_t i = 0; i < state.accept_count; ++i) {
        const Accept& accept = rules_.accepts[state.accepts + i];
        const Rule& rule = rules_.rules[accept.rule];
        if (rule.after != 0) {
            const bool led = (w.first_front & (front::by | front::to)) != 0;
            if (!led && (w.start == 0 || !is_in_list(w.start - 1, rule.after))) continue;
        }
        if (rule.not_before != 0 && is_in_list(at, rule.not_before)) continue;
        const auto same_end = std::find_if(w.found.begin(), w.found.end(), [&](std::int32_t f) { return this->match(f).end == at; });
        // Of two readings of the same words the rule that comes first in the file counts.
        if (same_end != w.found.end() && this->match(*same_end).rule <= accept.rule) continue;
        Match match;
        match.start = w.start;
        match.end = at;
        match.rule = accept.rule;
        match.letters = w.letters;
        match.front = w.first_front;
        match.slot_count = rule.slot_count;
        match.captures = static_cast<std::uint32_t>(captures_.size());
        captures_.resize(captures_.size() + rule.slot_count);
        for (std::uint32_t s = 0; s < accept.slot_count && s < w.steps.size(); ++s) {
            const std::uint8_t slot = rules_.slots[accept.slots + s];
            if (slot == no_slot) continue;
            const Walk::Step& step = w.steps[s];
            captures_[match.captures + slot] = {step.start, step.end, step.match, step.number};
        }
        if (same_end != w.found.end()) {
            matches_[static_cast<std::size_t>(*same_end)] = match;
            continue;
        }
        w.found.push_back(static_cast<std::int32_t>(matches_.size()));
        matches_.push_back(match);
    }
}

void TimeMatcher::walk(Walk& w, std::uint32_t state_index, std::uint32_t at) {
    const State& state = rules_.states[state_index];
    if (at > w.start) accept(w, state, at);
    if (at >= atoms_.size()) return;
    const bool first = at == w.start;
    const auto edges = rules_.edges.subspan(state.edges, state.edge_count);
    const auto step = [&](const Edge& edge, std::uint32_t end, std::int32_t found, double number, std::uint8_t letters, std::uint8_t front) {
        if (first) {
            w.letters = letters;
            w.first_front = front;
        }
        w.steps.push_back({at, end, found, number});
        walk(w, edge.target, end);
        w.steps.pop_back();
    };
    const auto wanted = [&](const Edge& edge) { return first && edge.front == 0 ? w.front : edge.front; };
    const auto glue = [&](const Edge& edge) { return (edge.flags & Edge::glued) == 0 || !atoms_[at].space_before; };

    const auto words_end = edges.begin() + state.words, phrases_end = words_end + state.phrases;
    if (state.words != 0) {
        for (const AtomSense& as : atoms_.senses(TimeRules::Impl::list, at)) {
            const Sense& sense = rules_.vocabulary.sense(as.sense);
            if (!rules_.may_be_written(sense.symbol, atoms_[at])) continue;
            auto edge = std::lower_bound(edges.begin(), words_end, sense.symbol,
                                         [](const Edge& e, std::uint32_t symbol) { return e.symbol < symbol; });
            for (; edge != words_end && edge->symbol == sense.symbol; ++edge) {
                const bool with = (as.front & front::article) != 0;
                if ((edge->article == Article::with && !with) || (edge->article == Article::without && with)) continue;
                if ((edge->flags & Edge::filtered) != 0 && edge->value != sense.value) continue;
                if (!fits(as.front, wanted(*edge)) || !glue(*edge)) continue;
                step(*edge, at + as.length, -1, static_cast<double>(sense.value), as.letters, as.front);
            }
        }
    }
    if ((state.begun & begun_[at]) != 0) {
        for (auto edge = words_end; edge != phrases_end; ++edge) {
            if (!may_begin(edge->symbol, at) || !glue(*edge)) continue;
            const std::int32_t known = phrase_at(edge->symbol, at, wanted(*edge));
            if (known < 0) continue;
            const std::size_t count = known_[static_cast<std::size_t>(known)].found.size();
            for (std::size_t i = 0; i < count; ++i) {
                const std::int32_t index = known_[static_cast<std::size_t>(known)].found[i];  // known_ may move under a step
                const std::uint32_t end = match(index).end;
                const std::uint8_t letters = match(index).letters, front = match(index).front;
                step(*edge, end, index, 0, letters, front);
            }
        }
    }
    if (phrases_end == edges.end() || !is_number(at)) return;
    for (auto edge = phrases_end; edge != edges.end(); ++edge) {
        if (!glue(*edge)) continue;
        double value = 0;
        std::uint8_t front = 0, letters = 0;
        const std::uint32_t end = built_in(static_cast<BuiltIn>(edge->symbol), at, value, front, letters);
        if (end == 0 || !fits(front, wanted(*edge))) continue;
        if (edge->article != Article::any && ((front & front::article) != 0) != (edge->article == Article::with)) continue;
        if ((edge->flags & Edge::filtered) != 0 && edge->value != static_cast<std::int32_t>(value)) continue;
        step(*edge, end, -1, value, letters, front);
    }
}

std::uint32_t TimeMatcher::numeric_date(std::uint32_t at, double& value) const {
    // digits / digits / digits, with one mark throughout: 25/1/2011, 2011-01-25, 25.1.2011
    const auto digits = [&](std::uint32_t i) { return i < atoms_.size() && atoms_[i].kind == Atom::Kind::digits; };
    if (at + 4 >= atoms_.size() || !digits(at) || !digits(at + 2) || !digits(at + 4)) return 0;
    const Atom &mark = atoms_[at + 1], &again = atoms_[at + 3];
    if (mark.folded != again.folded || (mark.folded != "/" && mark.folded != "-" && mark.folded != ".")) return 0;
    const bool spaced = mark.space_before || atoms_[at + 2].space_before || again.space_before || atoms_[at + 4].space_before;
    if (spaced && mark.folded != "/") return 0;
    const std::int64_t a = atoms_[at].number, b = atoms_[at + 2].number, c = atoms_[at + 4].number;
    const std::size_t first_size = atoms_[at].folded.size(), last_size = atoms_[at + 4].folded.size();
    std::int64_t year = 0, month = 0, day = 0;
    if (first_size == 4 && last_size <= 2) {
        year = a; month = b; day = c;
    } else if (first_size <= 2 && (last_size == 4 || (last_size == 2 && mark.folded != "." && !spaced))) {
        year = c;
        const bool month_first = rules_.reserved.month_first != 0;
        day = month_first ? b : a;
        month = month_first ? a : b;
        if (month > 12 && day <= 12) std::swap(day, month);
    } else {
        return 0;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31 || year <= 0) return 0;
    value = static_cast<double>(year * 10000 + month * 100 + day);
    return at + 5;
}

std::uint32_t TimeMatcher::built_in(BuiltIn which, std::uint32_t at, double& value, std::uint8_t& front, std::uint8_t& letters) const {
    const Atom& atom = atoms_[at];
    const bool digits = atom.kind == Atom::Kind::digits;
    if (digits) {
        front = atom.front;
        letters = atom.front_length;
    }
    // A number that goes on behind a mark (3.5, 1,300, 25/1) is no plain one.
    const auto plain = [&] {
        if (!digits || atom.number < 0) return false;
        if (at + 2 < atoms_.size() && !atoms_[at + 1].space_before && !atoms_[at + 2].space_before &&
            atoms_[at + 2].kind == Atom::Kind::digits &&
            (atoms_[at + 1].folded == "." || (atoms_[at + 1].folded == "," && atoms_[at + 2].folded.size() == 3 && atom.folded.size() <= 3)))
            return false;
        return at == 0 || atom.space_before || atom.front != 0 || atoms_[at - 1].kind != Atom::Kind::mark ||
               (atoms_[at - 1].folded != "." && atoms_[at - 1].folded != ",");
    };
    switch (which) {
        case BuiltIn::number: case BuiltIn::ordinal: case BuiltIn::small_number: {
            const auto& read = number_at(at);
            if (!read || read->ordinal != (which == BuiltIn::ordinal)) return 0;
            if (which == BuiltIn::small_number && (read->value < 1 || read->value > 60 || read->value != static_cast<int>(read->value))) return 0;
            value = read->value;
            front = read->front;
            letters = read->letters;
            return read->end;
        }
        case BuiltIn::day_number:
            if (!plain() || atom.folded.size() > 2 || atom.number < 1 || atom.number > 31) return 0;
            value = static_cast<double>(atom.number);
            return at + 1;
        case BuiltIn::year4: case BuiltIn::recent_year:
            if (!plain() || atom.folded.size() != 4 || atom.number < 1000 || atom.number > 2199) return 0;
            // "the 1848 risings", but "the 1500 soldiers"
            if (which == BuiltIn::recent_year && atom.number < 1900 && (atom.number < 1600 || atom.number % 10 == 0)) return 0;
            value = static_cast<double>(atom.number);
            return at + 1;
        case BuiltIn::year2:
            if (!plain() || atom.folded.size() != 2) return 0;
            value = static_cast<double>(atom.number);
            return at + 1;
        case BuiltIn::hijri_year:
            if (!plain() || atom.folded.size() > 4 || atom.number < 1 || atom.number > 1500) return 0;
            value = static_cast<double>(atom.number);
            return at + 1;
        case BuiltIn::numeric_date: return numeric_date(at, value);
        case BuiltIn::clock: case BuiltIn::dotted_clock: {  // 14:30, 14:30:05, 1430; dotted: 14.30
            const bool dotted = which == BuiltIn::dotted_clock;
            const auto is_mark = [&](std::string_view mark) { return dotted ? mark == "." || mark == "," || mark == "،" : mark == ":"; };
            if (!digits || atom.number < 0) return 0;
            const auto glued = [&](std::uint32_t i) { return i < atoms_.size() && !atoms_[i].space_before; };
            if (atom.folded.size() <= 2 && glued(at + 1) && glued(at + 2) && is_mark(atoms_[at + 1].folded) &&
                atoms_[at + 2].kind == Atom::Kind::digits && atoms_[at + 2].folded.size() == 2 && atom.number <= 24 &&
                atoms_[at + 2].number < 60) {
                value = static_cast<double>(atom.number * 60 + atoms_[at + 2].number);
                if (glued(at + 3) && glued(at + 4) && atoms_[at + 3].folded == ":" && atoms_[at + 4].kind == Atom::Kind::digits) return at + 5;
                return at + 3;
            }
            if (which == BuiltIn::clock && atom.folded.size() == 4 && atom.number / 100 <= 24 && atom.number % 100 < 60) {
                value = static_cast<double>(atom.number / 100 * 60 + atom.number % 100);
                return at + 1;
            }
            return 0;
        }
        case BuiltIn::count_: break;
    }
    return 0;
}

Value TimeMatcher::evaluate(const Capture& capture, const Setting& setting) const {
    if (capture.end == capture.start) return {};
    return capture.match >= 0 ? evaluate(match(capture.match), setting) : value_of(capture.number);
}

Value TimeMatcher::evaluate(const Match& m, const Setting& setting) const {
    constexpr std::size_t most_values = 16;
    const Rule& rule = rules_.rules[m.rule];
    const std::size_t bottom = values_.size();
    const auto leave = [&](const Value& value) {
        const Value result = value;
        values_.resize(bottom);
        return result;
    };
    for (const Instruction& instruction : rules_.programs.subspan(rule.program, rule.program_size)) {
        const std::size_t top = values_.size();
        if (instruction.kind != Instruction::Kind::operation) {
            if (top - bottom == most_values) return leave({});
            const bool captured = instruction.kind == Instruction::Kind::capture;
            values_.push_back(captured ? evaluate(capture(m, static_cast<std::size_t>(instruction.value)), setting)
                              : instruction.value == Instruction::none ? Value{} : value_of(instruction.value));
            continue;
        }
        const std::size_t count = instruction.arguments;
        if (count > top - bottom) return leave({});
        const Operation& operation = operations()[static_cast<std::size_t>(instruction.value)];
        const Value result = operation.read(std::span<const Value>{values_}.subspan(top - count, count), setting);
        values_.resize(top - count);
        values_.push_back(result);
    }
    return leave(values_.size() == bottom + 1 ? values_.back() : Value{});
}

}  // namespace tarikh::mentions
