#include <tarikh/mentions/times.h>

#include <algorithm>

#include "time_matcher.h"

namespace tarikh::mentions {
namespace {

using calendar::Day;
using calendar::Moment;

/// Tags a document sentence by sentence; remembers the last day told.
class Tagging {
public:
    Tagging(const TimeRules::Impl& rules, const Numbers::Impl& numbers, Atoms& atoms, TimeMatcher& matcher, std::span<const morphology::Word> words,
            std::optional<Day> published, std::optional<int> published_at = {})
        : rules_{rules}, numbers_{numbers}, words_{words}, atoms_{atoms}, matcher_{matcher} {
        setting_.published = published;
        setting_.reckoning = rules.reserved.tabular != 0 ? calendar::Reckoning::tabular : calendar::Reckoning::umm_al_qura;
        setting_.published_at = published_at;
    }

    void sentence(const text::Sentence& sentence) {
        cut(sentence);
        full_date_here_ = false;
        setting_.told_here.reset();
        for (std::uint32_t at = 0; at < atoms_.size();) at = matcher_.may_begin(at) ? mention_at(at) : at + 1;
    }

    /// The quantities of the sentence that was read last.
    void quantities(std::vector<QuantityMention>& out) { numbers_.tag(atoms_, mentions_, beside_quantities_, out); }

    std::vector<TimeMention> take() { return std::move(mentions_); }

    /// The first full date of the sentence, said without leaning on another day.
    std::optional<Day> full_date(const text::Sentence& sentence) {
        cut(sentence);
        for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
            const Match* match = matcher_.longest(at);
            if (match == nullptr) continue;
            const Value value = matcher_.evaluate(*match, setting_);
            if (value.is_moment()) {
                const Moment moment = resolve(value.moment, setting_);
                if (moment.known_day()) return calendar::day_of(moment.year, moment.month, moment.day);
                if (moment.year != calendar::unknown_year && setting_.told_year == calendar::unknown_year)
                    setting_.told_year = moment.year;
            }
            at = match->end - 1;
        }
        return std::nullopt;
    }

    /// "بغداد 15-7 (اف ب)": day and month behind the place, before the agency's bracket.
    std::optional<Day> day_and_month(const text::Sentence& sentence) {
        if (setting_.told_year == calendar::unknown_year) return std::nullopt;
        cut(sentence);
        for (std::uint32_t at = 0; at + 3 < std::min(atoms_.size(), 10U); ++at) {
            if (atoms_[at].kind != Atom::Kind::digits || atoms_[at + 2].kind != Atom::Kind::digits || atoms_[at + 3].folded != "(") continue;
            if (atoms_[at + 1].folded != "-" && atoms_[at + 1].folded != "/") continue;
            const bool month_first = rules_.reserved.month_first != 0;
            const std::int64_t day = atoms_[month_first ? at + 2 : at].number, month = atoms_[month_first ? at : at + 2].number;
            if (day > 31 || month > 12) continue;
            if (const auto found = calendar::day_of(setting_.told_year, static_cast<int>(month), static_cast<int>(day))) return found;
        }
        return std::nullopt;
    }

private:
    void cut(const text::Sentence& sentence) {
        atoms_.cut_sentence(words_, sentence.tokens, numbers_.fronts);
        atoms_.look_up(Numbers::Impl::list, numbers_.vocabulary);
        atoms_.look_up(TimeRules::Impl::list, rules_.vocabulary);
        matcher_.reset();
    }

    // Reads what begins at `at`; returns where to go on.
    std::uint32_t mention_at(std::uint32_t at) {
        // The rest of a date that does not exist (31/2/2011) is not half a date.
        if (at > 1 && atoms_[at].kind == Atom::Kind::digits && !atoms_[at].space_before && atoms_[at - 1].folded == "/" &&
            atoms_[at - 2].kind == Atom::Kind::digits && !atoms_[at - 1].space_before)
            return at + 1;
        const auto& reserved = rules_.reserved;
        const Match* found = matcher_.longest(at);
        if (found == nullptr) return at + 1;
        const Match match = *found;
        if ((at > 0 && matcher_.is_in_list(at - 1, reserved.veto_before, true)) || matcher_.is_in_list(match.end, reserved.veto_after))
            return match.end;
        setting_.direction = direction(match);
        // History, or a date behind a full one of long ago: the years are those of the story.
        setting_.follow_told = full_date_here_ || long_ago_ > 2 * lately_;
        const Value value = matcher_.evaluate(match, setting_);
        if (!value.is_moment() || value.moment.kind == Moment::Kind::nothing) return at + 1;
        if (setting_.direction < 0 && value.moment.unit == calendar::Unit::month && lacks_year(value.moment) &&
            match.start > 0 && matcher_.is_in_list(match.start - 1, reserved.open_month_lead))
            setting_.direction = 0;  // "agreed to meet before the end of August": the nearest August, whatever the verb
        const Moment moment = resolve(value.moment, setting_);
        const Rule& rule = rules_.rules[match.rule];
        const std::string_view name = rules_.name(rules_.rules[telling(match).rule]);
        if (rule.pair_first == no_slot) {
            add(moment, match.start, match.end, match.letters, name);
        } else {
            const Capture first = matcher_.capture(match, rule.pair_first), second = matcher_.capture(match, rule.pair_second);
            add(first_of_pair(matcher_.evaluate(first, setting_), moment), first.start, first.end, letters_of(first, match), name);
            add(moment, second.start, second.end, letters_of(second, match), name);
        }
        return match.end;
    }

    // "a day" says less than "last weekday": follow the rules that only pass on what they found.
    const Match& telling(const Match& match) const {
        const Rule& rule = rules_.rules[match.rule];
        if (rule.program_size != 1 || rules_.programs[rule.program].kind != Instruction::Kind::capture) return match;
        const Capture only = matcher_.capture(match, static_cast<std::size_t>(rules_.programs[rule.program].value));
        if (only.match < 0 || only.start != match.start || only.end != match.end) return match;
        return telling(matcher_.match(only.match));
    }

    std::uint8_t letters_of(const Capture& capture, const Match& match) const {
        if (capture.match >= 0) return matcher_.match(capture.match).letters;
        const Atom& atom = atoms_[capture.start];
        if (atom.kind == Atom::Kind::digits) return atom.front_length;
        if (const auto read = numbers_.read(atoms_, capture.start)) return read->letters;
        return capture.start == match.start ? match.letters : std::uint8_t{0};
    }

    // "from 5 to 8 March": the first takes from the second what it does not tell.
    Moment first_of_pair(const Value& value, const Moment& second) const {
        Moment first = second;
        if (value.is_number()) {
            if (second.unit == calendar::Unit::year) first.year = value.integer();
            else first.day = value.integer();
            return first;
        }
        first = value.moment;
        if (first.kind == Moment::Kind::date && first.year == calendar::unknown_year && first.month != 0 &&
            second.kind == Moment::Kind::date && second.year != calendar::unknown_year)
            first.year = second.month != 0 && first.month > second.month ? second.year - 1 : second.year;
        return resolve(first, setting_);
    }

    void add(const Moment& moment, std::uint32_t start, std::uint32_t end, std::uint8_t letters, std::string_view rule) {
        const Atom &first = atoms_[start], &last = atoms_[end - 1];
        TimeMention mention;
        mention.words = {first.word, last.word + 1};
        mention.span = {first.span.start + clitic_length(first, *words_[first.word].token, letters), last.span.end};
        mention.type = static_cast<TimexType>(calendar::timex_type(moment));
        mention.value = calendar::timex_value(moment);
        mention.modifier = calendar::name(moment.modifier);
        mention.rule = rule;
        if (const auto days = calendar::days(moment)) {
            mention.begin = calendar::to_iso(days->first);
            mention.end_date = calendar::to_iso(days->last);
        }
        mention.since = start > 0 && matcher_.is_in_list(start - 1, rules_.reserved.past_lead);
        if (!mention.since) weigh_years(moment, start, end);  // "has fought since 2012, and in April": no story of that year
        remember(moment);
        mentions_.push_back(std::move(mention));
    }

    /// Counts whether the text dwells in its own year or in others.
    void weigh_years(const Moment& moment, std::uint32_t start, std::uint32_t end) {
        if (moment.kind != Moment::Kind::date || moment.year == calendar::unknown_year) return;
        const int now = setting_.published ? calendar::civil(*setting_.published).year : calendar::last_year;
        bool told = false;
        for (std::uint32_t at = start; at < end; ++at)
            told |= atoms_[at].kind == Atom::Kind::digits && atoms_[at].folded.size() == 4 && atoms_[at].number == moment.year;
        const bool old = moment.year < now - 1;
        if (told && old) {
            ++long_ago_;
            full_date_here_ |= moment.month != 0;
        } else if (!old) {
            ++lately_;
            full_date_here_ = false;
        }
    }

    void remember(const Moment& moment) {
        if (moment.kind == Moment::Kind::span) {
            setting_.told = moment.range.first;
        } else if (moment.kind != Moment::Kind::date || moment.year == calendar::unknown_year || moment.hijri) {
            return;
        } else if (moment.known_day()) {
            const auto day = calendar::day_of(moment.year, moment.month, moment.day);
            if (day) setting_.told = setting_.told_here = day;
        }
        const int year = moment.kind == Moment::Kind::span ? calendar::civil(moment.range.first).year : moment.year;
        if (moment.month != 0) setting_.told_month = moment.month;
        else if (year != setting_.told_year) setting_.told_month = 0;
        setting_.told_year = year;
        setting_.told_period = calendar::days(moment);
    }

    // A verb farther off says nothing; a text without full stops must not take quadratic time.
    static constexpr std::uint32_t farthest_verb = 60;

    // --- tense ----------------------------------------------------------------------------------------

    int direction(const Match& match) const {
        if (!setting_.published) return 0;
        if (match.start > 0 && matcher_.is_in_list(match.start - 1, rules_.reserved.future_lead)) return 1;
        // "since March"; "since the attacks of 13 November" and «منذ هجمات 13 نوفمبر»
        for (std::uint32_t back = 1; back <= 2 && back <= match.start; ++back)
            if (matcher_.is_in_list(match.start - back, rules_.reserved.past_lead)) return -1;
        if (appointed(match.start)) return 1;
        int weak = 0;
        const std::uint32_t from = match.start > farthest_verb ? match.start - farthest_verb : 0;
        for (std::uint32_t at = match.start; at-- > from;)
            if (const int tense = tense_at(at, weak)) return tense;
        if (weak != 0) return weak;
        const std::uint32_t to = std::min(atoms_.size(), match.end + farthest_verb);
        for (std::uint32_t at = match.end; at < to; ++at)
            if (const int tense = tense_at(at, weak)) return tense;
        return weak;
    }

    /// "called elections for June", "set the trial for 3 March"
    bool appointed(std::uint32_t start) const {
        constexpr std::uint32_t farthest = 8;
        if (start == 0 || !matcher_.is_in_list(start - 1, rules_.reserved.appointed_lead)) return false;
        for (std::uint32_t at = start - 1; at-- > 0 && at + farthest > start && atoms_[at].kind == Atom::Kind::letters;)
            if (matcher_.is_in_list(at, rules_.reserved.appointing)) return true;
        return false;
    }

    // -1 past, +1 future, 0 no verb; an infinitive looks ahead only if nothing else is said (`weak`).
    int tense_at(std::uint32_t at, int& weak) const {
        if (atoms_[at].kind != Atom::Kind::letters) return 0;
        const auto& reserved = rules_.reserved;
        if (matcher_.is_in_list(at, reserved.future) || (weak > 0 && matcher_.is_in_list(at, reserved.intent))) return 1;
        if (matcher_.is_in_list(at, reserved.past)) return -1;
        const morphology::Word& word = words_[atoms_[at].word];
        if (!word.is(morphology::Pos::verb)) return 0;
        if ((word.proclitics & morphology::proclitic::question) != 0) return 0;  // hardly ever in news: a noun misread
        const morphology::Features& f = word.features;
        if ((word.proclitics & morphology::proclitic::sa) != 0) return 1;
        if (f.form == morphology::Form::infinitive) { if (weak == 0) weak = 1; return 0; }
        if (f.aspect == morphology::Aspect::perfect || f.form == morphology::Form::passive_participle)
            return at > 0 && matcher_.is_in_list(at - 1, reserved.passive) ? 0 : -1;  // "to be signed" is not past
        if (word.guessed || f.aspect != morphology::Aspect::imperfect || f.form == morphology::Form::active_participle) return 0;
        if (f.mood == morphology::Mood::jussive) return -1;
        // "كان مقررا أن تبدأ": an imperfect behind a past auxiliary is past
        for (std::uint32_t back = 1; back <= 4 && back <= at; ++back)
            if (matcher_.is_in_list(at - back, reserved.past_auxiliary)) return -1;
        return 1;
    }

    const TimeRules::Impl& rules_;
    const Numbers::Impl& numbers_;
    std::span<const morphology::Word> words_;
    Atoms& atoms_;
    TimeMatcher& matcher_;
    Setting setting_;
    std::vector<TimeMention> mentions_;
    std::size_t beside_quantities_ = 0;  ///< the first mention that a quantity may still overlap
    int long_ago_ = 0, lately_ = 0;     ///< dates of other years, and of this one
    bool full_date_here_ = false;       ///< this sentence told a full date of another year
};

}  // namespace

namespace {

// "Founded on 3 May 1820 …" and then a century of history: news tells few years later than its own.
bool goes_on_for_years(std::span<const morphology::Word> words, Day day) {
    const int year = calendar::civil(day).year;
    int later = 0, others = 0;
    for (const morphology::Word& word : words) {
        const std::string_view digits = word.folded();
        if (digits.size() != 4 || digits.find_first_not_of("0123456789") != std::string_view::npos) continue;
        const int told = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
        if (told < 1000 || told > 2100) continue;
        ++(told > year + 1 ? later : others);
    }
    return later > others;
}

}  // namespace

/// What the work on one document takes, kept for the next.
struct TimeTagger::Workshop {
    Workshop(const TimeRules::Impl& rules, const Numbers::Impl& numbers, bool remembers) : matcher{rules, numbers, atoms} {
        static_assert(Numbers::Impl::list == 0 && TimeRules::Impl::list == 1);
        if (remembers) atoms = Atoms{&memory.emplace(numbers.fronts, numbers.vocabulary, rules.vocabulary)};
    }
    std::optional<AtomMemory> memory;
    Atoms atoms;
    TimeMatcher matcher;
};

std::shared_ptr<TimeTagger::Workshop> TimeTagger::workshop() const {
    return workshop_ ? workshop_ : std::make_shared<Workshop>(rules_->impl(), numbers_->impl(), false);
}

void TimeTagger::remember(std::uint32_t era) {
    if (!workshop_) workshop_ = std::make_shared<Workshop>(rules_->impl(), numbers_->impl(), true);
    workshop_->memory->enter(era);
}

std::vector<TimeMention> TimeTagger::tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                         std::optional<calendar::Day> published, std::optional<int> published_at) const {
    const auto shop = workshop();
    Tagging tagging{rules_->impl(), numbers_->impl(), shop->atoms, shop->matcher, words, published, published_at};
    for (const text::Sentence& sentence : sentences) tagging.sentence(sentence);
    return tagging.take();
}

std::vector<TimeMention> TimeTagger::tag(std::span<const morphology::Word> words, std::span<const text::Sentence> sentences,
                                         std::optional<calendar::Day> published, std::optional<int> published_at,
                                         std::vector<QuantityMention>& quantities) const {
    const auto shop = workshop();
    Tagging tagging{rules_->impl(), numbers_->impl(), shop->atoms, shop->matcher, words, published, published_at};
    for (const text::Sentence& sentence : sentences) {
        tagging.sentence(sentence);
        tagging.quantities(quantities);
    }
    return tagging.take();
}

std::optional<calendar::Day> TimeTagger::dateline(std::span<const morphology::Word> words,
                                                  std::span<const text::Sentence> sentences) const {
    const auto shop = workshop();
    Tagging tagging{rules_->impl(), numbers_->impl(), shop->atoms, shop->matcher, words, std::nullopt};
    const auto opening = sentences.first(std::min<std::size_t>(sentences.size(), 2));
    for (const text::Sentence& sentence : opening)
        if (const auto day = tagging.full_date(sentence)) return goes_on_for_years(words, *day) ? std::nullopt : day;
    for (const text::Sentence& sentence : opening)
        if (const auto day = tagging.day_and_month(sentence)) return day;
    return std::nullopt;
}

}  // namespace tarikh::mentions
