#include <tarikh/mentions/actor_heads.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/blob.h>
#include <tarikh/text/letters.h>

namespace tarikh::mentions {
namespace {

using base::Json;

constexpr std::array<std::string_view, 10> classes = {"", "person", "body", "forces", "group", "people", "place", "vehicle", "outlet", "site"};
constexpr std::array<std::string_view, 13> roles = {"", "GOV", "MIL", "REB", "OPP", "CVL", "IGO", "NGO", "MED", "JUD", "LEG", "COP", "BUS"};

// One head as a number: class, role, title, relational, common, local, again, named.
constexpr std::uint32_t title_bit = 1U << 16, relational_bit = 1U << 17, common_bit = 1U << 18, local_shift = 19, again_shift = 21, named_bit = 1U << 23;
constexpr std::array<std::string_view, 4> locals = {"", "definite", "one", "always"};
constexpr std::array<std::string_view, 4> agains = {"", "town", "region", "state"};

constexpr std::uint32_t given_name = static_cast<std::uint32_t>(HeadClass::person);

/// The text behind its first `count` code points.
std::string_view after(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) base::next_code_point(text, at);
    return text.substr(at);
}

std::string compile_offices(const Json& file, const text::Spelling& spelling, std::string_view shown) {
    knowledge::FlatMapBuilder map;
    std::map<std::string, world::Office> seen;
    const Json* offices = file.find("offices");
    if (offices == nullptr) return map.build();
    for (const Json& entry : offices->items) {
        const auto fail = [&](const std::string& what) { throw base::DataError({std::string{shown}, entry.line, entry.column}, what); };
        const world::Office office = world::office_named(entry.string_or("office"));
        if (office == world::Office::none) fail("no office is called \"" + std::string{entry.string_or("office")} + "\"");
        for (const std::string& title : entry.strings("titles")) {
            const auto [known, fresh] = seen.emplace(spelling.folded(title), office);
            if (!fresh && known->second != office) fail("\"" + title + "\" is the title of two offices");
            if (fresh) map.add(known->first, static_cast<std::uint32_t>(office));
        }
    }
    return map.build();
}

}  // namespace

std::string_view name_of(HeadClass head_class) { return classes[static_cast<std::size_t>(head_class)]; }

ActorHeads::ActorHeads(std::string_view packed) {
    knowledge::BlobReader parts{packed};
    map_ = knowledge::FlatMap{parts.next()};
    offices_ = knowledge::FlatMap{parts.next()};
    links_ = knowledge::FlatMap{parts.next()};
    pronouns_ = knowledge::FlatMap{parts.next()};
    elsewhere_ = knowledge::FlatMap{parts.next()};
    described_persons_ = !parts.next().empty();
    described_bodies_ = !parts.next().empty();
    described_places_ = !parts.next().empty();
}

world::Office ActorHeads::office(std::string_view folded) const {
    const auto found = offices_.find(folded);
    return found.empty() ? world::Office::none : static_cast<world::Office>(found.front());
}

bool ActorHeads::from_elsewhere(const morphology::Word& word) const {
    return !elsewhere_.find(word.reading->lemma_folded).empty() || !elsewhere_.find(word.folded()).empty();
}

HeadInfo ActorHeads::info(std::uint32_t number) {
    HeadInfo info;
    info.head_class = static_cast<HeadClass>(number & 0xFFU);
    info.role = roles[(number >> 8) & 0xFFU];
    info.title = (number & title_bit) != 0;
    info.relational = (number & relational_bit) != 0;
    info.common = (number & common_bit) != 0;
    info.local = static_cast<Local>((number >> local_shift) & 3U);
    info.again = static_cast<Again>((number >> again_shift) & 3U);
    info.named = (number & named_bit) != 0;
    return info;
}

std::uint32_t ActorHeads::number(const morphology::Word& word) const {
    const std::uint32_t listed = number_listed(word);
    return (listed & named_bit) != 0 && !text::begins_with_capital(word.token->text) ? 0 : listed;
}

std::uint32_t ActorHeads::number_listed(const morphology::Word& word) const {
    using morphology::Pos;
    const morphology::Reading& r = *word.reading;
    if (word.kind != text::TokenKind::word) return 0;
    if (r.pos != Pos::noun && r.pos != Pos::proper && r.pos != Pos::adjective && r.pos != Pos::other) return 0;
    if (const std::uint32_t head = number(r.lemma_folded)) return head;
    if (const std::uint32_t head = number(word.folded())) return head;
    const bool article = (r.proclitics & morphology::proclitic::al) != 0;
    if (r.stem_start == 0 && !article) return 0;
    std::string_view stem = after(word.folded(), r.stem_start);
    if (const std::uint32_t head = number(stem)) return head;
    return article ? number(word.folded().substr(word->folded_bare)) : 0;
}

std::string compile_actors(const Json& file, const Json& people, const text::Spelling& spelling, std::string_view shown) {
    const auto fail = [&](const Json& at, const std::string& what) {
        throw base::DataError({std::string{shown}, at.line, at.column}, what);
    };
    const Json* heads = file.find("heads");
    if (heads == nullptr) fail(file, "no \"heads\"; expected a list of them");
    std::map<std::string, std::uint32_t> seen;
    knowledge::FlatMapBuilder map;
    for (const Json& entry : heads->items) {
        const auto c = std::find(classes.begin() + 1, classes.end(), entry.string_or("class"));
        if (c == classes.end()) fail(entry, "no class is called \"" + std::string{entry.string_or("class")} + "\"");
        const auto r = std::find(roles.begin(), roles.end(), entry.string_or("role"));
        if (r == roles.end()) fail(entry, "no role is called \"" + std::string{entry.string_or("role")} + "\"");
        const auto local = std::find(locals.begin(), locals.end(), entry.string_or("local"));
        if (local == locals.end()) fail(entry, "\"local\" is none of definite, one, always");
        const auto again = std::find(agains.begin(), agains.end(), entry.string_or("again"));
        if (again == agains.end()) fail(entry, "\"again\" is none of town, region, state");
        const std::uint32_t value = static_cast<std::uint32_t>(c - classes.begin()) | static_cast<std::uint32_t>(r - roles.begin()) << 8 |
                                    (entry.bool_or("title") ? title_bit : 0) | (entry.bool_or("relational") ? relational_bit : 0) | (entry.bool_or("common") ? common_bit : 0) | (entry.bool_or("named") ? named_bit : 0) |
                                    static_cast<std::uint32_t>(local - locals.begin()) << local_shift |
                                    static_cast<std::uint32_t>(again - agains.begin()) << again_shift;
        std::vector<std::string> words = entry.strings("forms");
        words.insert(words.begin(), std::string{entry.string_or("lemma")});
        for (const std::string& written : words) {
            const std::string key = spelling.folded(written);
            if (key.empty()) fail(entry, "an empty word");
            const auto [known, fresh] = seen.emplace(key, value);
            if (!fresh && known->second != value) fail(entry, "\"" + written + "\" is listed twice with different meaning");
            if (fresh) map.add(key, value);
        }
    }
    // "محمد" and "John" tell that what follows is somebody's name, though we know nobody of that name.
    for (const std::string& written : people.strings("given")) {
        const std::string key = spelling.folded(written);
        if (seen.emplace(key, given_name).second) map.add(key, given_name);
    }
    // The words of several lists, each told by the number of its list.
    const auto listed = [&](std::initializer_list<std::string_view> lists) {
        knowledge::FlatMapBuilder words;
        std::set<std::string> once;
        std::uint32_t sort = 0;
        for (const std::string_view list : lists) {
            ++sort;
            for (const std::string& written : file.strings(list))
                if (once.insert(spelling.folded(written)).second) words.add(spelling.folded(written), sort);
        }
        return words.build();
    };
    knowledge::BlobWriter blob;
    blob.add(map.build());
    blob.add(compile_offices(file, spelling, shown));
    blob.add(listed({"name_links", "weak_name_links"}));
    blob.add(listed({"personal_pronouns", "pronouns_of_a_body", "pronouns_of_others"}));
    blob.add(listed({"elsewhere"}));
    for (const std::string_view described : {"described_persons", "described_bodies", "described_places"}) blob.add(file.bool_or(described) ? "yes" : "");
    return blob.take();
}

}  // namespace tarikh::mentions
