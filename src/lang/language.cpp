#include <tarikh/lang/language.h>

#include <cstring>

namespace tarikh::lang {
namespace {

std::string_view section(const knowledge::Pack& pack, std::string_view code, std::string_view name) {
    return pack.section(std::string{code} + "/" + std::string{name});
}

syntax::SyntaxRules syntax_rules(std::string_view packed) {
    syntax::SyntaxRules rules;
    if (packed.size() >= sizeof rules) std::memcpy(&rules, packed.data(), sizeof rules);
    return rules;
}

}  // namespace

Language::Language(std::string_view code_, const knowledge::Pack& pack)
    : code{code_},
      spelling{section(pack, code_, "spelling")},
      sounds{section(pack, code_, "sounds")},
      sentences{section(pack, code_, "sentences")},
      lexicon{section(pack, code_, "lexicon")},
      clitics{section(pack, code_, "clitics")},
      context{section(pack, code_, "context")},
      conllu{section(pack, code_, "conllu")},
      numbers{section(pack, code_, "numbers")},
      series{section(pack, code_, "series")},
      times{section(pack, code_, "times")},
      names{section(pack, code_, "names")},
      gazetteer{section(pack, code_, "gazetteer")},
      heads{section(pack, code_, "actors")},
      people{section(pack, code_, "people")},
      cues{section(pack, code_, "cues")},
      syntax{syntax_rules(section(pack, code_, "syntax"))},
      frames{section(pack, code_, "frames")} {}

knowledge::Sources sources_of(const knowledge::Pack& pack) { return knowledge::unpack_sources(pack.section("sources")); }

}  // namespace tarikh::lang
