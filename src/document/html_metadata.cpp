#include "html_metadata.h"

#include <optional>

#include <tarikh/base/json.h>

namespace tarikh::document {
namespace {

using base::Json;

void keep_first(std::string& slot, std::string_view value) {
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    if (!slot.empty() || first == std::string_view::npos) return;
    slot = value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
}

/// The name of an organisation, be it given as text or as an object.
std::string_view name_in(const Json* value) {
    if (!value) return {};
    if (value->is_array()) return value->items.empty() ? std::string_view{} : name_in(&value->items[0]);
    return value->is_string() ? std::string_view{value->text} : value->string_or("name");
}

/// JSON-LD nests its objects in arrays and in "@graph"; the article is the one with a date or a body.
void take_json_ld(const Json& value, PageMetadata& page, int depth = 0) {
    if (depth > 4) return;
    for (const Json& item : value.items) take_json_ld(item, page, depth + 1);
    if (!value.is_object()) return;
    if (const Json* graph = value.find("@graph")) take_json_ld(*graph, page, depth + 1);
    const bool article = value.find("articleBody") || value.find("datePublished") || value.find("headline");
    if (!article) return;
    keep_first(page.title, value.string_or("headline"));
    keep_first(page.date, value.string_or("datePublished"));
    keep_first(page.source, name_in(value.find("publisher")));
    keep_first(page.url, value.string_or("url"));
    keep_first(page.lang, value.string_or("inLanguage"));
    keep_first(page.article_body, value.string_or("articleBody"));
}

/// What was found of each source; the better ones win at the end.
struct Findings {
    PageMetadata json_ld, meta;
    std::string time, heading, title;
};

void take_meta(xmlNode* node, PageMetadata& meta) {
    std::string name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    const std::string content = attribute(node, "content");
    if (name == "og:title") keep_first(meta.title, content);
    if (name == "og:site_name") keep_first(meta.source, content);
    if (name == "og:url") keep_first(meta.url, content);
    for (const char* date : {"article:published_time", "datePublished", "date", "pubdate", "publish-date", "DC.date", "dc.date", "DC.date.issued"})
        if (name == date) keep_first(meta.date, content);
}

void collect(xmlNode* node, Findings& found, int depth) {
    if (depth > deepest_element) return;
    for (; node; node = node->next) {
        const std::string name = name_of(node);
        if (name.empty()) continue;
        if (name == "html") keep_first(found.meta.lang, attribute(node, "lang"));
        if (name == "meta") take_meta(node, found.meta);
        if (name == "link" && attribute(node, "rel") == "canonical") keep_first(found.meta.url, attribute(node, "href"));
        if (name == "title") keep_first(found.title, content_of(node));
        if (name == "h1") keep_first(found.heading, content_of(node));
        if (name == "time") keep_first(found.time, attribute(node, "datetime"));
        if (name == "script" && attribute(node, "type") == "application/ld+json") {
            std::string why;
            if (const auto json = base::try_parse_json(content_of(node), why)) take_json_ld(*json, found.json_ld);
        }
        collect(node->children, found, depth + 1);
    }
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace

std::string attribute(xmlNode* node, const char* name) {
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string out = value ? reinterpret_cast<const char*>(value) : "";
    xmlFree(value);
    return out;
}

std::string name_of(xmlNode* node) {
    return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : "";
}

std::string content_of(xmlNode* node) {
    xmlChar* value = xmlNodeGetContent(node);
    std::string out = value ? reinterpret_cast<const char*>(value) : "";
    xmlFree(value);
    return out;
}

PageMetadata metadata_of(xmlNode* root) {
    Findings found;
    collect(root, found, 0);
    PageMetadata page = found.json_ld;
    for (const auto& title : {found.meta.title, found.heading, found.title}) keep_first(page.title, title);
    for (const auto& date : {found.meta.date, found.time}) keep_first(page.date, date);
    keep_first(page.source, found.meta.source);
    keep_first(page.url, found.meta.url);
    keep_first(page.lang, found.meta.lang);
    page.title = on_one_line(page.title);
    return page;
}

}  // namespace tarikh::document
