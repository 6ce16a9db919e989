#pragma once
// Arabic words as sounds, and how sounds are written. One ASCII letter a sound:
//
//     '  b t v j H x d * r z s $ S D T Z E g f q k l m n h w y     consonants (' is the hamza)
//     a i u   A I U                                                 short and long vowels
//     @       the alif that carries a helping vowel (@intaxab)      Y   alif that is written ى at a word's end
//     p       ة at a word's end, else ت                             #   the silent alif after a plural's و
//
// A doubled consonant is written twice here and once in Arabic. Where the hamza sits follows from the vowels
// around it, so every class of hamzated verb comes out right without a table of its own.
#include <optional>
#include <string>
#include <string_view>

namespace tarikh::lang {

/// The sounds of a root, "هجم" -> "hjm"; nullopt if it is none. Any seat of the hamza will do.
std::optional<std::string> root_sounds(std::string_view root);

/// Weak letters between vowels and consonants become long vowels, two hamzas in one syllable a long one.
std::string contracted(std::string sounds);

enum class Position { alone, before_pronoun };
/// How it is written, without vowel marks. `plain_hamza` gives the other accepted spelling of a hamza
/// before a long u: يقرأون beside يقرؤون.
std::string written(std::string_view sounds, Position position = Position::alone, bool plain_hamza = false);

/// The letter that carries a hamza after the vowel `before` (0 for none) and with `after`.
std::string_view hamza_seat(char before, char after, bool word_final, bool after_y = false);

bool is_vowel(char sound);

}  // namespace tarikh::lang
