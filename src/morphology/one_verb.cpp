#include "one_verb.h"

#include <algorithm>

namespace tarikh::morphology {
namespace {

constexpr std::uint16_t joins = proclitic::wa | proclitic::fa;
constexpr std::uint16_t governs = proclitic::bi | proclitic::li | proclitic::ka;

bool finite(const Reading& r) { return r.pos == Pos::verb && r.features.form == Form::finite; }

bool closed(const Reading& r) { return r.pos == Pos::proper || r.features.definite || (r.proclitics & proclitic::al) != 0 || r.enclitic == Enclitic::pronoun; }

bool nominal(const Reading& r) {
    return r.pos == Pos::noun || r.pos == Pos::proper || r.pos == Pos::adjective || r.pos == Pos::numeral || r.pos == Pos::determiner;
}

/// Does an indefinite noun stand in [first, last)? Such a one takes a verb that tells more of it: «وقع انفجار في السوق قتل ثلاثة».
bool has_indefinite(std::span<const Reading* const> row, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        if (row[i]->pos != Pos::noun || closed(*row[i])) continue;
        std::size_t next = i + 1;
        while (next < last && row[next]->pos == Pos::noun && !closed(*row[next]) && (row[next]->proclitics & (joins | governs)) == 0) ++next;
        const bool construct = next < last && nominal(*row[next]) && closed(*row[next]) && (row[next]->proclitics & (joins | governs)) == 0;
        if (!construct) return true;
        i = next;
    }
    return false;
}

bool has_verb(std::span<const Reading* const> row, std::size_t before) {
    for (std::size_t i = before; i-- > 0;)
        if (finite(*row[i])) return true;
    return false;
}

/// «الوزير الذي زار دمشق رفض», «عندما زار دمشق رفض»: behind a clause that depends on it the main verb is still to come.
bool depends(std::span<const Reading* const> row, std::size_t verb) {
    if ((row[verb]->proclitics & joins) != 0) return false;
    for (std::size_t i = verb; i-- > 0;) {
        const Reading& before = *row[i];
        if (before.pos == Pos::particle || before.pos == Pos::adverb || before.pos == Pos::preposition) continue;
        // «جاء ذلك بينما أعلنت دمشق رفضها»: the main verb was told before.
        if (before.pos == Pos::subordinator) return i + 1 == verb && !has_verb(row, i);
        if (!nominal(before)) return before.pos != Pos::punctuation && before.pos != Pos::conjunction;
        if (!closed(before)) return true;
    }
    return false;
}

/// The likeliest of those that are a known verb of the past and that `fits` lets pass; `readings.size()` if none is.
template <class Fits>
std::size_t likeliest_past(std::span<const Reading* const> readings, const Fits& fits) {
    std::size_t best = readings.size();
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const Reading& verb = *readings[r];
        if (!finite(verb) || verb.guessed || verb.features.aspect != Aspect::perfect || !fits(verb)) continue;
        if (best == readings.size() || verb.weight > readings[best]->weight) best = r;
    }
    return best;
}

}  // namespace

bool hides_deed(std::span<const Reading* const> row, std::size_t w, Deeds deeds) {
    const Reading& here = *row[w];
    if (!finite(here) || here.features.person != 3 || here.proclitics != 0 || here.enclitic != Enclitic::none) return false;
    const Reading& left = *row[w - 1];
    const Reading& right = *row[w + 1];
    if (!nominal(right) || (right.proclitics & (joins | governs)) != 0) return false;
    const std::size_t verb = verb_before(row, w);
    // «الوالي الذي قرر منع المؤتمر رفض اللقاء»
    if (verb > 0 && row[verb - 1]->pos == Pos::pronoun) return false;
    // «أعلنت الشرطة تحطم طائرة»
    if (here.features.aspect == Aspect::imperfect) return deeds != Deeds::none && row[verb]->features.aspect == Aspect::perfect;
    // «وقعت معارك قتل فيها ثلاثة», «وقعت غارة قتل ثلاثة»
    if (here.features.aspect != Aspect::perfect || right.pos == Pos::numeral) return false;
    if (deeds == Deeds::decided) return true;
    const auto feminine = [](const Reading& r) { return r.features.gender == Gender::feminine; };
    return feminine(*row[verb]) && feminine(left) && here.features.gender == Gender::masculine && here.features.number == Number::singular;
}

std::size_t verb_before(std::span<const Reading* const> row, std::size_t w) {
    if (w + 1 >= row.size() || !finite(*row[w])) return w;
    std::size_t behind = w;
    // «حاول المبعوث عبثا عقد اجتماع»
    if (w > 1 && row[w - 1]->pos == Pos::adverb) --behind;
    std::size_t head = behind;
    while (head > 0 && nominal(*row[head - 1]) && (row[head - 1]->proclitics & (joins | governs)) == 0) --head;
    return head == behind || head == 0 || !finite(*row[head - 1]) || row[head - 1]->enclitic != Enclitic::none ? w : head - 1;
}

bool is_second_verb(std::span<const Reading* const> row, std::size_t w) {
    const Reading& here = *row[w];
    // «اعتصموا أمام المقر تضامنا مع زملائهم»: nor have "we" done it.
    const auto we = [&] { return here.features.person == 1 && here.features.number == Number::plural && here.enclitic == Enclitic::none; };
    if (w < 2 || !finite(here) || here.features.aspect != Aspect::perfect || (here.proclitics & joins) != 0 || (here.features.person != 3 && !we())) return false;
    if (!closed(*row[w - 1])) return false;
    // «مواجهات في المدينة قتل خلالها ثلاثة»
    if (w + 1 < row.size() && row[w + 1]->pos == Pos::preposition && row[w + 1]->enclitic == Enclitic::pronoun) return false;
    for (std::size_t i = w; i-- > 0;) {
        const Reading& before = *row[i];
        if (finite(before)) return i + 1 < w && !has_indefinite(row, i + 1, w) && !depends(row, i);
        if (!nominal(before) && before.pos != Pos::preposition && before.pos != Pos::adverb) return false;
        // «زار دمشق والرئيس رفض الحوار»: what "and" begins may have a verb of its own.
        if ((before.proclitics & joins) != 0 && here.enclitic != Enclitic::pronoun) return false;
    }
    return false;
}

bool hides_verb(std::span<const Reading* const> row, std::size_t w) {
    const Reading& here = *row[w];
    if (w == 0 || w + 1 >= row.size() || here.pos != Pos::noun || here.features.form != Form::verbal_noun || here.enclitic != Enclitic::pronoun || here.proclitics != 0) return false;
    const Reading& left = *row[w - 1];
    const Reading& right = *row[w + 1];
    if (left.pos != Pos::noun || closed(left)) return false;
    return (right.pos == Pos::noun || right.pos == Pos::proper) && closed(right) && (right.proclitics & (joins | governs)) == 0;
}

bool opens_as_verb(std::span<const Reading* const> row, std::size_t w) {
    constexpr std::size_t farthest = 24;  // words to "that"
    if (row[w]->pos != Pos::preposition || row[w]->enclitic != Enclitic::none || w > 1) return false;
    if (w == 1 && (row[0]->pos == Pos::noun || row[0]->pos == Pos::verb || row[0]->pos == Pos::preposition)) return false;
    bool aside = false;  // behind a comma or another preposition
    for (std::size_t i = w + 1; i < std::min(row.size(), w + farthest); ++i) {
        const Reading& here = *row[i];
        if (here.pos == Pos::subordinator) return here.proclitics == 0 && (row[i - 1]->pos != Pos::preposition || row[i - 1]->enclitic == Enclitic::pronoun || i == w + 1);
        if (finite(here) || here.pos == Pos::auxiliary) return false;
        if (!aside && (here.proclitics & joins) != 0) return false;  // «بين القاهرة وأنقرة»
        aside |= here.pos == Pos::preposition || here.pos == Pos::punctuation;
    }
    return false;
}

std::size_t past_verb_instead(std::span<const Reading* const> readings) {
    return likeliest_past(readings, [](const Reading& verb) { return !verb.features.passive && verb.enclitic == Enclitic::none; });
}

bool opens_deed(std::span<const Reading* const> row, std::size_t w) {
    if (w < 2 || row[w - 1]->pos != Pos::subordinator || row[w - 1]->enclitic != Enclitic::none || row[w - 2]->pos != Pos::preposition) return false;
    const Reading& here = *row[w];
    const bool i_do = finite(here) && here.features.aspect == Aspect::imperfect && here.features.person == 1;
    return i_do || ((here.pos == Pos::noun || here.pos == Pos::adjective) && !closed(here) && here.proclitics == 0);
}

std::size_t deed_instead(std::span<const Reading* const> readings) {
    return likeliest_past(readings, [](const Reading& verb) { return verb.features.person == 3 && verb.proclitics == 0; });
}

std::size_t verb_instead(std::span<const Reading* const> readings) {
    for (std::size_t r = 0; r < readings.size(); ++r)
        if (finite(*readings[r]) && readings[r]->features.gender == Gender::feminine && readings[r]->enclitic == Enclitic::pronoun) return r;
    return readings.size();
}

bool is_headline_verb(std::span<const Reading* const> row, std::size_t w, bool people) {
    const Reading& here = *row[w];
    if (w == 0 || here.pos != Pos::noun || here.features.number == Number::plural || here.enclitic != Enclitic::none) return false;
    bool several = people || (row[w - 1]->pos == Pos::noun && row[w - 1]->features.number == Number::plural);
    for (std::size_t i = 0; i < w; ++i) {
        const Reading& before = *row[i];
        const bool joins_names = before.pos == Pos::punctuation || before.pos == Pos::conjunction;
        if (!nominal(before) && !joins_names) return false;
        if (before.pos == Pos::determiner || before.enclitic != Enclitic::none) return false;
        several |= joins_names && i > 0 && i + 1 < w && row[i - 1]->pos == Pos::proper && row[w - 1]->pos == Pos::proper;
    }
    return several;
}

std::size_t hidden_behind_that(std::span<const Reading* const> row, std::size_t that) {
    const auto opens_object = [&](std::size_t i) {
        if (i >= row.size()) return false;
        const Reading& r = *row[i];
        const bool noun = r.pos == Pos::proper || r.pos == Pos::adjective || r.pos == Pos::numeral || (r.pos == Pos::noun && r.features.number == Number::plural);
        return noun || r.pos == Pos::determiner || (r.pos == Pos::pronoun && r.features.form == Form::none);
    };
    std::size_t found = row.size();
    for (std::size_t i = that + 1; i < row.size(); ++i) {
        const Reading& here = *row[i];
        if (here.pos == Pos::verb || here.pos == Pos::auxiliary) return row.size();
        if (here.pos == Pos::punctuation || here.pos == Pos::conjunction || here.pos == Pos::subordinator) break;
        const bool could = here.pos == Pos::noun && here.features.number != Number::plural && here.enclitic == Enclitic::none;
        const bool behind = i > that + 1 && (row[i - 1]->pos == Pos::noun || row[i - 1]->pos == Pos::proper) && row[i - 1]->enclitic == Enclitic::none;
        if (found == row.size() && could && behind && opens_object(i + 1)) found = i;
    }
    return found;
}

bool is_counted(std::span<const Reading* const> row, std::size_t w) {
    const Features& f = row[w]->features;
    if (w < 2 || row[w]->pos != Pos::verb || f.form != Form::finite || f.aspect != Aspect::imperfect || f.person != 3) return false;
    std::size_t name = w;
    while (name > 0 && row[name - 1]->pos == Pos::proper && row[name - 1]->enclitic == Enclitic::none) --name;
    const auto counts = [&](std::size_t i) { return i > 0 && row[i - 1]->pos == Pos::numeral; };
    const bool noun = name == w && row[w - 1]->pos == Pos::noun && row[w - 1]->features.number == Number::singular && row[w - 1]->enclitic == Enclitic::none;
    // "dozens of ISIS targets"
    const bool of_many = name > 1 && name < w && row[name - 1]->pos == Pos::preposition && row[name - 2]->pos == Pos::noun && row[name - 2]->features.number == Number::plural;
    return (name < w && counts(name)) || of_many || (noun && counts(w - 1));
}

std::size_t plural_noun_instead(std::span<const Reading* const> readings) {
    for (std::size_t r = 0; r < readings.size(); ++r)
        if (readings[r]->pos == Pos::noun && readings[r]->features.number == Number::plural) return r;
    return readings.size();
}

std::size_t plural_verb_instead(std::span<const Reading* const> readings) {
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const Features& f = readings[r]->features;
        if (readings[r]->pos == Pos::verb && f.form == Form::finite && f.aspect == Aspect::imperfect && f.person == 0) return r;
    }
    return readings.size();
}

std::size_t noun_instead(std::span<const Reading* const> readings, const Reading& verb) {
    const auto better = [](const Reading& a, const Reading& b) {
        const bool deed_a = a.features.form == Form::verbal_noun, deed_b = b.features.form == Form::verbal_noun;
        return deed_a != deed_b ? deed_a : a.weight > b.weight;
    };
    std::size_t best = readings.size();
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const Reading& noun = *readings[r];
        if (noun.pos != Pos::noun || noun.guessed || noun.proclitics != 0 || noun.enclitic != verb.enclitic) continue;
        if (best == readings.size() || better(noun, *readings[best])) best = r;
    }
    return best;
}

bool hides_asked_deed(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& asks) {
    constexpr std::size_t farthest = 20;  // words
    const Reading& here = *row[w];
    const Features& f = here.features;
    if (here.proclitics != proclitic::wa || !finite(here) || f.aspect != Aspect::perfect || f.person != 3 || f.gender != Gender::masculine || f.number != Number::singular) return false;
    if (here.enclitic != Enclitic::none || w + 1 >= row.size() || !nominal(*row[w + 1]) || (row[w + 1]->proclitics & (joins | governs)) != 0) return false;
    // «دعا إلى ضبط النفس وفتح تحقيقا», «وسحب الجيش قواته»: that it has an object tells a verb.
    for (std::size_t i = w + 1; i < std::min(row.size(), w + 3) && nominal(*row[i]); ++i)
        if (row[i]->features.grammatical_case == Case::accusative || row[i]->enclitic == Enclitic::pronoun) return false;
    bool behind_deed = false;
    for (std::size_t i = w; i-- > 0 && i + farthest > w;) {
        const Reading& before = *row[i];
        if (behind_deed && asks(before)) return true;
        if (finite(before) || (!nominal(before) && before.pos != Pos::preposition && before.pos != Pos::adverb)) return false;
        // «وقف القتال», «ضرورة سحب القوات»: a noun before what it is done to.
        const bool governed = (before.proclitics & governs) != 0 || (i > 0 && row[i - 1]->pos == Pos::preposition);
        const bool over = i + 1 < w && nominal(*row[i + 1]) && (row[i + 1]->proclitics & (joins | governs)) == 0;
        behind_deed |= before.pos == Pos::noun && governed && over && (before.proclitics & proclitic::al) == 0;
    }
    return false;
}

bool hides_participle(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& asks) {
    const Reading& here = *row[w];
    if (here.pos != Pos::noun || here.features.form != Form::verbal_noun || here.features.gender != Gender::feminine || here.proclitics != 0 || closed(here)) return false;
    if (w < 2 || row[w - 1]->pos != Pos::punctuation || w + 1 >= row.size() || !closed(*row[w + 1]) || (row[w + 1]->proclitics & (joins | governs)) != 0 || !asks(here)) return false;
    constexpr std::size_t farthest = 60;  // words
    for (std::size_t verb = w; verb-- > 0 && verb + farthest > w;)
        if (finite(*row[verb])) return row[verb]->features.person == 3 && row[verb]->features.gender == Gender::feminine;
    return false;
}

std::size_t participle_instead(std::span<const Reading* const> readings) {
    const auto found = std::find_if(readings.begin(), readings.end(), [](const Reading* r) {
        return r->pos == Pos::adjective && r->features.form == Form::active_participle && r->features.gender == Gender::feminine && r->proclitics == 0 && r->enclitic == Enclitic::none;
    });
    return static_cast<std::size_t>(found - readings.begin());
}

bool hides_harm(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& harms) {
    constexpr std::size_t farthest = 12;  // words
    const Reading& here = *row[w];
    const auto noun_of_deed = [](const Reading& r) { return r.pos == Pos::noun && r.features.form == Form::verbal_noun && r.enclitic == Enclitic::none; };
    if (here.proclitics != proclitic::wa || !noun_of_deed(here) || w + 1 >= row.size() || !nominal(*row[w + 1]) || (row[w + 1]->proclitics & (joins | governs)) != 0 || !harms(here)) return false;
    // «أصيب بكسر وجرح بليغ»: a wound.
    if (row[w + 1]->pos == Pos::adjective && row[w + 1]->features.number == Number::singular) return false;
    for (std::size_t i = w; i-- > 0 && i + farthest > w;) {
        const Reading& before = *row[i];
        if (finite(before)) return before.features.aspect == Aspect::perfect && harms(before);
        if ((!nominal(before) && before.pos != Pos::preposition) || (noun_of_deed(before) && harms(before))) return false;
    }
    return false;
}

std::size_t harm_instead(std::span<const Reading* const> readings) {
    return likeliest_past(readings, [](const Reading& verb) { return verb.features.person == 3 && verb.proclitics == proclitic::wa && verb.enclitic == Enclitic::none; });
}

std::size_t verbal_noun_instead(std::span<const Reading* const> readings, std::uint16_t proclitics) {
    std::size_t best = readings.size();
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const Reading& noun = *readings[r];
        if (noun.pos != Pos::noun || noun.guessed || noun.features.form != Form::verbal_noun || noun.proclitics != proclitics || noun.enclitic != Enclitic::none) continue;
        if (best == readings.size() || noun.weight > readings[best]->weight) best = r;
    }
    return best;
}

}  // namespace tarikh::morphology
