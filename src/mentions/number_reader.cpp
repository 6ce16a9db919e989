#include "number_reader.h"

#include <cmath>
#include <limits>

namespace tarikh::mentions {
namespace {

/// A number as it grows from the left: finished thousands and the group below them.
struct Growing {
    double total = 0, group = 0;
    double last_scale = std::numeric_limits<double>::max();
    bool ones = false, tens = false, hundreds = false;
    bool started = false, ordinal = false, only_ones = false;

    double value() const { return total + group; }
    void open_group() { group = 0; ones = tens = hundreds = false; }

    bool take_scale(double scale) {
        if (scale >= last_scale) return false;
        const bool bare = !ones && !tens && !hundreds;
        if (bare && started && total > 0) return take_plain_scale(scale);
        total += (bare ? 1 : group) * scale;
        return close_scale(scale);
    }
    bool take_plain_scale(double scale) {
        total += scale;
        return close_scale(scale);
    }
    bool close_scale(double scale) {
        open_group();
        last_scale = scale;
        only_ones = false;
        started = true;
        return true;
    }

    /// False if this word cannot follow what is there.
    bool take(NumberKind kind, double v, bool joined_language, bool joined) {
        const bool first = !started;
        switch (kind) {
            case NumberKind::unit:
            case NumberKind::unit_before_ten:
            case NumberKind::ordinal_unit:
            case NumberKind::ordinal_rest:
                if (ones || (joined_language && (tens || (!first && !joined)))) return false;
                ones = true;
                break;
            case NumberKind::ten:
            case NumberKind::ordinal_ten:
                if (only_ones && !joined) { tens = true; group += 10; only_ones = false; return true; }
                if (ones || tens || (joined_language && !first && !joined)) return false;
                ones = tens = true;
                break;
            case NumberKind::teen:
            case NumberKind::ordinal_teen:
                if (ones || tens || (joined_language && !first && !joined)) return false;
                ones = tens = true;
                break;
            case NumberKind::tens:
            case NumberKind::ordinal_tens:
                if (tens || (joined_language ? !first && !joined : ones)) return false;
                tens = true;
                break;
            case NumberKind::hundred:
                if (only_ones && !joined) {
                    group *= v;
                    hundreds = true;
                    ones = only_ones = false;
                    return true;
                }
                [[fallthrough]];
            case NumberKind::hundreds:
                if (ones || tens || hundreds || (joined_language && !first && !joined)) return false;
                hundreds = true;
                break;
            case NumberKind::scale:
                if (joined_language && joined && !first && !(ones || tens || hundreds)) {
                    if (v >= last_scale) return false;
                    return take_plain_scale(v);
                }
                return (first || !joined) && take_scale(v);
            default: return false;
        }
        only_ones = !only_ones && !tens && !hundreds && (kind == NumberKind::unit || kind == NumberKind::unit_before_ten || kind == NumberKind::ordinal_unit);
        group += v;
        started = true;
        return true;
    }
};

bool is_ordinal(NumberKind kind) { return kind >= NumberKind::ordinal_unit && kind <= NumberKind::ordinal_rest; }
bool is_part(NumberKind kind) { return kind >= NumberKind::unit && kind <= NumberKind::ordinal_rest; }

}  // namespace

bool Numbers::Impl::is(const Atoms& atoms, std::uint32_t at, NumberKind kind) const {
    for (const AtomSense& as : atoms.senses(list, at))
        if (static_cast<NumberKind>(vocabulary.sense(as.sense).symbol) == kind) return true;
    return false;
}

// Digits with their separators: "1,300", "1.5", "٣٫٢". The separators touch the digits on both sides.
std::optional<NumberRead> Numbers::Impl::read_digits(const Atoms& atoms, std::uint32_t at) const {
    if (atoms[at].kind != Atom::Kind::digits || atoms[at].number < 0) return std::nullopt;
    NumberRead read;
    read.digits = true;
    read.front = atoms[at].front;
    read.letters = atoms[at].front_length;
    read.value = static_cast<double>(atoms[at].number);
    std::uint32_t next = at + 1;
    const auto glued = [&](std::uint32_t i) { return i < atoms.size() && !atoms[i].space_before; };
    const auto separator = [&](std::uint32_t i, NumberKind kind) {
        return glued(i) && glued(i + 1) && atoms[i + 1].kind == Atom::Kind::digits && is(atoms, i, kind);
    };
    if (atoms[at].folded.size() <= 3)
        while (separator(next, NumberKind::thousands_mark) && atoms[next + 1].folded.size() == 3 && read.value < 1e12) {
            read.value = read.value * 1000 + static_cast<double>(atoms[next + 1].number);
            next += 2;
        }
    if (separator(next, NumberKind::decimal_mark) && !separator(next + 2, NumberKind::decimal_mark)) {
        read.value += static_cast<double>(atoms[next + 1].number) /
                      std::pow(10.0, static_cast<double>(atoms[next + 1].folded.size()));
        next += 2;
    }
    read.end = next;
    return read;
}

std::optional<NumberRead> Numbers::Impl::read(const Atoms& atoms, std::uint32_t at) const {
    if (at >= atoms.size()) return std::nullopt;
    struct Part {
        NumberKind kind = NumberKind::none;
        double value = 0;
        std::uint8_t front = 0, letters = 0;
        std::uint32_t end = 0;
    };
    const auto parts_at = [&](std::uint32_t i, auto&& wanted) -> Part {
        Part best;
        if (i >= atoms.size()) return best;
        for (const AtomSense& as : atoms.senses(list, i)) {
            const Sense& sense = vocabulary.sense(as.sense);
            const auto kind = static_cast<NumberKind>(sense.symbol);
            Part part{kind, static_cast<double>(sense.value), as.front, as.letters, 0};
            if (!wanted(part)) continue;
            const std::uint32_t length = vocabulary.covers(sense, atoms.all(), i);
            if (length == 0 || (best.kind != NumberKind::none && i + length <= best.end)) continue;
            part.end = i + length;
            best = part;
        }
        return best;
    };
    const auto glued_mark = [&](std::uint32_t i, std::string_view mark) {
        return i + 1 < atoms.size() && atoms[i].folded == mark && !atoms[i].space_before && !atoms[i + 1].space_before;
    };

    NumberRead out;
    Growing number;
    std::uint32_t next = at;
    if (const auto digits = read_digits(atoms, at)) {
        out = *digits;
        next = out.end;
        const Part suffix = parts_at(next, [](const Part& p) { return p.kind == NumberKind::ordinal_suffix && p.front == 0; });
        if (suffix.kind != NumberKind::none && !atoms[next].space_before) {
            out.ordinal = true;
            out.end = suffix.end;
            return out;
        }
        bool scaled = false;
        number.group = out.value;
        number.ones = number.tens = number.hundreds = number.started = true;
        for (;;) {
            const std::uint32_t from = glued_mark(next, "-") ? next + 1 : next;
            const Part scale = parts_at(from, [](const Part& p) {
                return (p.kind == NumberKind::scale || p.kind == NumberKind::hundred) && (p.front & front::any_clitic) == 0;
            });
            if (scale.kind == NumberKind::none || !number.take_scale(scale.value)) break;
            next = scale.end;
            scaled = true;
        }
        out.value = number.value();
        out.end = next;
        // "3 آلاف و500"
        if (scaled && next < atoms.size() && atoms[next].kind == Atom::Kind::digits && (atoms[next].front & front::and_)) {
            const auto rest = read_digits(atoms, next);
            if (rest && rest->value < number.last_scale) {
                out.value += rest->value;
                out.end = rest->end;
            }
        }
        return out;
    }

    bool pending_one = false;   // "a" counts only before a hundred or a thousand
    bool pending_bound = false; // "أحد" counts only before ten
    for (std::uint32_t steps = 0; steps < 24; ++steps) {
        std::uint32_t from = next;
        bool with_and = false;
        if (number.started) {
            if (glued_mark(from, "-")) ++from;
            else {
                const Part joiner = parts_at(from, [](const Part& p) { return p.kind == NumberKind::joiner && p.front == 0; });
                if (joiner.kind != NumberKind::none && (number.total > 0 || number.hundreds)) { from = joiner.end; with_and = true; }
            }
        }
        const bool first = !number.started && !pending_one;
        Growing grown = number;
        Part taken;
        const Part part = parts_at(from, [&](const Part& p) {
            if (p.kind == NumberKind::one) return first && p.front == 0;
            if (!is_part(p.kind)) return false;
            if (!first && number.ordinal && !(with_and || (p.front & front::and_)) && p.kind != NumberKind::ten && p.kind != NumberKind::ordinal_ten) return false;
            if (!first && (p.front & front::any_clitic) != 0 && (p.front & front::any_clitic) != front::and_) return false;
            Growing trial = number;
            return trial.take(p.kind, p.value, joined, with_and || (p.front & front::and_) != 0);
        });
        taken = part;
        if (part.kind == NumberKind::none) break;
        if (part.kind == NumberKind::one) {
            pending_one = true;
            out.front = part.front;
            out.letters = part.letters;
            next = part.end;
            continue;
        }
        if (pending_one && part.kind != NumberKind::hundred && part.kind != NumberKind::scale) return std::nullopt;
        grown.take(part.kind, part.value, joined, with_and || (part.front & front::and_) != 0);
        if (first) {
            out.front = part.front;
            out.letters = part.letters;
            if (part.kind == NumberKind::unit_before_ten) pending_bound = true;
        } else if (pending_bound) {
            // "أحد عشر", "إحدى وعشرون"
            if (part.kind != NumberKind::ten && part.kind != NumberKind::tens && part.kind != NumberKind::ordinal_tens) return std::nullopt;
            pending_bound = false;
        }
        pending_one = false;
        grown.ordinal = number.ordinal || is_ordinal(part.kind);
        number = grown;
        next = part.end;
        out.end = next;
        if (number.ordinal && !joined) break;
    }
    if (!number.started || pending_bound || pending_one || out.end == 0) return std::nullopt;
    out.value = number.value();
    out.ordinal = number.ordinal;
    return out;
}

}  // namespace tarikh::mentions
