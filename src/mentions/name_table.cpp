#include <tarikh/mentions/names.h>

#include <algorithm>
#include <map>

#include <tarikh/base/hash.h>
#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>

namespace tarikh::mentions {
namespace {

using base::Json;

std::size_t edge_hash(std::uint32_t node, std::uint32_t word) {
    const std::uint64_t key = (std::uint64_t{node} << 32 | word) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(key >> 29);
}

std::size_t table_size(std::size_t entries) {
    std::size_t size = 16;
    while (size < entries * 2) size *= 2;
    return size;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z'); }

/// The words of a name as the tokenizer would cut them; hyphens and commas are no words.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name) {
        if (c == ' ' || c == '-' || c == ',' || c == '(' || c == ')' || c == '/' || c == '&' || c == '"') {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

/// Of one language: the endings of its adjectives, its article, what is written in one with a name.
struct Matching {
    std::string article;
    std::string ending;                  ///< of the adjective as listed
    std::vector<std::string> inflected;  ///< what may stand for it
    std::vector<std::string> no_citizen; ///< inflected endings that name no person
};

class Compiler {
public:
    Compiler(const world::World& world, const text::Spelling& spelling) : world_{world}, spelling_{spelling} { nodes_.emplace_back(); }

    void read_matching(const Json& file) {
        matching_.article = file.string_or("article");
        if (const Json* endings = file.find("adjective_endings"); endings != nullptr) {
            matching_.ending = endings->string_or("of");
            matching_.inflected = endings->strings("become");
            matching_.no_citizen = endings->strings("no_person");
        }
        if (const Json* list = file.find("prefixes"); list != nullptr)
            for (const Json& p : list->items) {
                NameTable::PrefixRecord record;
                std::tie(record.offset, record.length) = put(spelling_.folded(p.string_or("written")));
                std::tie(record.for_offset, record.for_length) = put(spelling_.folded(p.string_or("stands_for")));
                prefixes_.push_back(record);
            }
        for (const std::string& s : file.strings("suffixes")) {
            NameTable::PrefixRecord record;
            std::tie(record.offset, record.length) = put(spelling_.folded(s));
            suffixes_.push_back(record);
        }
        NameTable::PrefixRecord article;
        std::tie(article.offset, article.length) = put(spelling_.folded(matching_.article));
        article_.push_back(article);
        read_cues(file, "before_place", NameTable::before_place);
        read_cues(file, "before_person", NameTable::before_person);
        read_cues(file, "before_body", NameTable::before_body);
        read_cues(file, "in_place", NameTable::in_place);
        read_cues(file, "names_place", NameTable::names_place);
        read_cues(file, "after_place", NameTable::after_place);
        read_cues(file, "before_nation", NameTable::before_nation);
        for (const auto& [word, bits] : cue_bits_) cues_.add(word, bits);
    }

    void read_names(const Json& file, std::string_view shown) {
        const Json* list = file.find("names");
        if (list == nullptr) throw base::DataError({std::string{shown}, 0, 0}, "no \"names\"; expected a list of them");
        for (const Json& entry : list->items) {
            const std::string_view id = entry.string_or("entity");
            const std::uint32_t entity = world_.find(id);
            if (entity == 0) throw base::DataError({std::string{shown}, entry.line, entry.column}, "\"" + std::string{id} + "\" is not in the world");
            read_entry(entry, entity);
        }
    }

    /// Puts in the inflected adjectives: "روسيا" is a name, and not the accusative of روسي.
    void add_inflections() {
        for (const auto& [name, entity, flags] : later_)
            if (!(is_indefinite_accusative(name) && is_name(name))) add(name, entity, flags);
        later_.clear();
    }

    std::string finish() {
        knowledge::BlobWriter blob;
        blob.add(word_slots());
        blob.add(edge_slots());
        std::vector<NameTable::Node> nodes(nodes_.size());
        std::vector<NameTable::Meaning> meanings;
        for (std::size_t n = 0; n < nodes_.size(); ++n) {
            nodes[n].first = static_cast<std::uint32_t>(meanings.size());
            for (const auto& [key, flags] : nodes_[n]) meanings.push_back({key.first, flags | (key.second ? NameTable::adjective : 0)});
            std::stable_sort(meanings.begin() + nodes[n].first, meanings.end(), [&](const auto& a, const auto& b) { return likelier(a, b); });
            nodes[n].count = static_cast<std::uint32_t>(meanings.size()) - nodes[n].first;
        }
        blob.add(nodes);
        blob.add(meanings);
        blob.add(prefixes_);
        blob.add(suffixes_);
        blob.add(article_);
        blob.add(pool_);
        blob.add(cues_.build());
        return blob.take();
    }

private:
    void read_cues(const Json& file, std::string_view list, std::uint32_t bit) {
        for (const std::string& word : file.strings(list)) cue_bits_[spelling_.folded(word)] |= bit;
    }

    void read_entry(const Json& entry, std::uint32_t entity) {
        const bool person = world_.entity(entity).kind == world::Kind::person;
        std::uint32_t always = 0;
        if (entry.bool_or("personal")) always |= NameTable::personal;
        for (const std::string& name : entry.strings("names")) {
            const std::uint32_t one_word = words_of(name).size() == 1 ? (person ? NameTable::surname : always) : 0;
            add(name, entity, one_word);
        }
        for (const std::string& name : entry.strings("weak"))
            add(name, entity, NameTable::weak | (person ? NameTable::surname : 0));
        read_adjectives(entry, "adjective", entity, 0);
        read_adjectives(entry, "weak_adjective", entity, NameTable::weak);
        for (const std::string& name : entry.strings("people")) {
            add(name, entity, NameTable::citizen);
            if (!matching_.article.empty()) add(matching_.article + name, entity, NameTable::citizen);
        }
        for (const std::string& name : entry.strings("weak_people")) {
            add(name, entity, NameTable::citizen | NameTable::weak);
            if (!matching_.article.empty()) add(matching_.article + name, entity, NameTable::citizen);
        }
    }

    void read_adjectives(const Json& entry, std::string_view list, std::uint32_t entity, std::uint32_t flags) {
        for (const std::string& written : entry.strings(list)) {
            if (matching_.ending.empty() || !written.ends_with(matching_.ending)) {
                add(written, entity, NameTable::adjective | NameTable::citizen | flags);
                continue;
            }
            for (const std::string& ending : matching_.inflected) {
                const bool person = std::find(matching_.no_citizen.begin(), matching_.no_citizen.end(), ending) == matching_.no_citizen.end();
                const std::uint32_t all = NameTable::adjective | flags | (person ? NameTable::citizen : 0);
                const std::string form = inflected(written, ending);
                later_.push_back({form, entity, all});
                later_.push_back({with_article(form), entity, all});
                if (form.find(' ') != std::string::npos) later_.push_back({matching_.article + form, entity, all});
            }
        }
    }

    /// Each word that has the adjective's ending takes the other: كورية شمالية، but جنوب أفريقية.
    std::string inflected(const std::string& written, const std::string& ending) const {
        std::string out;
        for (const std::string& word : words_of(written)) {
            if (!out.empty()) out += ' ';
            out += word.ends_with(matching_.ending) ? word.substr(0, word.size() - matching_.ending.size()) + ending : word;
        }
        return out;
    }

    /// The article stands before each word: الجنوب الأفريقي.
    std::string with_article(const std::string& name) const {
        std::string out;
        for (const std::string& word : words_of(name)) out += (out.empty() ? "" : " ") + matching_.article + word;
        return out;
    }

    void add(std::string_view name, std::uint32_t entity, std::uint32_t flags) {
        const std::vector<std::string> words = words_of(name);
        if (words.empty()) return;
        const std::string& first = words.front();
        if (is_ascii_upper(first.front()) && (static_cast<unsigned char>(first.front()) < 0x80)) {
            const auto lower = [](char c) { return is_ascii_letter(c) && !is_ascii_upper(c); };
            const bool all_upper = first.size() > 1 && std::none_of(first.begin(), first.end(), lower);
            flags |= all_upper ? NameTable::acronym : NameTable::capital;
        }
        std::uint32_t node = NameTable::root;
        for (const std::string& word : words) {
            std::string folded = spelling_.folded(word);
            while (!folded.empty() && folded.back() == '.') folded.pop_back();
            node = child(node, number_of(folded));
        }
        std::uint32_t& known = nodes_[node].try_emplace({entity, (flags & NameTable::adjective) != 0}, flags).first->second;
        // Told as strong somewhere, a name is not weak; told as "al-Qaeda" beside "Al Qaeda", it wants no capital.
        const std::uint32_t letters = std::min(known & case_limits, flags & case_limits);
        const std::uint32_t limits = NameTable::weak | case_limits;
        known = ((known | flags) & ~limits) | (known & flags & NameTable::weak) | letters;
    }
    /// What a name demands of its letters: nothing, a capital, capitals only; the stricter is the greater.
    static constexpr std::uint32_t case_limits = NameTable::capital | NameTable::acronym;
    static_assert(NameTable::capital < NameTable::acronym);

    std::vector<NameTable::WordSlot> word_slots() {
        std::vector<NameTable::WordSlot> slots(table_size(words_.size()));
        for (const auto& [text, number] : words_) {
            const auto hash = static_cast<std::uint32_t>(base::hash64(text));
            const auto [offset, length] = put(text);
            std::size_t at = hash & (slots.size() - 1);
            while (slots[at].word != NameTable::none) at = (at + 1) & (slots.size() - 1);
            slots[at] = {hash, number, offset, length};
        }
        return slots;
    }

    std::vector<NameTable::EdgeSlot> edge_slots() const {
        std::vector<NameTable::EdgeSlot> slots(table_size(edges_.size()));
        for (const auto& [key, target] : edges_) {
            std::size_t at = edge_hash(key.first, key.second) & (slots.size() - 1);
            while (slots[at].child != NameTable::none) at = (at + 1) & (slots.size() - 1);
            slots[at] = {key.first, key.second, target};
        }
        return slots;
    }

    bool likelier(const NameTable::Meaning& a, const NameTable::Meaning& b) const {
        const auto key = [&](const NameTable::Meaning& m) {
            const world::Entity e = world_.entity(m.entity);
            const int rank = e.kind == world::Kind::country ? 0 : e.kind == world::Kind::organisation || e.kind == world::Kind::group ? 1
                           : e.kind == world::Kind::person ? 2 : e.capital ? 3 : e.kind == world::Kind::region ? 4 : 5;
            return std::tuple{(m.flags & NameTable::weak) != 0, rank, ~e.population, m.entity, m.flags};
        };
        return key(a) < key(b);
    }

    std::pair<std::uint32_t, std::uint32_t> put(std::string_view text) {
        const std::pair<std::uint32_t, std::uint32_t> place{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
        pool_ += text;
        return place;
    }
    std::uint32_t number_of(const std::string& folded) {
        return words_.try_emplace(folded, static_cast<std::uint32_t>(words_.size())).first->second;
    }
    std::uint32_t child(std::uint32_t node, std::uint32_t word) {
        const auto [found, fresh] = edges_.try_emplace({node, word}, static_cast<std::uint32_t>(nodes_.size()));
        if (fresh) nodes_.emplace_back();
        return found->second;
    }

    bool is_indefinite_accusative(const std::string& name) const {
        return !matching_.inflected.empty() && name.ends_with(matching_.inflected.back());
    }
    bool is_name(const std::string& name) const {
        std::uint32_t node = NameTable::root;
        for (const std::string& word : words_of(name)) {
            const auto w = words_.find(spelling_.folded(word));
            if (w == words_.end()) return false;
            const auto e = edges_.find({node, w->second});
            if (e == edges_.end()) return false;
            node = e->second;
        }
        return std::any_of(nodes_[node].begin(), nodes_[node].end(), [](const auto& m) { return !m.first.second; });
    }

    struct Later {
        std::string name;
        std::uint32_t entity, flags;
    };

    const world::World& world_;
    const text::Spelling& spelling_;
    Matching matching_;
    std::vector<Later> later_;
    std::map<std::string, std::uint32_t> words_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges_;
    std::vector<std::map<std::pair<std::uint32_t, bool>, std::uint32_t>> nodes_;  ///< (entity, adjective) -> flags
    std::vector<NameTable::PrefixRecord> prefixes_, suffixes_, article_;
    std::map<std::string, std::uint32_t> cue_bits_;
    knowledge::FlatMapBuilder cues_;
    std::string pool_;
};

}  // namespace

std::string compile_names(const knowledge::Sources& sources, std::string_view code, const world::World& world, const text::Spelling& spelling) {
    const std::string folder = std::string{code} + "/names/";
    const std::string matching = folder + "matching.json";
    Compiler compiler{world, spelling};
    if (const auto found = sources.find(matching); found != sources.end())
        compiler.read_matching(base::parse_json(found->second.text, found->second.shown));
    for (const auto& [path, source] : sources)
        if (path.starts_with(folder) && path != matching) compiler.read_names(base::parse_json(source.text, source.shown), source.shown);
    compiler.add_inflections();
    return compiler.finish();
}

NameTable::NameTable(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    words_ = parts.next_array<WordSlot>();
    edges_ = parts.next_array<EdgeSlot>();
    nodes_ = parts.next_array<Node>();
    meanings_ = parts.next_array<Meaning>();
    const auto prefixes = parts.next_array<PrefixRecord>(), suffixes = parts.next_array<PrefixRecord>(), article = parts.next_array<PrefixRecord>();
    pool_ = parts.next();
    cues_ = knowledge::FlatMap{parts.next()};
    for (const PrefixRecord& p : prefixes) {
        const Prefix prefix{text(p.offset, p.length), text(p.for_offset, p.for_length)};
        if (prefix.written.size() > 1) prefixes_[static_cast<unsigned char>(prefix.written[1])].push_back(prefix);
    }
    for (const PrefixRecord& suffix : suffixes) suffixes_.push_back(text(suffix.offset, suffix.length));
    if (!article.empty()) article_ = text(article[0].offset, article[0].length);
}

std::uint32_t NameTable::word(std::string_view folded) const {
    if (words_.empty()) return none;
    const auto hash = static_cast<std::uint32_t>(base::hash64(folded));
    const std::size_t mask = words_.size() - 1;
    for (std::size_t at = hash & mask; words_[at].word != none; at = (at + 1) & mask)
        if (words_[at].hash == hash && text(words_[at].offset, words_[at].length) == folded) return words_[at].word;
    return none;
}

std::uint32_t NameTable::next(std::uint32_t node, std::uint32_t word) const {
    if (edges_.empty()) return none;
    const std::size_t mask = edges_.size() - 1;
    for (std::size_t at = edge_hash(node, word) & mask; edges_[at].child != none; at = (at + 1) & mask)
        if (edges_[at].node == node && edges_[at].word == word) return edges_[at].child;
    return none;
}

std::span<const NameTable::Meaning> NameTable::meanings(std::uint32_t node) const {
    if (node >= nodes_.size()) return {};
    return meanings_.subspan(nodes_[node].first, nodes_[node].count);
}

}  // namespace tarikh::mentions
