#pragma once
// A query as tokens. Keywords are names here: which name is a keyword depends on where it stands.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tarikh::match {

struct Token {
    enum class Kind { name, string, integer, real, parameter, sign, end };
    Kind kind = Kind::end;
    std::string text;                   ///< a name without backquotes, a string without quotes and escapes, a sign as it is
    std::size_t begin = 0, finish = 0;  ///< bytes of the query
    bool quoted = false;                ///< a name between backquotes is never a keyword
};

/// Throws PatternError. The last token is the end.
std::vector<Token> tokens_of(std::string_view query);

/// Keywords come in any case. `keyword` is in capitals.
bool is_keyword(const Token& token, std::string_view keyword);

}  // namespace tarikh::match
