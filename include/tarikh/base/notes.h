#pragma once
// What the program noticed about an input and wants to tell without stopping.
#include <string>
#include <vector>

namespace tarikh::base {

struct Note {
    std::string input;   ///< the file, or file:line, it is about
    std::string text;    ///< what is wrong, in words
    bool skipped = false;  ///< the input (or the record) was left out: exit code 3
};

using Notes = std::vector<Note>;

}  // namespace tarikh::base
