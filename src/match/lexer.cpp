#include "lexer.h"

#include <cstdint>

#include <tarikh/base/utf8.h>
#include <tarikh/match/error.h>

namespace tarikh::match {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_{query} {
        if (!base::is_valid_utf8(query)) fail(0, "UnexpectedSyntax", "the query is not UTF-8");
    }

    std::vector<Token> tokens() {
        std::vector<Token> all;
        for (skip(); at_ < query_.size(); skip()) {
            Token token;
            token.begin = at_;
            read(token);
            token.finish = at_;
            all.push_back(std::move(token));
        }
        all.push_back({Token::Kind::end, "", at_, at_});
        return all;
    }

private:
    [[noreturn]] void fail(std::size_t at, const char* detail, std::string_view message) const {
        throw PatternError{query_, at, "SyntaxError", detail, message};
    }

    char peek(std::size_t ahead = 0) const { return at_ + ahead < query_.size() ? query_[at_ + ahead] : '\0'; }

    void skip() {
        while (at_ < query_.size()) {
            if (is_space(peek())) {
                ++at_;
            } else if (query_.substr(at_).starts_with("//")) {
                while (at_ < query_.size() && peek() != '\n') ++at_;
            } else if (query_.substr(at_).starts_with("/*")) {
                const std::size_t close = query_.find("*/", at_ + 2);
                if (close == std::string_view::npos) fail(at_, "UnexpectedSyntax", "a comment that does not end");
                at_ = close + 2;
            } else {
                return;
            }
        }
    }

    void read(Token& token) {
        const char c = peek();
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number(token);
        if (is_letter(c)) return name(token);
        if (c == '`') return quoted_name(token);
        if (c == '\'' || c == '"') return string(token);
        if (c == '$') return parameter(token);
        sign(token);
    }

    void name(Token& token) {
        token.kind = Token::Kind::name;
        while (is_letter(peek()) || is_digit(peek())) token.text += query_[at_++];
    }

    void quoted_name(Token& token) {
        token.kind = Token::Kind::name;
        token.quoted = true;
        for (++at_;; ++at_) {
            if (at_ >= query_.size()) fail(token.begin, "UnexpectedSyntax", "a backquote that is not closed");
            if (peek() == '`' && peek(1) != '`') break;
            if (peek() == '`') ++at_;
            token.text += peek();
        }
        ++at_;
    }

    void parameter(Token& token) {
        ++at_;
        Token named;
        named.begin = at_;
        if (peek() == '`') quoted_name(named);
        else
            while (is_letter(peek()) || is_digit(peek())) named.text += query_[at_++];
        if (named.text.empty()) fail(token.begin, "UnexpectedSyntax", "a parameter has a name: $name");
        token.kind = Token::Kind::parameter;
        token.text = std::move(named.text);
    }

    void number(Token& token) {
        token.kind = Token::Kind::integer;
        if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'o')) {
            at_ += 2;
            while (is_hex(peek())) ++at_;
        } else {
            decimal(token);
        }
        if (is_letter(peek())) fail(token.begin, "InvalidNumberLiteral", "letters within a number");
        token.text = query_.substr(token.begin, at_ - token.begin);
    }

    void decimal(Token& token) {
        while (is_digit(peek())) ++at_;
        if (peek() == '.' && is_digit(peek(1))) {  // "1..3" is a range, "1.x" no number
            token.kind = Token::Kind::real;
            for (++at_; is_digit(peek());) ++at_;
        }
        const std::size_t sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
        if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
            token.kind = Token::Kind::real;
            for (at_ += 1 + sign; is_digit(peek());) ++at_;
        }
    }

    void string(Token& token) {
        token.kind = Token::Kind::string;
        const char quote = query_[at_++];
        while (at_ < query_.size() && peek() != quote) {
            if (peek() == '\\') escape(token.text);
            else token.text += query_[at_++];
        }
        if (at_ >= query_.size()) fail(token.begin, "UnexpectedSyntax", "a string that is not closed");
        ++at_;
    }

    void escape(std::string& text) {
        const char c = peek(1);
        static constexpr std::string_view marks = "tbnrf'\"\\", meanings = "\t\b\n\r\f'\"\\";
        if (const std::size_t found = marks.find(c); c != '\0' && found != std::string_view::npos) {
            text += meanings[found];
            at_ += 2;
        } else if (c == 'u' || c == 'U') {
            code_point(text, c == 'u' ? 4 : 8);
        } else {
            fail(at_, "UnexpectedSyntax", "no such escape");
        }
    }

    void code_point(std::string& text, std::size_t digits) {
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = peek(2 + i);
            if (!is_hex(c)) fail(at_, "InvalidUnicodeLiteral", "\\u takes four hexadecimal digits, \\U eight");
            code = code * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) fail(at_, "InvalidUnicodeLiteral", "no letter has that number");
        base::append_utf8(text, static_cast<char32_t>(code));
        at_ += 2 + digits;
    }

    void sign(Token& token) {
        token.kind = Token::Kind::sign;
        for (const std::string_view two : {"<=", ">=", "<>", "..", "=~"}) {
            if (query_.substr(at_).starts_with(two)) {
                token.text = two;
                at_ += 2;
                return;
            }
        }
        static constexpr std::string_view known = "()[]{}<>=+-*/%^|&!:;,.";
        if (known.find(peek()) == std::string_view::npos) fail(at_, "UnexpectedSyntax", std::string{"a sign the language does not know: "} + peek());
        token.text = std::string(1, query_[at_++]);
    }

    std::string_view query_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view query) { return Lexer{query}.tokens(); }

bool is_keyword(const Token& token, std::string_view keyword) {
    if (token.kind != Token::Kind::name || token.quoted || token.text.size() != keyword.size()) return false;
    for (std::size_t i = 0; i < keyword.size(); ++i) {
        const char c = token.text[i];
        if ((c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c) != keyword[i]) return false;
    }
    return true;
}

}  // namespace tarikh::match
