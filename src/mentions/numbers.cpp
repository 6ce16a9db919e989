#include <tarikh/mentions/numbers.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "number_reader.h"
#include "packed.h"

namespace tarikh::mentions {
namespace {

constexpr std::array<std::string_view, 25> kind_names = {
    "", "unit", "unit before ten", "ten", "teen", "tens", "hundred", "hundreds", "scale", "one", "ordinal unit",
    "ordinal ten", "ordinal teen", "ordinal tens", "ordinal", "ordinal suffix", "joiner", "vague", "before", "after",
    "range open", "range and", "range to", "thousands mark", "decimal mark"};

// Vague numbers keep both borders in one value.
constexpr std::int64_t vague_base = 1'000'000'000;

}  // namespace

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

void Numbers::Impl::tag(const Atoms& atoms, std::span<const TimeMention> times, std::size_t& time, std::vector<QuantityMention>& out) const {
    const QuantityFinder finder{*this, atoms};
    for (std::uint32_t at = 0; at < atoms.size();) {
        while (time < times.size() && times[time].span.end <= atoms[at].span.start) ++time;
        const bool taken = time < times.size() && times[time].span.start < atoms[at].span.end;
        std::uint32_t end = at + 1;
        if (!taken && (atoms[at].kind == Atom::Kind::digits || !atoms.senses(list, at).empty())) {
            auto found = finder.find(at, end);
            const bool overlaps = found && time < times.size() && times[time].span.start < found->span.end;
            if (found && !overlaps) out.push_back(*found);
            if (!found || overlaps) end = at + 1;
        }
        at = end;
    }
}

std::vector<QuantityMention> Numbers::tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                          std::span<const TimeMention> times) const {
    std::vector<QuantityMention> out;
    Atoms atoms;
    std::size_t time = 0;
    for (const text::Sentence& sentence : sentences) {
        atoms.cut_sentence(words, sentence.tokens, impl_->fronts);
        atoms.look_up(Impl::list, impl_->vocabulary);
        impl_->tag(atoms, times, time, out);
    }
    return out;
}

}  // namespace tarikh::mentions
