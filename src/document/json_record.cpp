#include <array>

#include <tarikh/base/json_members.h>
#include <tarikh/base/utf8.h>

#include "encoding.h"
#include "record.h"

namespace tarikh::document {
namespace {

using base::JsonMember;

enum Name : std::size_t { id, text, title, date, lang, url, source, tarikh, document, name_count };
constexpr std::array<std::string_view, name_count> names = {"id", "text", "title", "date", "lang", "url", "source", "tarikh", "document"};

/// A string or a number; anything else is told and left out.
std::string plain(const JsonMember& member, std::string_view name, const Context& context) {
    if (member.kind == JsonMember::Kind::other) context.told("\"" + std::string{name} + "\" is not a string; left out");
    return std::string{member.text};
}

}  // namespace

std::optional<Record> record_of_json(char* bytes, std::size_t size, const Context& context) {
    std::string mended;
    if (!base::is_valid_utf8({bytes, size})) {
        std::size_t replaced = 0;
        mended = base::mend_utf8({bytes, size}, &replaced);
        context.told(mended_note(replaced));
        bytes = mended.data();
        size = mended.size();
    }
    Record record;
    if (std::string_view{bytes, size}.find("\"tarikh\"") != std::string_view::npos) record.analysis_json.assign(bytes, size);

    std::array<JsonMember, name_count> found;
    std::string why;
    if (!base::read_json_members(bytes, size, names, found, why)) return context.refused("no valid JSON object: " + why);
    if (found[tarikh].kind != JsonMember::Kind::absent && found[document].kind == JsonMember::Kind::other) {
        record.document.input = context.input;
        return record;
    }
    if (found[text].kind == JsonMember::Kind::absent || found[text].kind == JsonMember::Kind::null)
        return context.refused("the object has no \"text\"");
    if (found[text].kind != JsonMember::Kind::string) return context.refused("\"text\" is not a string");

    Document made;
    made.text = found[text].text;
    made.id = plain(found[id], names[id], context);
    made.title = plain(found[title], names[title], context);
    made.date = plain(found[date], names[date], context);
    made.lang = plain(found[lang], names[lang], context);
    made.url = plain(found[url], names[url], context);
    made.source = plain(found[source], names[source], context);
    return finished(std::move(made), context);
}

}  // namespace tarikh::document
