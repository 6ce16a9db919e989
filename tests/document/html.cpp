#include <doctest/doctest.h>

#include "reading.h"

using tarikh::document::Record;

namespace {

std::string described(const Record& record) {
    const auto& d = record.document;
    return d.text + "|" + d.title + "|" + d.date + "|" + d.source + "|" + d.url + "|" + d.lang;
}

const std::string p1 = "قصفت طائرات حربية موقعا قرب المدينة صباح الثلاثاء وفق ما أعلنه الجيش.";
const std::string p2 = "وقال المتحدث إن ثلاثة أشخاص أصيبوا بجروح ونقلوا إلى المستشفى القريب.";

}  // namespace

TEST_CASE("the article of a page, without what stands around it") {
    struct Case { const char* what; std::string html, read; };
    const Case cases[] = {
        {"article element, metadata in OpenGraph",
         "<!DOCTYPE html><html lang='ar'><head><title>خبر - الموقع</title><meta property='og:title' content='خبر'>"
         "<meta property='og:site_name' content='الموقع'><meta property='og:url' content='http://x/1'>"
         "<meta property='article:published_time' content='2025-09-02T08:00:00+03:00'></head><body><nav><p>" + p2 + p2 + "</p></nav>"
         "<article><h1>خبر</h1><p>" + p1 + "</p>\n <p>" + p2 + "</p><div class='related-posts'><p>" + p2 + "</p></div></article>"
         "<footer><p>" + p1 + "</p></footer></body></html>",
         p1 + "\n" + p2 + "|خبر|2025-09-02|الموقع|http://x/1|ar\n"},
        {"JSON-LD in a graph, the body drawn by a script",
         "<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"n\"},{\"@type\":\"NewsArticle\","
         "\"headline\":\"عنوان\",\"datePublished\":\"2025-01-05\",\"publisher\":{\"name\":\"وكالة\"},\"articleBody\":\"" + p1 + " " + p2 +
         "\"}]}</script></head><body><div id='app'></div></body></html>",
         p1 + " " + p2 + "|عنوان|2025-01-05|وكالة||\n"},
        {"no article element: the division with most paragraphs",
         "<html><body><div><a href='1'>" + p1 + "</a><p><a href='2'>" + p1 + p2 + "</a></p></div><div class='body'><p>" + p1 +
         "</p><p>" + p2 + "</p></div><time datetime='2024-02-29'>x</time></body></html>",
         p1 + "\n" + p2 + "||2024-02-29|||\n"},
        {"breaks end a line, entities and hard spaces become what they mean",
         "<html><body><p>Kyiv&nbsp;&amp; Moscow<br>agreed   on\na truce, officials said on Monday evening.</p></body></html>",
         "Kyiv & Moscow\nagreed on a truce, officials said on Monday evening.|||||\n"},
        {"no paragraphs at all", "<html><head><title> T \n t</title></head><body><div>One.</div><div>Two.</div></body></html>", "One.\nTwo.|T t||||\n"},
        {"a declared encoding", "<html><head><meta charset=\"windows-1256\"></head><body><p>\xDF\xED\xED\xDD</p></body></html>", "كييف|||||\n"},
        {"broken markup", "<html><body><p>One <b>two</p><div>three", "One two\nthree|||||\n"},
        {"an impossible date", "<html><head><meta name='date' content='2025-13-01'></head><body><p>One.</p></body></html>",
         "note a.html: the date \"2025-13-01\" is no day of the calendar (expected YYYY-MM-DD); left out\nOne.|||||\n"},
        {"nothing to read", "<html><body><script>var x = 1;</script></body></html>", "skipped a.html: there is no text in it\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        const Folder folder;
        const std::string path = folder.write("a.html", c.html);
        CHECK(folder.shown(read_all({path}, described)) == c.read);
    }
}

TEST_CASE("a page nested without end does not exhaust the stack") {
    const Folder folder;
    std::string html = "<html><body><p>One.</p>";
    for (int i = 0; i < 200000; ++i) html += "<div>";
    const std::string read = folder.shown(read_all({folder.write("a.html", html)}, described));
    CHECK(read == "One.|||||\n");
}
