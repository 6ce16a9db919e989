#pragma once
// Small closed lists of words that tell how a sentence hangs together and how real its events are: relative
// pronouns, negators, "planned", "in case". The words are data: src/lang/<code>/cues.json.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/knowledge/flat_map.h>
#include <tarikh/morphology/word.h>
#include <tarikh/text/spelling.h>

namespace tarikh::syntax {

/// Each list of cues.json, by its name there.
enum class Cue : std::uint8_t {
    relative,            ///< الذي; who, which
    complementizer,      ///< أن؛ that
    subordinator,        ///< بعدما، بينما; while, after
    conditional,         ///< إذا، في حال; if, in case
    negator,             ///< لا، لم، ليس; not, no
    future,              ///< سوف، لن; will
    possibility,         ///< ربما، يمكن; may, could
    planned,             ///< governs what is meant to come: يعتزم، المقرر; plan, scheduled
    requested,           ///< governs what is wanted: ضرورة، يجب; should, need
    hypothetical,        ///< governs what may or might be: احتمال، خطر; risk, possible
    negated,             ///< governs what is not: عدم، دون، تجنب; without, avoid
    causes,              ///< source is the cause, object the result: أسفر، أدى; caused, left
    caused_by,           ///< what follows is the cause: إثر، بسبب; following, due to
    attribution,         ///< وفق، بحسب; according to
    agent,               ///< من قبل، على يد; by
    passive_light,       ///< تم، جرى + verbal noun
    occurrence,          ///< وقع، حدث، اندلع: the event noun is the subject
    place_preposition,   ///< في، قرب; in, near
    partitive,           ///< من after a quantity; of
    genitive,            ///< preposition that makes a genitive: of
    counterpart,         ///< نظير; counterpart
    coordinator,         ///< و، أو; and, or
    demonstrative,       ///< هذا، تلك; this
    quantifier,          ///< كل، جميع، عدة; all, several
    resultative,         ///< ends a cause before its result: مما، ما; which
    end_quote_verb,      ///< verbs that may follow their quotation: قال; said
    count_killed,        ///< قتيل، شهيد; dead, killed
    count_injured,       ///< جريح، مصاب; wounded, injured
    person_noun,         ///< شخص، مدني: what a count of casualties counts
    back_reference,      ///< المذكور، نفسه: points back at an event told before
    historical,          ///< ذكرى، تاريخ: an event told as memory
    name_maker,          ///< وزارة، جائزة: what follows is part of a name, no event
    meeting_verb,        ///< brings two together: جمع، ضم; and what they are brought to: لقاء
    subject_control,     ///< verbs and nouns whose infinitive has the same subject
    indefinite,          ///< pronouns that stand for nobody told before: anyone, nobody
    masculine_name,      ///< names of states that are masculine, where those of places are feminine: العراق
    lasting,             ///< with a negator it says that something goes on: لا يزال
    circumstance,        ///< prepositions that tell when, where and why: what they govern is not what the verb is about
    toll,                ///< what an attack has cost so far: حصيلة; toll
    needs_object,        ///< verbs that are never without one: اعتقل، حض، زار
    opposed,             ///< whom or what a protest is against stands behind it: ضد، احتجاجا، تنديدا; against
    manner,              ///< nouns that with their preposition tell how and govern nothing: (ب)انتظام
    membership,          ///< prepositions between somebody and the body he belongs to: قائد في الجيش; inspectors from the agency
    object_control,      ///< verbs whose object does what their infinitive or verbal noun tells: أجبر، كلف; urge, allow
    during,              ///< prepositions that tell at what something happens: في، خلال; in, during
    done_to,             ///< prepositions to whom a deed is done: to, against, on
    leads,               ///< participles that make those told before them the ones who act: (Cuban-)led
    personal,            ///< pronouns that stand for a person, never for a state or a thing: he, her
    particle,            ///< belongs to the verb before it, and governs nothing where a preposition follows: (rose) up (against)
    attributive,         ///< participles that behind a verb rather tell more of its object: (freed) jailed (men)
    holds_true,          ///< verbs whose clause may follow without a word that opens it: (said) Chad attacked
    there_and_then,      ///< opens a clause that shares time and place with the one before: عندما، حيث; when, where
    future_in_past,      ///< a possibility that in reported speech is the future of what was said: would
    failing,             ///< what fails took place, what somebody fails in did not: فشل؛ fail
    denial,              ///< says that what was told is not so: نفى؛ deny
    in_state,            ///< prepositions that tell of somebody what he is in: (القوات) في (حالة تأهب)، تحت; on (a visit), under (siege)
    undergoing,          ///< those of them behind which it is done to him: تحت، رهن; under
    warring,             ///< words of those who announce their own blows: (وزارة) الدفاع، أركان; defence (ministry)
    reflexive,           ///< nouns that with a pronoun mean whoever acts, and are nobody's genitive: نفس، حتف؛ himself
    belongs,             ///< adjectives that tell with a preposition whose something is: تابع (ل)، منتم (إلى)
    country_word,        ///< nouns that with the article stand for a country told before: (هذا) البلد، الإمارة; the kingdom
    adverbial,           ///< nouns that with a preposition tell why or how: ردا (على)، إضافة (إلى)
    the_two,             ///< nouns whose dual stands for two told before: البلدان، الطرفان
    measure,             ///< what an adjective or a preposition holds in: (بعيد) المدى، (على) متن؛ nobody and nothing that is hit
    stands_alone,        ///< nouns of persons that take no indefinite genitive: انتحاري، مسلح
    name_link,           ///< words within a name that never end it: بن، أبو، عبد، آل
    document,            ///< what asks, praises and condemns for whoever wrote it: بيان، قرار; statement, resolution
    field,               ///< what a body is for, where its name tells it with a preposition: (المعهد الوطني) للإحصاء
    local_rank,          ///< adjectives of those who hold an office in one place: (المدير) الجهوي
    posted,              ///< nouns of those who hold an office somewhere: سفير، مبعوث
    two_objects,         ///< verbs that say to whom before what: (gave) the rebels weapons
    outcome,             ///< belongs to the verb before it, and is no noun's: (shot) dead, (set) free, (took) hostage
    of_something,        ///< verbs that tell with "of" what somebody is charged with, robbed of, told of: accuse, acquit, strip
    adversary,           ///< whose own they are not, whom a pronoun before them stands for: (his) captors
    own_forces,          ///< tells that forces are of the country they stand in: security (forces), government (troops)
    gathering,           ///< people who have come together, and no meeting: تجمع، حفل، جنازة; crowd, funeral
    escaping,            ///< comes out of an attack alive: نجا; escape
    bomb,                ///< what goes off, and does nothing by itself: عبوة، قذيفة، سيارة مفخخة
    behind,              ///< who stands there has done it: وراء; behind
    by_means,            ///< what is told behind it is how the clause's subject does it: عبر، بواسطة
    repels,              ///< what it is done to is another's attack: تصدى، صد
    curse,               ///< opens a slogan against whom follows: الموت، يسقط; death to, down with
    ends,                ///< what is told behind it is to stop or to go: وقف، رحيل، طرد
    among,               ///< with a pronoun tells some of those before: بينهم، (من) بينهم، ضمنهم
    affairs,             ///< what an office is for, behind it and before its name: (مساعد وزير الخارجية) لشؤون (آسيا)
    of_person,           ///< deeds that are done to persons: an adjective behind them that may be somebody is he: اعتقال (دبلوماسي)
    fired,               ///< what is opened or let go at somebody, and is nobody's genitive: (فتح مسلح) النار
    so_called,           ///< two words and a preposition before a name that the writer does not own: ما يسمى بـ
    scene,               ///< nouns of fighting that a state's name before them tells the scene of: (the Ukraine) war
    proof,               ///< nouns of what shows that something is so: (no) evidence (that)
    outsider,            ///< tells of people that they are not of where they are hit: أجنبي، سائح; foreigner, tourist
    protester,           ///< those who march: متظاهر، محتج; demonstrator
    unmatched,           ///< holds something up against all since a day, on which it was not: أول، أعنف (منذ); first, worst (since)
    anybody,             ///< people of whom the noun tells nothing more: شخص، رجل; person, man
    each_other,          ///< those who do it, as whom they do it to: each other, one another
    own_by,              ///< verbs that are done by somebody's side, and never to him: stand (by), abide (by)
    located,             ///< nouns of what goes on somewhere, so that a place behind them is where that is: (discussed) reconstruction (in Gaza)
    transitive,          ///< verbs that are done to somebody, so that without an object a headline means "was": (journalist) arrested
    newcomer,            ///< people who live elsewhere than where they are from: لاجئ، مهاجر; refugee, tourist
    within_name,         ///< prepositions that names in capitals go on behind: for, on
    intent,              ///< a noun for what its owner means to do, or not: decision, bid, refusal
    contains,            ///< what a building or a vehicle does with those in it: shelter, carry
    came_first,          ///< what it governs came before: بعد، إثر، منذ, "after"
    region_word,         ///< behind a place's name it says what sort of region it is, otherwise a body: "Niger state"
    rest,                ///< one or some more of those told before: آخر، ثالث; another, others
    in_charge,           ///< with what he does, bound to a letter, names an office: القائم (بالأعمال)
    opinion,             ///< verbs of thinking, which tell nothing new where another tells of it: أكد أن إيران تعتبر الهجوم مبررا
    except,              ///< but for what stands behind it a denial holds: إلا، سوى
    charged,             ///< participles of whom a deed is laid to: متهم (بقتل), مشتبه (به في)
    charge,              ///< nouns for what is laid to somebody: (بـ)تهمة
    margin,              ///< what stands beside a meeting, and is one: (على) هامش (القمة)
    length,              ///< units of distance: كيلومتر، ميل
    issues,              ///< verbs by which a decree is one's own: أصدر، وقع
    fighter,             ///< "a rebel attack": before a deed's noun, who does it
    until,               ///< before a verb of the present, what has not come yet: حتى، ريثما, "until"
    of_age,              ///< ends what tells how old somebody is, who may be named by it: a 15-year-(old)
    endowed,             ///< with the noun behind it, describes the one before: (رجال) ذوو (خبرة)
    count_,
    begins_pair = count_,  ///< no list: the word begins a cue of two words, so that a second look-up is worth it
};

/// A set of cues.
class CueSet {
public:
    constexpr CueSet() = default;
    constexpr bool has(Cue cue) const { return (words_[place(cue)] >> (static_cast<unsigned>(cue) & 63u) & 1u) != 0; }
    constexpr void add(Cue cue) { words_[place(cue)] |= std::uint64_t{1} << (static_cast<unsigned>(cue) & 63u); }
    constexpr void remove(Cue cue) { words_[place(cue)] &= ~(std::uint64_t{1} << (static_cast<unsigned>(cue) & 63u)); }
    constexpr CueSet& operator|=(const CueSet& other) {
        for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
        return *this;
    }

private:
    static constexpr std::size_t place(Cue cue) { return static_cast<std::size_t>(cue) / 64; }
    std::array<std::uint64_t, static_cast<std::size_t>(Cue::begins_pair) / 64 + 1> words_{};
};

/// The folded word without proclitic conjunctions and prepositions; the article stays.
inline std::string_view stem_of(const morphology::Word& word) { return word.folded().substr(word->folded_stem); }
/// The folded word without any proclitic, article included.
inline std::string_view bare_of(const morphology::Word& word) { return word.folded().substr(word->folded_bare); }

class Cues {
public:
    Cues() = default;
    explicit Cues(std::string_view packed) : map_{packed} {}
    /// The set of lists (bit = Cue) that the word's folded stem or its lemma is in, and whether it may begin a cue of two
    /// words. Depends on how the word is written and read alone.
    CueSet alone(const morphology::Word& word) const;
    /// `bits` hold what each word is alone; adds the lists that hold it together with the word behind it.
    void pair_up(std::span<const morphology::Word> words, std::vector<CueSet>& bits) const;

private:
    knowledge::FlatMap map_;
};

/// `file` is src/lang/<code>/cues.json. Throws DataError for an unknown list.
std::string compile_cues(const base::Json& file, const text::Spelling& spelling);

}  // namespace tarikh::syntax
