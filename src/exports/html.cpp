// One page, everything in it: style, script and the events as JSON.
#include <tarikh/base/json.h>
#include <tarikh/ontology/ontology.h>

#include "labels.h"
#include "writers.h"

namespace tarikh::exports {

std::string_view page_style();   // generated from src/exports/page
std::string_view page_script();

namespace {

using base::JsonWriter;

/// JSON inside a script element: no "</script>" and no "<!--" may stand in it.
std::string harmless(std::string json) {
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

std::string data(const Selection& s) {
    JsonWriter out;
    out.begin_object().key("lang").value(s.lang).key("types").begin_object();
    for (const ontology::EventType& t : ontology::event_types())
        out.key(t.id).begin_object().key("name").value(type_name(t.id, s.lang)).key("color").value(t.color).end_object();
    out.end_object().key("words").begin_object();
    for (const std::string_view key : {"undated", "events", "all_types", "all_actors", "search", "killed", "injured", "disputed", "reports", "nothing",
                                       "planned", "requested", "hypothetical", "negated"})
        out.key(key).value(word(key, s.lang));
    out.end_object().key("events").begin_array();
    for (const std::uint32_t index : s.events) {
        const merge::Event& e = s.timeline.events[index];
        out.begin_object().key("id").value(e.id).key("type").value(e.type).key("modality").value(e.modality);
        out.key("date").value(e.when.value()).key("shown").value(shown_date(e.when, s.lang));
        out.key("month").value(e.when.known() ? e.when.begin().substr(0, 7) : std::string{});
        out.key("month_name");
        if (e.when.known()) {
            const std::string begin = e.when.begin();
            out.value(month_name(std::stoi(begin.substr(0, begin.size() - 6)), static_cast<unsigned>(std::stoi(begin.substr(begin.size() - 5, 2))), s.lang));
        } else {
            out.value("");
        }
        out.key("headline").value(headline(s, e)).key("title").value(e.title).key("title_lang").value(e.title_lang);
        out.key("sources").value(participants(s, e.sources)).key("targets").value(participants(s, e.targets)).key("place").value(place(s, e));
        out.key("killed").value(count(e.killed)).key("injured").value(count(e.injured)).key("disputed").value(e.disputed);
        out.key("confidence").value(e.confidence, 2);
        out.key("actors").begin_array();
        for (const auto* list : {&e.sources, &e.targets})
            for (const merge::Participant& p : *list) out.value(s.timeline.actor_name(p.actor, s.lang));
        out.end_array().key("reports").begin_array();
        for (const std::uint32_t r : e.reports) {
            const merge::Report& report = s.timeline.reports[r];
            const merge::Document& d = s.timeline.documents[report.document];
            const std::string_view sentence = s.timeline.sentence_of(report);
            out.begin_object().key("outlet").value(d.info.source.empty() ? d.info.id : d.info.source).key("date").value(d.info.date).key("url").value(d.info.url);
            out.key("lang").value(d.info.lang).key("text").value(sentence).key("trigger").value(report.trigger_text);
            out.key("killed").value(count(report.killed)).end_object();
        }
        out.end_array().end_object();
    }
    out.end_array().end_object();
    return harmless(out.take());
}

}  // namespace

std::string write_html(const Selection& s) {
    const std::string title = s.title.empty() ? "Tarikh · " + std::string{word("timeline", s.lang)} : s.title;
    std::string out = "<!doctype html>\n<html lang=\"" + escaped(s.lang) + "\" dir=\"" + (right_to_left(s.lang) ? "rtl" : "ltr") +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n<title>" +
                      escaped(title) + "</title>\n<style>\n";
    out += page_style();
    out += "</style>\n</head>\n<body>\n<header>\n<h1>" + escaped(title) + "</h1>\n<form role=\"search\">\n<label>" + std::string{word("type", s.lang)} +
           " <select id=\"type\"></select></label>\n<label>" + std::string{word("actor", s.lang)} + " <select id=\"actor\"></select></label>\n<label>" +
           std::string{word("search", s.lang)} + " <input id=\"search\" type=\"search\"></label>\n<output id=\"count\" aria-live=\"polite\"></output>\n</form>\n"
           "<nav id=\"months\" aria-label=\"" + std::string{word("timeline", s.lang)} + "\"></nav>\n</header>\n<main id=\"timeline\"></main>\n"
           "<script id=\"data\" type=\"application/json\">";
    out += data(s);
    out += "</script>\n<script>\n";
    out += page_script();
    out += "</script>\n</body>\n</html>\n";
    return out;
}

}  // namespace tarikh::exports
