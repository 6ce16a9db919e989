// tarikh: from news to a timeline. Reads the command line and turns faults into words and exit codes.
#include <algorithm>
#include <csignal>
#include <cstring>
#include <new>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <tarikh/base/error.h>
#include <tarikh/query/query.h>

#include "command.h"
#include "common.h"

namespace {

using namespace tarikh;

const char* const footer =
    "A first timeline:\n"
    "  tarikh build articles/ -o war.tarikh         read a folder of .txt, .jsonl or .html files\n"
    "  tarikh query war.tarikh 'type:assault'       ask\n"
    "  tarikh show war.tarikh e:7k3f                follow an answer back to its sentences\n"
    "  tarikh export war.tarikh --to html -o war.html\n"
    "\n"
    "`tarikh COMMAND --help` tells more of each command.\n"
    "\n"
    "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but some inputs were skipped (each is named\n"
    "on standard error with the reason). Results go to standard output, all else to standard error.";

/// "-type:statement" is a condition of an expression, no option. A blank before it tells CLI11 so.
std::vector<std::string> arguments(int argc, char** argv) {
    std::vector<std::string> out;
    for (int i = argc - 1; i > 0; --i) {  // CLI11 takes them from the back
        std::string argument = argv[i];
        if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-') {
            const std::size_t name = std::strspn(argument.c_str() + 1, "abcdefghijklmnopqrstuvwxyz_");
            const char after = argument[1 + name];
            if (after == ':' || (name == 0 && (after == '"' || after == '('))) argument.insert(0, " ");
        }
        out.push_back(std::move(argument));
    }
    return out;
}

int usage(const CLI::App& app, const CLI::Error& error) {
    const auto chosen = app.get_subcommands();
    if (error.get_exit_code() == 0) {  // --help or --version
        cli::Output out;
        out.write(dynamic_cast<const CLI::CallForVersion*>(&error) ? std::string{error.what()} + "\n" : app.help());
        out.finish();
        return cli::done;
    }
    const std::string name = chosen.empty() ? "" : chosen.front()->get_name() + ' ';
    cli::tell(error.what());
    cli::tell("see: tarikh " + name + "--help");
    return cli::wrong_usage;
}

int run(int argc, char** argv) {
    CLI::App app{"Tarikh reads news in Arabic and English, finds the events in it (who did what to whom, where and when),\n"
                 "and links them in a timeline that can be queried, drawn and exported.", "tarikh"};
    app.set_version_flag("--version", "tarikh " TARIKH_VERSION);
    app.require_subcommand(1);
    app.footer(footer);
    cli::Action action;
    // Which command it is nearly always stands first: the others need not tell their options then.
    const auto all = cli::commands();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const cli::Command& command) { return argc > 1 && std::strcmp(argv[1], command.name) == 0; });
    for (const cli::Command& command : chosen == all.end() ? all : all.subspan(static_cast<std::size_t>(chosen - all.begin()), 1)) {
        CLI::App* sub = app.add_subcommand(command.name, command.summary);
        auto todo = command.add(*sub);
        sub->callback([&action, todo] { action = todo; });
    }
    try {
        app.parse(arguments(argc, argv));
    } catch (const CLI::Error& error) {
        return usage(app, error);
    }
    return action();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told by write, in words
    try {
        return run(argc, argv);
    } catch (const cli::UsageError& error) {
        cli::tell(error.what());
        return cli::wrong_usage;
    } catch (const query::QueryError& error) {
        cli::tell("the expression cannot be understood\n" + error.shown());
        return cli::wrong_usage;
    } catch (const std::bad_alloc&) {
        cli::tell("out of memory");
    } catch (const std::exception& error) {  // DataError, IoError, NotFound, and what we did not foresee
        cli::tell(error.what());
    }
    return cli::failed;
}
