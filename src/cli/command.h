#pragma once
// What every command is to main: a name, a line about it, and how it adds itself to the command line.
#include <functional>
#include <span>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
}

namespace tarikh::cli {

/// What the exit code says (see --help).
enum Exit : int { done = 0, failed = 1, wrong_usage = 2, done_but_skipped = 3 };

/// The user asked for what cannot be: exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What the user asked for is not there: exit code 1.
class NotFound : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Action = std::function<Exit()>;

struct Command {
    const char* name;
    const char* summary;
    /// Adds options to `app` and returns what to do once they are read.
    Action (*add)(CLI::App& app);
};

/// In the order of --help.
std::span<const Command> commands();

Action add_extract(CLI::App& app);
Action add_build(CLI::App& app);
Action add_merge(CLI::App& app);
Action add_query(CLI::App& app);
Action add_match(CLI::App& app);
Action add_judge(CLI::App& app);
Action add_show(CLI::App& app);
Action add_path(CLI::App& app);
Action add_export(CLI::App& app);
Action add_render(CLI::App& app);
Action add_stats(CLI::App& app);
Action add_words(CLI::App& app);
Action add_explain(CLI::App& app);

}  // namespace tarikh::cli
