#pragma once
// Tokens -> tree, by recursive descent. Of meaning it knows only what the grammar asks for.
#include <string_view>
#include <vector>

#include <tarikh/match/error.h>

#include "ast.h"
#include "lexer.h"

namespace tarikh::match {

class Parser {
public:
    Parser(std::string_view query, bool may_create) : query_{query}, may_create_{may_create}, tokens_{tokens_of(query)} {}

    /// Throws PatternError.
    QueryTree parse();

private:
    // Clauses (parse_clauses.cpp)
    QueryTree union_of_queries(bool nested);
    SingleQuery single_query(bool nested);
    bool clause(SingleQuery& query);
    bool at_query_end() const;
    void match_clause(Clause& clause);
    void unwind_clause(Clause& clause);
    void projection(Clause& clause);
    void items(Projection& projection);
    void sorting(Projection& projection);

    // Patterns (parse_patterns.cpp)
    Pattern pattern(bool with_where);
    PathPattern path_pattern();
    PathPattern::Wanted shortest();
    PathPattern chain_of_nodes();
    NodePattern node_pattern();
    RelationshipPattern relationship_pattern();
    void inside_of_relationship(RelationshipPattern& relationship);
    void length_of(RelationshipPattern& relationship);
    ExprPtr pattern_properties();
    /// "A|B&!C", each operator after what it joins.
    std::vector<std::string> label_expression(bool bars);
    void label_term(std::vector<std::string>& names);
    void label_factor(std::vector<std::string>& names);
    ExprPtr labelled(std::vector<std::string> names, std::size_t at) const;  ///< of what the pattern itself stands for
    bool at_relationship() const;
    ExprPtr pattern_predicate();  ///< null, and nothing read, if no pattern stands here

    // Expressions (parse_expressions.cpp), weakest first
    ExprPtr expression();
    ExprPtr xor_expression();
    ExprPtr and_expression();
    ExprPtr not_expression();
    ExprPtr comparison();
    ExprPtr predicate();
    ExprPtr sum();
    ExprPtr product();
    ExprPtr power();
    ExprPtr signed_value();
    ExprPtr postfix();
    ExprPtr bracket_after(ExprPtr of);

    // Atoms (parse_atoms.cpp)
    ExprPtr atom();
    ExprPtr atom_itself();
    ExprPtr name_atom();
    ExprPtr number(bool negative, std::size_t at);
    ExprPtr list_atom();
    ExprPtr list_comprehension();
    ExprPtr pattern_comprehension();
    ExprPtr shortest_path();
    ExprPtr map_literal();
    ExprPtr map_projection(const Expr& of);
    ExprPtr case_expression();
    ExprPtr quantifier(Expr::Kind kind);
    ExprPtr reduce();
    ExprPtr exists();
    ExprPtr subquery(Expr::Kind as_pattern, Expr::Kind as_query);
    ExprPtr call();
    bool at_call() const;

    // Tokens
    const Token& token(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
    bool at_sign(std::string_view text, std::size_t ahead = 0) const;
    bool at_keyword(std::string_view keyword, std::size_t ahead = 0) const { return is_keyword(token(ahead), keyword); }
    bool take_sign(std::string_view text);
    bool take_keyword(std::string_view keyword);
    void expect_sign(std::string_view text);
    void expect_keyword(std::string_view keyword);
    std::string name();  ///< any name, keywords too
    Binding variable();
    std::string_view source(std::size_t begin) const;  ///< what was written from there up to here, trimmed
    ExprPtr make(Expr::Kind kind, std::size_t at, ExprPtr first = nullptr, ExprPtr second = nullptr) const;
    void check_height(const Expr& expr) const;
    [[noreturn]] void unexpected(std::string_view wanted) const;
    [[noreturn]] void fail(std::size_t at, const char* detail, std::string_view message) const;

    /// Counts brackets within brackets, so that no query overflows the stack.
    class Depth {
    public:
        explicit Depth(Parser& parser);
        ~Depth() { --parser_.depth_; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;

    private:
        Parser& parser_;
    };

    std::string_view query_;
    bool may_create_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool bar_ends_ = false;  ///< [x IN list WHERE x:A | x.name]: that bar is no OR
    unsigned depth_ = 0;
    unsigned tallest_ = 0;  ///< of the expressions read within the atom that is being read
};

}  // namespace tarikh::match
