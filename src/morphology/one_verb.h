#pragma once
// A verb that has its subject before it takes no second verb without "and", "that" or "who".
//
//     أعلنت القاهرة رفضها القرار   ->   رفضها is "its refusal", not "he refused her"
#include <functional>
#include <span>

#include <tarikh/morphology/word.h>

namespace tarikh::morphology {

/// Is the word `w` of a sentence, read as a finite verb, one too many? `row` are the readings chosen so far.
bool is_second_verb(std::span<const Reading* const> row, std::size_t w);

/// Where the verb stands that only its subject parts from the word `w`; `w` if none does.
std::size_t verb_before(std::span<const Reading* const> row, std::size_t w);

/// What a verb takes behind its subject, as a noun: deeds it announces, or decides on.
/// Or, behind a preposition, what it asks for or promises. `harmed` are verbs that befall one after another.
enum class Deeds : std::uint8_t { none, announced, decided, asked, harmed };

/// Is the word `w`, read as a verb behind a verb and its subject, the noun of a deed? «قررت محكمة تركية حبس النائب», «أعلنت
/// الشرطة تحطم طائرة». Where the verb takes such `deeds`, and where the subject is of another gender.
bool hides_deed(std::span<const Reading* const> row, std::size_t w, Deeds deeds);

/// Is the word `w`, read as a verb behind "and", the second deed that somebody is asked for? «دعت إلى وقف القتال وسحب القوات».
/// `asks` tells whether a verb, or a participle or noun made of one, asks or promises.
bool hides_asked_deed(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& asks);

/// Is the word `w`, read as the noun of a deed, what she who has done something asks for meanwhile? «نفت الحكومة ذلك، مطالبة
/// دمشق بالاعتذار»
bool hides_participle(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& asks);

/// The first of `readings` that is a participle telling what she does; `readings.size()` if none is.
std::size_t participle_instead(std::span<const Reading* const> readings);

/// Is the word `w`, read as a verbal noun behind "and", what befell others? «قتل ثلاثة جنود وجرح خمسة»
bool hides_harm(std::span<const Reading* const> row, std::size_t w, const std::function<bool(const Reading&)>& harms);

/// The likeliest of `readings` that tells behind "and" what befell one; `readings.size()` if none does.
std::size_t harm_instead(std::span<const Reading* const> readings);

/// The likeliest of `readings` that is the noun of the same deed, with those proclitics; `readings.size()` if none is.
std::size_t verbal_noun_instead(std::span<const Reading* const> readings, std::uint16_t proclitics = 0);

/// Is the word `w`, read as a noun with a pronoun, a verb that tells more of an indefinite noun? «قمة استضافتها لندن»
bool hides_verb(std::span<const Reading* const> row, std::size_t w);

/// Is the word `w`, read as a preposition, the verb that opens the sentence? «وبين الوزير، في تصريح صحفي، أن …»
bool opens_as_verb(std::span<const Reading* const> row, std::size_t w);

/// The likeliest of `readings` that is a verb of the past, of one man; `readings.size()` if none is.
std::size_t past_verb_instead(std::span<const Reading* const> readings);

/// Does the word `w` stand behind a preposition and "that", and is no verb of a third person yet? «بعد أن قتل مسلحون ثلاثة»
bool opens_deed(std::span<const Reading* const> row, std::size_t w);

/// The likeliest of `readings` that tells what a third person did; `readings.size()` if none does.
std::size_t deed_instead(std::span<const Reading* const> readings);

/// The first of `readings` that is a finite verb of the feminine with a bound pronoun; `readings.size()` if none is.
std::size_t verb_instead(std::span<const Reading* const> readings);

/// The likeliest of `readings` that tells of the same deed by a noun with the same bound pronoun; `readings.size()` if none does.
std::size_t noun_instead(std::span<const Reading* const> readings, const Reading& verb);

/// Is the word `w`, read as a noun, the verb of a headline without another? "Protesters clash with police". Behind nouns
/// alone, the last of them in the plural, or one of a row of names, or the name of a `people`: "Kurds protest in Qamishli".
bool is_headline_verb(std::span<const Reading* const> row, std::size_t w, bool people);

/// In a clause that the word `that` opens and that was read without a verb, the noun that may be one: "demanded that Chad
/// end the siege". `row.size()` if there is none.
std::size_t hidden_behind_that(std::span<const Reading* const> row, std::size_t that);

/// "two Islamic State suspects", "13 security guards": is the word `w`, read as a verb in the third person, what a number
/// before a name or a noun counts?
bool is_counted(std::span<const Reading* const> row, std::size_t w);

/// The first of `readings` that is a noun in the plural; `readings.size()` if none is.
std::size_t plural_noun_instead(std::span<const Reading* const> readings);

/// The first of `readings` that is a verb in the plural of the present; `readings.size()` if none is.
std::size_t plural_verb_instead(std::span<const Reading* const> readings);

}  // namespace tarikh::morphology
