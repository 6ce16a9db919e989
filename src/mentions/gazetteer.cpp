#include <tarikh/mentions/gazetteer.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include <tarikh/base/hash.h>
#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>

namespace tarikh::mentions {
namespace {

using base::Json;

/// Folded words with one space between them; what the tokenizer cuts at stands for a space.
std::string key_of(std::string_view name, const text::Spelling& spelling) {
    std::string key;
    bool gap = false;
    for (const char c : spelling.folded(name)) {
        if (c == ' ' || c == '-' || c == ',' || c == '(' || c == ')' || c == '/') {
            gap = !key.empty();
        } else if (c != '.') {
            if (gap) key += ' ';
            gap = false;
            key += c;
        }
    }
    return key;
}

constexpr char near_mark = '~';  // before the bones of a name; no name begins so

/// What is left of a word when like letters are one, and neighbours that are alike: its bones. Empty if fewer than four
/// letters remain, which say too little.
std::string bones(std::string_view word, std::string_view letters) {
    std::string out;
    std::string_view last;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t from = at;
        base::next_code_point(word, at);
        std::string_view letter = word.substr(from, at - from);
        const std::size_t found = letters.find(letter);
        if (found != std::string_view::npos) {
            const std::size_t line = letters.rfind('\n', found) + 1;  // npos + 1 = 0
            const std::string_view likes = letters.substr(line, letters.find('\n', found) - line);
            std::size_t first = 0;
            base::next_code_point(likes, first);
            letter = likes.substr(0, first);
        }
        if (letter == last) continue;
        out += letter;
        last = letter;
        ++kept;
    }
    return kept < 4 ? std::string{} : near_mark + out;
}

std::uint32_t check_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

struct Named {
    std::vector<std::uint32_t> entities;
    bool goes_on = false;
};

class Compiler {
public:
    Compiler(const world::World& world, const text::Spelling& spelling) : world_{world}, spelling_{spelling} {}

    void read_letters(const Json& matching) {
        for (const std::string& likes : matching.strings("alike")) letters_ += likes + '\n';
    }

    void read(const Json& file, std::string_view shown) {
        for (const Json& entry : file.find("names")->items) {
            const std::string_view id = entry.string_or("entity");
            const std::uint32_t entity = world_.find(id);
            if (entity == 0) throw base::DataError({std::string{shown}, entry.line, entry.column}, "\"" + std::string{id} + "\" is not in the world");
            for (const std::string& name : entry.strings("names")) add(key_of(name, spelling_), entity);
        }
    }

    std::string finish() {
        std::vector<Gazetteer::Slot> slots(slots_for(names_.size()));
        std::vector<std::uint64_t> sieve(slots.size() / 8);
        std::vector<std::uint32_t> entities;
        for (auto& [name, named] : names_) {
            rank(named.entities);
            const std::uint64_t hash = base::hash64(name);
            const std::uint64_t bit = hash >> 20 & (sieve.size() * 64 - 1);
            sieve[bit / 64] |= std::uint64_t{1} << bit % 64;
            std::size_t at = hash & (slots.size() - 1);
            while (slots[at].shape != 0) at = (at + 1) & (slots.size() - 1);
            slots[at] = {check_of(hash), static_cast<std::uint32_t>(entities.size()),
                         static_cast<std::uint32_t>(named.entities.size() * 2) | (named.goes_on ? 1U : 0U)};
            entities.insert(entities.end(), named.entities.begin(), named.entities.end());
        }
        knowledge::BlobWriter blob;
        blob.add(slots);
        blob.add(sieve);
        blob.add(entities);
        blob.add(letters_);
        return blob.take();
    }

private:
    void add(const std::string& key, std::uint32_t entity) {
        if (key.empty()) return;
        names_[key].entities.push_back(entity);
        if (!letters_.empty() && key.find(' ') == std::string::npos)
            if (const std::string near = bones(key, letters_); !near.empty()) names_[near].entities.push_back(entity);
        for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) names_[key.substr(0, space)].goes_on = true;
    }

    /// At most five slots of six are full.
    static std::size_t slots_for(std::size_t names) {
        std::size_t size = 16;
        while (size * 5 < names * 6) size *= 2;
        return size;
    }

    /// Capitals, then seats of government as if they were three times as large, then by population.
    void rank(std::vector<std::uint32_t>& entities) const {
        const auto key = [&](std::uint32_t entity) {
            const world::Entity e = world_.entity(entity);
            const bool region = e.kind == world::Kind::region;
            return std::tuple{!e.capital, -(std::int64_t{e.population} + (region ? 300'000 : 0)) * (e.seat ? 3 : 1), entity};
        };
        std::sort(entities.begin(), entities.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
        entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    }

    const world::World& world_;
    const text::Spelling& spelling_;
    std::string letters_;
    std::map<std::string, Named> names_;
};

}  // namespace

std::string compile_gazetteer(const knowledge::Sources& sources, std::string_view code, const world::World& world, const text::Spelling& spelling) {
    const std::string folder = std::string{code} + "/gazetteer/";
    Compiler compiler{world, spelling};
    if (const auto matching = sources.find(std::string{code} + "/names/matching.json"); matching != sources.end())
        compiler.read_letters(base::parse_json(matching->second.text, matching->second.shown));
    for (const auto& [path, source] : sources)
        if (path.starts_with(folder)) compiler.read(base::parse_json(source.text, source.shown), source.shown);
    return compiler.finish();
}

Gazetteer::Gazetteer(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    slots_ = parts.next_array<Slot>();
    sieve_ = parts.next_array<std::uint64_t>();
    entities_ = parts.next_array<std::uint32_t>();
    letters_ = parts.next();
}

std::span<const std::uint32_t> Gazetteer::alike(std::string_view word) const {
    if (letters_.empty()) return {};
    const std::string near = bones(word, letters_);
    return near.empty() ? std::span<const std::uint32_t>{} : find(near).entities;
}

Gazetteer::Found Gazetteer::find(std::string_view name) const {
    if (slots_.empty()) return {};
    const std::uint64_t hash = base::hash64(name);
    const std::uint64_t bit = hash >> 20 & (sieve_.size() * 64 - 1);
    if ((sieve_[bit / 64] >> bit % 64 & 1U) == 0) return {};
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].shape != 0; at = (at + 1) & mask)
        if (slots_[at].check == check_of(hash)) return {entities_.subspan(slots_[at].entities, slots_[at].shape / 2), (slots_[at].shape & 1U) != 0};
    return {};
}

}  // namespace tarikh::mentions
