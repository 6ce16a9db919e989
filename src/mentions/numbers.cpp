#include <tarikh/mentions/numbers.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "number_reader.h"
#include "packed.h"

namespace tarikh::mentions {
namespace {

constexpr std::array<std::string_view, 23> kind_names = {
    "", "unit", "unit before ten", "ten", "teen", "tens", "hundred", "hundreds", "scale", "one", "ordinal unit",
    "ordinal ten", "ordinal teen", "ordinal tens", "ordinal", "ordinal suffix", "joiner", "vague", "before", "after",
    "range open", "range and", "range to"};

// Vague numbers keep both borders in one value.
constexpr std::int64_t vague_base = 1'000'000'000;

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

// Digits with their separators: "1,300", "1.5", "٣٫٢". The separators touch the digits on both sides.
std::optional<NumberRead> read_digits(const Atoms& atoms, std::uint32_t at) {
    if (atoms[at].kind != Atom::Kind::digits || atoms[at].number < 0) return std::nullopt;
    NumberRead read;
    read.digits = true;
    read.front = atoms[at].front;
    read.letters = atoms[at].front_length;
    read.value = static_cast<double>(atoms[at].number);
    std::uint32_t next = at + 1;
    const auto glued = [&](std::uint32_t i) { return i < atoms.size() && !atoms[i].space_before; };
    const auto separator = [&](std::uint32_t i, std::string_view a, std::string_view b) {
        return glued(i) && glued(i + 1) && (atoms[i].folded == a || atoms[i].folded == b) &&
               atoms[i + 1].kind == Atom::Kind::digits;
    };
    if (atoms[at].folded.size() <= 3)
        while (separator(next, ",", "\xD9\xAC") && atoms[next + 1].folded.size() == 3 && read.value < 1e12) {
            read.value = read.value * 1000 + static_cast<double>(atoms[next + 1].number);
            next += 2;
        }
    if ((separator(next, ".", "\xD9\xAB") || (separator(next, ",", "\xD8\x8C") && atoms[next + 1].folded.size() <= 2)) &&
        !separator(next + 2, ".", "/")) {
        read.value += static_cast<double>(atoms[next + 1].number) /
                      std::pow(10.0, static_cast<double>(atoms[next + 1].folded.size()));
        next += 2;
    }
    read.end = next;
    return read;
}

}  // namespace

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

std::string compile_numbers(const base::Json& file, const text::Spelling& spelling, std::string_view shown) {
    VocabularyBuilder vocabulary;
    const auto place = [&](const base::Json& at) { return base::FilePlace{std::string{shown}, at.line, at.column}; };
    const auto entries = [&](std::string_view name, auto&& add) {
        if (const base::Json* items = file.find(name))
            for (const base::Json& item : items->items) add(item);
    };
    entries("words", [&](const base::Json& item) {
        const auto kind = std::find(kind_names.begin(), kind_names.end(), item.string_or("kind"));
        if (kind == kind_names.end() || kind == kind_names.begin())
            throw base::DataError{place(item), "no kind of number word \"" + std::string{item.string_or("kind")} + "\""};
        for (const std::string& form : item.strings("forms"))
            vocabulary.add(spelling, form, static_cast<std::uint32_t>(kind - kind_names.begin()), item.int_or("value"));
    });
    entries("vague", [&](const base::Json& item) {
        const std::int64_t min = item.int_or("min"), max = item.int_or("max");
        if (min < 0 || max < min || max >= vague_base) throw base::DataError{place(item), "a vague number needs min <= max"};
        for (const std::string& form : item.strings("forms"))
            vocabulary.add(spelling, form, static_cast<std::uint32_t>(NumberKind::vague), max * vague_base + min);
    });
    entries("around", [&](const base::Json& item) {
        const auto kind = item.string_or("stands") == "after" ? NumberKind::after : NumberKind::before;
        for (const std::string& form : item.strings("forms")) vocabulary.add(spelling, form, static_cast<std::uint32_t>(kind), 0);
    });
    const auto plain = [&](std::string_view name, NumberKind kind) {
        for (const std::string& form : file.strings(name)) vocabulary.add(spelling, form, static_cast<std::uint32_t>(kind), 0);
    };
    plain("between", NumberKind::range_open);
    plain("and", NumberKind::range_and);
    plain("to", NumberKind::range_to);
    packed::Writer out;
    const base::Json none;
    const base::Json* fronts = file.find("fronts");
    out.block(compile_fronts(fronts ? *fronts : none, spelling, shown));
    out.block(vocabulary.build());
    out.array(std::vector<std::uint32_t>{file.bool_or("joined") ? 1U : 0U});
    return out.finish();
}

Numbers::Numbers() : impl_{std::make_unique<const Impl>()} {}
Numbers::~Numbers() = default;
Numbers::Numbers(Numbers&&) noexcept = default;
Numbers& Numbers::operator=(Numbers&&) noexcept = default;

Numbers::Numbers(std::string_view bytes) {
    const packed::Reader in{bytes};
    auto impl = std::make_unique<Impl>();
    impl->fronts = Fronts{in.block(0)};
    impl->vocabulary = Vocabulary{in.block(1)};
    const auto flags = in.array<std::uint32_t>(2);
    impl->joined = !flags.empty() && flags[0] != 0;
    impl_ = std::move(impl);
}

namespace {

/// Finds quantities in one sentence's atoms.
class QuantityFinder {
public:
    QuantityFinder(const Numbers::Impl& numbers, const Atoms& atoms) : numbers_{numbers}, atoms_{atoms} {}

    /// The quantity that begins at `at`, and where it ends.
    std::optional<QuantityMention> find(std::uint32_t at, std::uint32_t& end) const {
        std::uint32_t next = at;
        std::uint8_t letters = 0;
        bool led = false;
        if (const std::uint32_t after = match(at, NumberKind::before, letters, nullptr)) {
            next = after;
            led = true;
        }
        const std::uint32_t open = match(next, NumberKind::range_open, letters, nullptr);
        std::optional<Range> range = read_range(open ? open : next, open != 0);
        if (open && !range) range = read_range(next, false);
        if (!range) return std::nullopt;
        if (!led && !open) letters = range->letters;
        end = range->end;
        std::uint8_t ignored = 0;
        if (const std::uint32_t after = match(end, NumberKind::after, ignored, nullptr)) end = after;
        QuantityMention mention;
        mention.words = {atoms_[at].word, atoms_[end - 1].word + 1};
        mention.span = {atoms_[at].span.start + letters, atoms_[end - 1].span.end};
        mention.min = range->min;
        mention.max = range->max;
        mention.vague = range->vague;
        mention.digits = range->digits;
        return mention;
    }

private:
    struct Range {
        std::uint32_t end = 0;
        std::int64_t min = 0, max = 0;
        bool vague = false, digits = false;
        std::uint8_t letters = 0;
    };

    // The end of a word of this kind at `at`, or 0.
    std::uint32_t match(std::uint32_t at, NumberKind kind, std::uint8_t& letters, std::int64_t* value) const {
        std::uint32_t best = 0;
        if (at >= atoms_.size()) return 0;
        for (const AtomSense& as : atoms_.senses(Numbers::Impl::list, at)) {
            const Sense& sense = numbers_.vocabulary.sense(as.sense);
            if (static_cast<NumberKind>(sense.symbol) != kind) continue;
            const std::uint32_t length = numbers_.vocabulary.covers(sense, atoms_.all(), at);
            if (length == 0 || at + length <= best) continue;
            best = at + length;
            letters = as.letters;
            if (value) *value = sense.value;
        }
        return best;
    }

    bool glued(std::uint32_t at, std::string_view mark) const {
        return at < atoms_.size() && !atoms_[at].space_before && atoms_[at].folded == mark;
    }

    // Digits that touch / : or a letter are part of something else: a date, a clock, a name.
    bool counts(std::uint32_t at, const NumberRead& read) const {
        if (read.ordinal) return false;
        if (!read.digits) return !glued(read.end, "-") || read.end + 1 >= atoms_.size() || atoms_[read.end + 1].kind != Atom::Kind::letters || atoms_[read.end + 1].space_before;
        if (at > 0 && !atoms_[at].space_before && atoms_[at].front == 0) {
            const Atom& before = atoms_[at - 1];
            if (before.kind != Atom::Kind::mark || before.folded == "/" || before.folded == ":" || before.folded == ".") return false;
            if (before.folded == "-" && at > 1 && !before.space_before) return false;
        }
        if (read.end < atoms_.size() && !atoms_[read.end].space_before) {
            const Atom& after = atoms_[read.end];
            if (after.kind == Atom::Kind::letters || after.folded == "/" || after.folded == ":") return false;
            if (after.folded == "-" && read.end + 1 < atoms_.size() && !atoms_[read.end + 1].space_before &&
                atoms_[read.end + 1].kind == Atom::Kind::letters) return false;
        }
        return true;
    }

    std::optional<Range> read_one(std::uint32_t at, bool lenient) const {
        if (at >= atoms_.size()) return std::nullopt;
        Range range;
        std::int64_t vague = 0;
        if (const std::uint32_t end = match(at, NumberKind::vague, range.letters, &vague)) {
            range.end = end;
            range.min = vague % vague_base;
            range.max = vague / vague_base;
            range.vague = true;
            // "several hundred": the vague number counts what follows
            std::uint8_t ignored = 0;
            std::int64_t factor = 0;
            std::uint32_t more = match(end, NumberKind::hundred, ignored, &factor);
            if (!more) more = match(end, NumberKind::scale, ignored, &factor);
            if (more && range.max < 100 && ignored == 0) {
                range.end = more;
                range.min *= factor;
                range.max *= factor;
            }
            return range;
        }
        const auto read = numbers_.read(atoms_, at);
        if (!read || read->value > 9e15 || (!lenient && !counts(at, *read)) || read->ordinal) return std::nullopt;
        range.end = read->end;
        range.letters = read->letters;
        range.min = range.max = static_cast<std::int64_t>(std::llround(read->value));
        range.digits = read->digits;
        return range;
    }

    std::optional<Range> read_range(std::uint32_t at, bool opened) const {
        std::optional<Range> first = read_one(at, opened);
        if (!first) return std::nullopt;
        std::uint32_t next = first->end;
        if (next >= atoms_.size()) return opened ? std::nullopt : first;
        std::uint8_t ignored = 0;
        bool joined = false;
        if (opened) {
            if (const std::uint32_t after = match(next, NumberKind::range_and, ignored, nullptr)) { next = after; joined = true; }
            else joined = first_front_is_and(next);
        }
        if (!joined) {
            const std::uint32_t after = match(next, NumberKind::range_to, ignored, nullptr);
            if (!after) return opened ? std::nullopt : first;
            next = after;
        }
        const std::optional<Range> second = read_one(next, true);
        if (!second || second->vague || first->vague || (!opened && second->max <= first->min)) return opened ? std::nullopt : first;
        Range both = *second;
        both.min = first->min;
        // "10 to 15 thousand"
        if (first->max < 1000 && second->max >= 1000 && second->max % 1000 == 0 && first->digits && second->digits &&
            second->end > next + 1 && second->max / 1000 > first->max)
            both.min *= second->max % 1'000'000 == 0 ? 1'000'000 : 1000;
        both.letters = first->letters;
        return both;
    }

    bool first_front_is_and(std::uint32_t at) const {
        if (atoms_[at].kind == Atom::Kind::digits) return (atoms_[at].front & front::and_) != 0;
        const auto read = numbers_.read(atoms_, at);
        return read && (read->front & front::and_) != 0;
    }

    const Numbers::Impl& numbers_;
    const Atoms& atoms_;
};

}  // namespace

std::vector<QuantityMention> Numbers::tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                          std::span<const TimeMention> times) const {
    std::vector<QuantityMention> out;
    Atoms atoms;
    std::size_t time = 0;
    for (const text::Sentence& sentence : sentences) {
        atoms.cut_sentence(words, sentence.tokens, impl_->fronts);
        atoms.look_up(Impl::list, impl_->vocabulary, impl_->fronts);
        const QuantityFinder finder{*impl_, atoms};
        for (std::uint32_t at = 0; at < atoms.size();) {
            while (time < times.size() && times[time].span.end <= atoms[at].span.start) ++time;
            const bool taken = time < times.size() && times[time].span.start < atoms[at].span.end;
            std::uint32_t end = at + 1;
            if (!taken && (atoms[at].kind == Atom::Kind::digits || !atoms.senses(Impl::list, at).empty())) {
                auto found = finder.find(at, end);
                const bool overlaps = found && time < times.size() && times[time].span.start < found->span.end;
                if (found && !overlaps) out.push_back(*found);
                if (!found || overlaps) end = at + 1;
            }
            at = end;
        }
    }
    return out;
}

}  // namespace tarikh::mentions
