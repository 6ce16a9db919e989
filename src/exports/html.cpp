// One page, everything in it: style, script, fonts, the outlines of the world, and the events as JSON.
#include "labels.h"
#include "page_data.h"
#include "writers.h"

namespace tarikh::exports {

std::string_view page_body();    // src/exports/page/body.html
std::string_view page_style();   // bundled from src/exports/page by tools/page/bundle.mjs
std::string_view page_script();
std::string_view page_policy();  // allows this style and this script by their hashes, and nothing else

namespace {

/// JSON inside a script element: no "</script>" and no "<!--" may stand in it.
std::string harmless(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json) {
        if (c == '<') out += "\\u003c";
        else if (c == '>') out += "\\u003e";
        else if (c == '&') out += "\\u0026";
        else out += c;
    }
    return out;
}

}  // namespace

std::string write_html(const Selection& s) {
    const std::string title = s.title.empty() ? std::string{word("timeline", s.lang)} : without_bidi_controls(s.title);
    std::string out = "<!doctype html>\n<html lang=\"" + escaped(s.lang) + "\" dir=\"" + (right_to_left(s.lang) ? "rtl" : "ltr") +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"generator\" content=\"Tarikh\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                      escaped(page_policy()) + "\">\n<title>" + escaped(title) + "</title>\n<style>";
    out += page_style();
    out += "</style>\n</head>\n";
    out += page_body();
    out += "<script id=\"data\" type=\"application/json\">";
    out += harmless(page_data(s, title));
    out += "</script>\n<script>";
    out += page_script();
    out += "</script>\n</body>\n</html>\n";
    return out;
}

}  // namespace tarikh::exports
