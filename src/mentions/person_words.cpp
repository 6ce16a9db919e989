#include <tarikh/mentions/person_words.h>

#include <map>
#include <set>

#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>

namespace tarikh::mentions {
namespace {

using base::Json;

constexpr std::size_t shortest = 3;          ///< letters of a part of a name that tells anything by itself
constexpr std::size_t before_ending = 2;     ///< letters that stand at least before an ending

class Compiler {
public:
    explicit Compiler(const text::Spelling& spelling) : spelling_{spelling} {}

    void read_people(const Json& file) {
        constexpr std::uint32_t listed = PersonWords::listed;
        for (const std::string& word : file.strings("given")) words_[spelling_.folded(word)] |= PersonWords::given | PersonWords::only | listed;
        for (const std::string& word : file.strings("given_and_more")) words_[spelling_.folded(word)] |= PersonWords::given | listed;
        for (const std::string& word : file.strings("family")) words_[spelling_.folded(word)] |= PersonWords::family | listed;
        for (const std::string& word : file.strings("second_halves")) words_[spelling_.folded(word)] |= PersonWords::second_half;
        for (const std::string& word : file.strings("bearers")) words_[spelling_.folded(word)] |= PersonWords::bearer;
        for (const std::string& word : file.strings("speech")) words_[spelling_.folded(word)] |= PersonWords::speech;
        for (const std::string& ending : file.strings("endings")) endings_.insert(spelling_.folded(ending));
        for (const std::string& word : file.strings("no_part")) none_.insert(spelling_.folded(word));
    }

    void read_names(const Json& file) {
        const Json* names = file.find("names");
        if (names == nullptr) return;
        for (const Json& entry : names->items)
            if (entry.string_or("entity").starts_with("person:"))
                for (const std::string& name : entry.strings("names")) read_name(spelling_.folded(name));
    }

    std::string finish() const {
        knowledge::FlatMapBuilder words, endings;
        for (const auto& [word, bits] : words_) words.add(word, bits);
        for (const std::string& ending : endings_) endings.add(ending, 1);
        knowledge::BlobWriter blob;
        blob.add(words.build());
        blob.add(endings.build());
        return blob.take();
    }

private:
    void read_name(std::string_view name) {
        const std::size_t first = name.find(' '), last = name.rfind(' ');
        if (first == std::string_view::npos) return;
        add(name.substr(0, first), PersonWords::given);
        add(name.substr(last + 1), PersonWords::family);
    }

    void add(std::string_view word, std::uint32_t bit) {
        if (base::count_code_points(word) < shortest || none_.contains(std::string{word})) return;
        words_[std::string{word}] |= bit;
    }

    const text::Spelling& spelling_;
    std::map<std::string, std::uint32_t> words_;
    std::set<std::string> endings_, none_;
};

/// The text behind its first `count` code points.
std::string_view after(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) base::next_code_point(text, at);
    return text.substr(at);
}

}  // namespace

std::string compile_person_words(const knowledge::Sources& sources, std::string_view code, const text::Spelling& spelling) {
    Compiler compiler{spelling};
    const std::string folder = std::string{code} + "/names/";
    if (const auto people = sources.find(std::string{code} + "/people.json"); people != sources.end())
        compiler.read_people(base::parse_json(people->second.text, people->second.shown));
    for (const auto& [path, source] : sources)
        if (path.starts_with(folder)) compiler.read_names(base::parse_json(source.text, source.shown));
    return compiler.finish();
}

PersonWords::PersonWords(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    words_ = knowledge::FlatMap{parts.next()};
    endings_ = knowledge::FlatMap{parts.next()};
}

std::uint32_t PersonWords::find(std::string_view folded) const {
    const auto found = words_.find(folded);
    return found.empty() ? 0 : found.front();
}

std::uint32_t PersonWords::find(const morphology::Word& word) const {
    if (word.kind != text::TokenKind::word) return 0;
    if (const std::uint32_t bits = find(word.folded()); bits != 0) return bits;
    return word->stem_start == 0 ? 0 : find(after(word.folded(), word->stem_start));
}

bool PersonWords::ends_like_one(std::string_view folded) const {
    std::size_t letters = 0, at = folded.size();
    constexpr std::size_t longest = 6;
    for (std::size_t rest = base::count_code_points(folded); at > 0 && letters < longest && rest > before_ending; --rest) {
        do --at;
        while (at > 0 && (static_cast<unsigned char>(folded[at]) & 0xC0) == 0x80);
        if (++letters > 1 && !endings_.find(folded.substr(at)).empty()) return true;
    }
    return false;
}

}  // namespace tarikh::mentions
