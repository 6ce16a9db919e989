// The article of a web page: its text without menus, teasers and comments.
#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <libxml/HTMLparser.h>

#include <tarikh/base/utf8.h>

#include "encoding.h"
#include "html_metadata.h"
#include "record.h"

namespace tarikh::document {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_block(std::string_view name) {
    return is_one_of(name, {"p", "div", "article", "section", "main", "body", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
                            "blockquote", "table", "tr", "td", "th", "br", "hr", "pre", "figure", "figcaption", "dl", "dt", "dd",
                            "header", "address"});
}

/// What a page calls the parts that are no article.
bool sounds_aside(const std::string& names) {
    for (const char* word : {"comment", "share", "social", "related", "promo", "newsletter", "breadcrumb", "cookie", "sidebar",
                             "advert", "subscribe", "most-read", "recommended"})
        if (names.find(word) != std::string::npos) return true;
    return false;
}

bool is_aside(xmlNode* node, std::string_view name) {
    if (is_one_of(name, {"script", "style", "noscript", "template", "svg", "iframe", "nav", "aside", "footer", "form", "button",
                         "select", "head", "figcaption"}))
        return true;
    if (name == "body" || name == "article" || name == "html") return false;
    return sounds_aside(attribute(node, "class") + ' ' + attribute(node, "id"));
}

/// Blocks of a part of the page, each on a line of its own.
class TextTaker {
public:
    void take(xmlNode* node, int depth = 0) {
        if (depth > deepest_element) return;
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            if (node->content) words(reinterpret_cast<const char*>(node->content));
            return;
        }
        const std::string name = name_of(node);
        if (name.empty() || is_aside(node, name)) return;
        const bool block = is_block(name);
        if (block) end_line();
        for (xmlNode* child = node->children; child; child = child->next) take(child, depth + 1);
        if (block) end_line();
    }
    std::string text() {
        end_line();
        return std::move(out_);
    }

private:
    void words(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool hard_space = text.substr(i, 2) == "\xC2\xA0";
            if (hard_space || std::string_view{" \t\r\n"}.find(text[i]) != std::string_view::npos) {
                space_ = !line_.empty();
                i += hard_space;
                continue;
            }
            if (space_) line_ += ' ';
            space_ = false;
            line_ += text[i];
        }
    }
    void end_line() {
        if (!line_.empty()) out_.append(line_).append("\n");
        line_.clear();
        space_ = false;
    }

    std::string out_, line_;
    bool space_ = false;
};

std::string text_of(xmlNode* node) {
    TextTaker taker;
    taker.take(node);
    return taker.text();
}

/// Length of the words of a paragraph that lead nowhere: a menu is all links, an article hardly any.
std::size_t length_without_links(xmlNode* node, int depth) {
    if (depth > deepest_element) return 0;
    if (node->type == XML_TEXT_NODE) return node->content ? base::count_code_points(reinterpret_cast<const char*>(node->content)) : 0;
    if (name_of(node) == "a") return 0;
    std::size_t sum = 0;
    for (xmlNode* child = node->children; child; child = child->next) sum += length_without_links(child, depth + 1);
    return sum;
}

/// Weighs the elements by the paragraphs in them: all to the parent, half to the grandparent.
class Scale {
public:
    void weigh(xmlNode* node, int depth = 0) {
        if (depth > deepest_element) return;
        const std::string name = name_of(node);
        if (name.empty() || is_aside(node, name)) return;
        if (is_one_of(name, {"p", "pre", "blockquote"})) {
            const std::size_t length = length_without_links(node, depth);
            constexpr std::size_t telling = 40;  // shorter ones are captions and buttons
            if (length >= telling && node->parent) {
                add(node->parent, length * 2);
                if (node->parent->parent) add(node->parent->parent, length);
            }
        }
        for (xmlNode* child = node->children; child; child = child->next) weigh(child, depth + 1);
    }
    /// The heaviest element, the first of several; nullptr if there are no paragraphs.
    xmlNode* heaviest() const {
        xmlNode* best = nullptr;
        std::size_t most = 0;
        for (xmlNode* node : order_)
            if (const std::size_t weight = weights_.at(node); weight > most) most = weight, best = node;
        return best;
    }

private:
    void add(xmlNode* node, std::size_t weight) {
        if (node->type != XML_ELEMENT_NODE) return;
        const auto [at, fresh] = weights_.try_emplace(node, 0);
        if (fresh) order_.push_back(node);
        at->second += weight;
    }

    std::unordered_map<xmlNode*, std::size_t> weights_;
    std::vector<xmlNode*> order_;  ///< in the order of the page
};

xmlNode* first_named(xmlNode* node, std::string_view wanted, int depth = 0) {
    for (; node && depth <= deepest_element; node = node->next) {
        if (name_of(node) == wanted) return node;
        if (xmlNode* found = first_named(node->children, wanted, depth + 1)) return found;
    }
    return nullptr;
}

/// A line that repeats the title is furniture: the title is kept by itself.
std::string without_title(std::string text, const std::string& title) {
    if (!title.empty() && text.compare(0, title.size() + 1, title + '\n') == 0) text.erase(0, title.size() + 1);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string article_of(xmlNode* root, const PageMetadata& page) {
    std::string text;
    Scale scale;
    if (xmlNode* article = first_named(root, "article")) scale.weigh(article);
    if (!scale.heaviest()) scale.weigh(root);
    if (xmlNode* best = scale.heaviest()) text = text_of(best);
    // Some pages draw their text with a script; then only the copy for machines is there.
    if (text.size() * 2 < page.article_body.size()) text = page.article_body;
    if (text.empty())
        if (xmlNode* body = first_named(root, "body")) text = text_of(body);
    return without_title(std::move(text), page.title);
}

/// "charset=windows-1256" in the first bytes; empty if none is told.
std::string declared_encoding(std::string_view bytes) {
    bytes = bytes.substr(0, 4096);
    std::size_t at = bytes.find("charset=");
    if (at == std::string_view::npos) return {};
    at += 8;
    while (at < bytes.size() && (bytes[at] == '"' || bytes[at] == '\'')) ++at;
    const std::size_t end = bytes.find_first_of("\"'/>; \t\r\n", at);
    return std::string{bytes.substr(at, end == std::string_view::npos ? end : end - at)};
}

std::string page_as_utf8(std::string bytes, const Context& context) {
    if (!base::is_valid_utf8(bytes) && wide_encoding(bytes).empty()) {
        const std::string encoding = declared_encoding(bytes);
        std::string decoded;
        if (!encoding.empty() && decode(bytes, encoding, decoded) && base::is_valid_utf8(decoded)) return decoded;
    }
    std::string note;
    std::string out = as_utf8(std::move(bytes), note);
    if (!note.empty()) context.told(note);
    return out;
}

}  // namespace

std::optional<Record> record_of_html(std::string bytes, const Context& context) {
    const std::string html = page_as_utf8(std::move(bytes), context);
    struct Free {
        void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
    };
    const std::unique_ptr<xmlDoc, Free> doc{htmlReadMemory(
        html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
    xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
    if (!root) return context.refused("no HTML that can be read");

    PageMetadata page = metadata_of(root);
    Document document;
    document.text = article_of(root, page);
    document.title = std::move(page.title);
    document.date = std::move(page.date);
    document.source = std::move(page.source);
    document.url = std::move(page.url);
    document.lang = std::move(page.lang);
    if (!base::is_valid_utf8(document.text)) document.text = base::mend_utf8(document.text);
    return finished(std::move(document), context);
}

}  // namespace tarikh::document
