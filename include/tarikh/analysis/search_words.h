#pragma once
// The words of a text as people search for them, so that "كييف" finds "وبكييف" and "missile" "missiles".
#include <memory>
#include <string>
#include <string_view>

#include <tarikh/analysis/analyzer.h>

namespace tarikh::analysis {

/// Each divided by spaces, one for one; punctuation is left out.
struct SearchText {
    std::string words;   ///< as written, spellings made alike: "وبكييف", "missiles"
    std::string stems;   ///< without the particles before and the pronouns behind: "كييف", "missiles"
    std::string lemmas;  ///< as a dictionary has them: "كييف", "missile"
};

/// Not thread-safe: make one a thread. The language is that of each line's script.
class SearchReader {
public:
    explicit SearchReader(std::shared_ptr<const Knowledge> knowledge);
    ~SearchReader();
    SearchText read(std::string_view text);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::analysis
