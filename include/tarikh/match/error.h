#pragma once
// A fault in a pattern query, or one that its data brought to light. Each has a name, as openCypher gives it
// ("UndefinedVariable"), so that a program can tell them apart; compile errors show their place.
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tarikh::match {

class PatternError : public std::runtime_error {
public:
    enum class Phase { compile, run };

    /// While reading the query: `byte` is the place of the fault in it.
    PatternError(std::string_view query, std::size_t byte, std::string kind, std::string detail, std::string_view message);
    /// While it runs.
    PatternError(std::string kind, std::string detail, std::string_view message);

    Phase phase() const noexcept { return phase_; }
    const std::string& kind() const noexcept { return kind_; }      ///< SyntaxError, TypeError, ArgumentError, …
    const std::string& detail() const noexcept { return detail_; }  ///< UndefinedVariable, InvalidArgumentType, …
    /// Line of the query with a caret under the place; the message alone for errors without a place.
    const std::string& shown() const noexcept { return shown_; }

private:
    Phase phase_;
    std::string kind_, detail_, shown_;
};

}  // namespace tarikh::match
