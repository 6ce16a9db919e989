// What a store keeps through kills, foreign files and full disks; and that SQL tools can read it.
#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tarikh/base/error.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/snapshot.h>
#include <tarikh/store/store.h>

#include "../merge/folder.h"
#include "tables.h"

using namespace tarikh;
using made_up::article;
using made_up::Newsroom;
using test::dump;
using test::entries;
using test::Folder;
using test::sql;
using store::Store;

namespace {

std::string complaint(const std::string& path, Store::Mode mode) {
    try {
        Store::open(path, mode, 50);
    } catch (const base::IoError& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("what is there already is not added again") {
    const Folder folder;
    const auto news = entries(Newsroom(1).articles(30));
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    CHECK(!store.has_input("input of n0"));
    CHECK(store.add(news).added == 30);
    CHECK(store.has_input("input of n0"));
    CHECK(!store.has_input("input of somebody else"));
    CHECK(!store.has_input(""));
    CHECK(store.stale());
    store.finish(merge::plain_folding);
    CHECK(!store.stale());
    const store::Added again = store.add(news);
    CHECK(again.added == 0);
    CHECK(again.unchanged == 30);
    CHECK(!store.stale());
    CHECK(store.document_count() == 30);
}

TEST_CASE("the same article analysed by other knowledge takes the place of the old analysis") {
    const Folder folder;
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    auto one = article("a", "2025-07-15", {"protest FRA at paris.FRA | They marched"});
    store.add(entries({one}));
    one.events[0].confidence = 0.9;
    const auto newer = entries({one});
    CHECK(store.add(newer).replaced == 1);
    CHECK(store.document_count() == 1);
    // The same id with another date is another version: both are kept, and merging takes the newer one.
    one.document.date = "2025-07-16";
    const auto later = entries({one});
    CHECK(store.add(later).added == 1);
    CHECK(store.load(merge::plain_folding).documents.size() == 1);
}

TEST_CASE("analyses of others are taken as they are; what is none is refused with the reason") {
    const Folder folder;
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    const std::string given = R"({ "document": {"id": "d", "more": 1}, "events": [{"type":"aid","trigger":{"start":1,"end":3}}]})";
    const std::vector<store::Entry> all = {{given, "", "", "", ""}, {"{}", "", "", "", ""}, {"not json", "", "", "", ""}};
    const store::Added added = store.add(all);
    CHECK(added.added == 1);
    REQUIRE(added.refused.size() == 2);
    CHECK(added.refused[0] == "entry 2: no document.id");
    CHECK(store.analysis_of("d") == given);
    CHECK(store.analysis_of("e").empty());
    CHECK(store.load(merge::plain_folding).events.size() == 1);
}

TEST_CASE("kill -9 at any moment: the last committed state is there, and the next run goes on") {
    const Folder folder;
    const std::vector<analysis::Analysis> articles = Newsroom(9).articles(240);
    const auto news = entries(articles);
    std::string expected;
    {
        Store whole = Store::open(folder.file("whole"), Store::Mode::create);
        whole.add(news);
        expected = dump(whole);
    }
    const auto build = [&](const std::string& path) {
        Store store = Store::open(path, Store::Mode::create);
        for (std::size_t at = 0; at < news.size(); at += 20)
            store.add(std::span(news).subspan(at, std::min<std::size_t>(20, news.size() - at)));
        store.finish(merge::plain_folding);
    };
    // How long a build takes here undisturbed, a process of its own as the killed ones are.
    const auto began = std::chrono::steady_clock::now();
    const pid_t undisturbed = ::fork();
    REQUIRE(undisturbed >= 0);
    if (undisturbed == 0) {
        build(folder.file("undisturbed"));
        ::_exit(0);
    }
    REQUIRE(::waitpid(undisturbed, nullptr, 0) == undisturbed);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    std::size_t killed_midway = 0;
    // On a busy machine some are killed before they begin or after their end: then there are more rounds.
    for (int round = 0; round < 14 || (killed_midway <= 3 && round < 80); ++round) {
        const auto patience = took * (round % 14 + 1) / 15;
        const std::string path = folder.file("killed" + std::to_string(round));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            build(path);
            ::_exit(0);
        }
        std::this_thread::sleep_for(patience);
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        if (WIFSIGNALED(status) && std::filesystem::exists(path) && std::filesystem::file_size(path) > 0) {
            ++killed_midway;
            Store left = Store::open(path, Store::Mode::create);
            CHECK(left.document_count() % 20 == 0);  // whole transactions only
            CHECK(sql(path, "PRAGMA integrity_check") == "ok");
            dump(left);  // can be asked as it is
        }
        build(path);
        Store store = Store::open(path, Store::Mode::read);
        CHECK(!store.stale());
        CHECK(dump(store) == expected);
    }
    CHECK(killed_midway > 3);
}

TEST_CASE("a build that was killed before merging is merged by whoever asks") {
    const Folder folder;
    const auto news = entries(Newsroom(4).articles(40));
    {
        Store store = Store::open(folder.file("s"), Store::Mode::create);
        store.add(news);
    }
    Store store = Store::open(folder.file("s"), Store::Mode::read);
    CHECK(store.stale());
    CHECK(!store.load(merge::plain_folding).events.empty());
    CHECK(!store.stale());
    CHECK(sql(folder.file("s"), "SELECT count(*) > 0 FROM events") == "1");
}

TEST_CASE("files that are no store of ours, in clear words") {
    const Folder folder;
    std::ofstream(folder.file("text")) << std::string(5000, 'x');
    std::ofstream(folder.file("short")) << "hello";
    std::ofstream(folder.file("empty"));
    sql(folder.file("other"), "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
    { Store::open(folder.file("newer"), Store::Mode::create); }
    sql(folder.file("newer"), "PRAGMA user_version = 99");
    const std::string at = folder.file("");
    struct Case { std::string file; Store::Mode mode; std::string words; };
    const Case cases[] = {
        {"text", Store::Mode::read, "text: is no Tarikh store"},
        {"text", Store::Mode::create, "text: is no Tarikh store"},
        {"short", Store::Mode::read, "short: is no Tarikh store"},
        {"empty", Store::Mode::read, "empty: is empty, not a Tarikh store"},
        {"other", Store::Mode::read, "other: is a database of another program, not a Tarikh store"},
        {"other", Store::Mode::create, "other: is a database of another program, not a Tarikh store"},
        {"newer", Store::Mode::read,
         "newer: was made by a newer version of Tarikh (store version 99; this one reads up to 2)"},
        {"nothing", Store::Mode::read, "nothing: no such file"},
        {"nothing", Store::Mode::write, "nothing: no such file"},
        {"", Store::Mode::read, ": is a folder, not a store"},
        {"no/such/folder/s", Store::Mode::create, "no/such/folder/s: cannot be made: No such file or directory"},
    };
    for (const auto& [file, mode, words] : cases) {
        CAPTURE(file);
        CHECK(complaint(folder.file(file), mode) == at + words);
    }
    CHECK(sql(folder.file("other"), "SELECT * FROM t") == "1");  // and left as it was
}

TEST_CASE("another program that is writing, a full disk: told, and nothing is lost") {
    const Folder folder;
    const auto news = entries(Newsroom(2).articles(60));
    {
        Store store = Store::open(folder.file("s"), Store::Mode::create);
        store.add(std::span(news).first(10));
        store.finish(merge::plain_folding);
    }
    SUBCASE("locked") {
        sqlite3* other = nullptr;
        REQUIRE(sqlite3_open(folder.file("s").c_str(), &other) == SQLITE_OK);
        REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
        Store store = Store::open(folder.file("s"), Store::Mode::write, 50);
        CHECK_THROWS_WITH_AS(store.add(news),
                             (folder.file("s") + ": is being written to by another program; try again when it is done").c_str(),
                             base::IoError);
        CHECK(!store.load(merge::plain_folding).events.empty());  // reading goes on
        sqlite3_close(other);
        CHECK(store.add(news).added == 50);
    }
    SUBCASE("no room") {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {  // no file may grow beyond what this one has now
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{std::filesystem::file_size(folder.file("s")), RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            int code = 1;
            try {
                Store store = Store::open(folder.file("s"), Store::Mode::write);
                for (int i = 0; i < 50; ++i) store.add(news);
                store.finish(merge::plain_folding);
            } catch (const base::IoError&) {
                code = 7;
            }
            ::_exit(code);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 7);
    }
    Store store = Store::open(folder.file("s"), Store::Mode::write);
    CHECK(sql(folder.file("s"), "PRAGMA integrity_check") == "ok");
    CHECK(store.document_count() >= 10);
    store.add(news);
    CHECK(store.document_count() == 60);
}

TEST_CASE("while another program builds, readers answer from what was merged before; when it is gone, all is merged") {
    const Folder folder;
    const std::string path = folder.file("s");
    const auto news = entries(Newsroom(8).articles(60));
    {
        Store store = Store::open(path, Store::Mode::create);
        store.add(std::span(news).first(20));
        store.finish(merge::plain_folding);
    }
    int go[2], ready[2];
    REQUIRE(::pipe(go) == 0);
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {  // adds, and waits before it merges
        ::close(go[1]);
        Store store = Store::open(path, Store::Mode::write);
        store.add(std::span(news).subspan(20));
        char byte = 'x';
        if (::write(ready[1], &byte, 1) != 1 || ::read(go[0], &byte, 1) < 0) ::_exit(1);
        ::_exit(0);  // as if killed
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    {
        Store reader = Store::open(path, Store::Mode::read);
        CHECK(!reader.prepare(merge::plain_folding));
        CHECK(reader.numbers("SELECT count(*) FROM article").at(0) == 20);
        CHECK(reader.stale());
    }
    ::close(go[1]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    Store reader = Store::open(path, Store::Mode::read);
    CHECK(reader.prepare(merge::plain_folding));
    CHECK(reader.numbers("SELECT count(*) FROM article").at(0) > 20);
    CHECK(!reader.stale());
}

TEST_CASE("two programs that add at once: both are heard") {
    const Folder folder;
    const std::string path = folder.file("s");
    const std::vector<analysis::Analysis> articles = Newsroom(12).articles(120);
    const auto news = entries(articles);
    { Store::open(path, Store::Mode::create); }
    std::vector<pid_t> children;
    for (std::size_t half = 0; half < 2; ++half) {
        children.push_back(::fork());
        REQUIRE(children.back() >= 0);
        if (children.back() != 0) continue;
        try {
            Store store = Store::open(path, Store::Mode::create);
            for (std::size_t at = half * 10; at < news.size(); at += 20) store.add(std::span(news).subspan(at, 10));
            store.finish(merge::plain_folding);
        } catch (const base::IoError&) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WEXITSTATUS(status) == 0);
    }
    Store both = Store::open(path, Store::Mode::read), one = Store::open(folder.file("one"), Store::Mode::create);
    one.add(news);
    CHECK(dump(both) == dump(one));
}

TEST_CASE("an excerpt says of an event what the whole says") {
    const Folder folder;
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    store.add(entries(Newsroom(21).articles(80)));
    const merge::Timeline whole = store.load(merge::plain_folding);
    store.prepare(merge::plain_folding);
    const std::vector<std::uint32_t> numbers = store.numbers("SELECT number FROM event ORDER BY number");
    REQUIRE(numbers.size() == whole.events.size());
    REQUIRE(store.event_count() == whole.events.size());
    Newsroom chance(5);
    for (int round = 0; round < 20; ++round) {
        merge::Wanted wanted;
        for (int i = 0; i < 6; ++i) wanted.events.push_back(numbers[chance.below(numbers.size())]);
        const merge::Excerpt part = store.excerpt(wanted);
        for (std::uint32_t i = 0; i < part.events.size(); ++i) {
            const merge::Event &here = part.timeline.events[i], &there = whole.events[merge::Excerpt::index(numbers, part.events[i])];
            CHECK(here.id == there.id);
            CHECK(here.when == there.when);
            REQUIRE(here.sources.size() == there.sources.size());
            for (std::size_t k = 0; k < here.sources.size(); ++k)
                CHECK(part.timeline.actors[here.sources[k].actor].id == whole.actors[there.sources[k].actor].id);
            if (there.place != merge::none) CHECK(part.timeline.places[here.place].id == whole.places[there.place].id);
            REQUIRE(here.reports.size() == there.reports.size());
            for (std::size_t k = 0; k < here.reports.size(); ++k) {
                const merge::Report &a = part.timeline.reports[here.reports[k]], &b = whole.reports[there.reports[k]];
                CHECK(a.id == b.id);
                CHECK(a.event == i);
                CHECK(part.timeline.document_of(a).key == whole.document_of(b).key);
                CHECK(part.timeline.sentence_of(a) == whole.sentence_of(b));
            }
        }
        wanted.reports = false;
        const merge::Excerpt bare = store.excerpt(wanted);
        CHECK(bare.events == part.events);
        CHECK(bare.timeline.reports.empty());
        CHECK(bare.timeline.documents.empty());
        for (std::uint32_t i = 0; i < bare.events.size(); ++i) {
            const merge::Event &here = bare.timeline.events[i], &there = part.timeline.events[i];
            CHECK(here.title == there.title);
            REQUIRE(here.targets.size() == there.targets.size());
            for (std::size_t k = 0; k < here.targets.size(); ++k)
                CHECK(bare.timeline.actors[here.targets[k].actor].id == part.timeline.actors[there.targets[k].actor].id);
            if (there.place != merge::none) CHECK(bare.timeline.places[here.place].id == part.timeline.places[there.place].id);
        }
        for (const merge::Document& document : part.timeline.documents)
            if (document.original != merge::none) CHECK(document.original < part.timeline.documents.size());
    }
}

TEST_CASE("a way through the store is the way through the graph in memory") {
    const Folder folder;
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    store.add(entries(Newsroom(33).articles(60)));
    CHECK(test::ways(store) > 10);
}

TEST_CASE("damaged snapshot: merged anew from the analyses") {
    const Folder folder;
    Store store = Store::open(folder.file("s"), Store::Mode::create);
    store.add(entries(Newsroom(6).articles(30)));
    const std::string expected = dump(store);
    sql(folder.file("s"), "UPDATE packed_event SET bytes = x'00112233'");
    CHECK(dump(store) == expected);
}

TEST_CASE("any SQL tool can read it") {
    const Folder folder;
    const std::string path = folder.file("s");
    Store store = Store::open(path, Store::Mode::create);
    store.add(entries({
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25 | Missiles struck the capital"}),
        article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31 | Rockets hit Kyiv"}),
    }));
    store.finish(merge::plain_folding);
    struct Case { std::string statement, rows; };
    const Case cases[] = {
        {"SELECT type, begin, sources, targets, place, country, killed_min, disputed, witnesses FROM events",
         "assault|2025-07-15|RUS|UKR|kyiv|UKR|31|1|2"},
        {"SELECT field, value, support FROM alternatives ORDER BY value", "killed|25|1\nkilled|31|1"},
        {"SELECT document, text FROM reports ORDER BY document", "a|Missiles struck the capital\nb|Rockets hit Kyiv"},
        {"SELECT count(*) FROM search WHERE search MATCH 'rockets'", "1"},
        {"SELECT count(*) FROM search WHERE search MATCH 'tanks'", "0"},
        {"SELECT role, count(*) FROM claims GROUP BY role ORDER BY role", "place|2\nsource|2\ntarget|2\ntime|2"},
        {"SELECT count(*) FROM aliases JOIN events ON events.id = aliases.event", "1"},
        {"SELECT id, name, code FROM actors ORDER BY id", "country:RUS|RUS|RUS\ncountry:UKR|UKR|UKR"},
        {"PRAGMA user_version", "2"},
    };
    for (const auto& [statement, rows] : cases) {
        CAPTURE(statement);
        CHECK(sql(path, statement) == rows);
    }
}

TEST_CASE("judgements are kept, merged as a union, and can be taken back") {
    const Folder folder;
    const auto a = article("a", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const auto b = article("b", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const merge::Judgement different{false, a.events[0].id, b.events[0].id}, turned{false, b.events[0].id, a.events[0].id};
    Store one = Store::open(folder.file("one"), Store::Mode::create), two = Store::open(folder.file("two"), Store::Mode::create);
    one.add(entries({a, b}));
    CHECK(one.load(merge::plain_folding).events.size() == 1);
    one.judge(different);
    CHECK(one.load(merge::plain_folding).events.size() == 2);
    two.merge_from(folder.file("one"));
    CHECK(two.load(merge::plain_folding).events.size() == 2);
    one.retract(turned);
    CHECK(one.load(merge::plain_folding).events.size() == 1);
    two.merge_from(folder.file("one"));
    CHECK(two.load(merge::plain_folding).events.size() == 1);
}

TEST_CASE("what was said last holds: again after taking it back, the other way round, in any order of merging") {
    const Folder folder;
    const auto a = article("a", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const auto b = article("b", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"});
    const merge::Judgement different{false, a.events[0].id, b.events[0].id}, same{true, a.events[0].id, b.events[0].id};
    const auto store = [&](const std::string& name) { return Store::open(folder.file(name), Store::Mode::create); };
    const auto events = [&](Store& s) { return s.load(merge::plain_folding).events.size(); };
    Store one = store("one"), old = store("old");
    one.add(entries({a, b}));
    CHECK(one.judge(different));
    CHECK(!one.judge(different));
    CHECK(one.retract(different));
    CHECK(!one.retract(different));
    old.merge_from(folder.file("one"));
    CHECK(events(old) == 1);
    CHECK(one.judge(different));  // and said again: the old copy does not take it back
    one.merge_from(folder.file("old"));
    CHECK(events(one) == 2);
    old.merge_from(folder.file("one"));
    CHECK(events(old) == 2);
    CHECK(one.judge(same));  // takes back the opposite
    CHECK(events(one) == 1);
    REQUIRE(one.judgements().size() == 1);
    CHECK(one.judgements()[0].same);
    old.merge_from(folder.file("one"));
    CHECK(old.judgements() == one.judgements());
}

namespace {

/// A store as version 1 left it: two reports that a person said are different, and one such word taken back.
void write_version_1(const std::string& path, const std::vector<analysis::Analysis>& news) {
    sql(path, R"sql(
        PRAGMA application_id = 0x54524B48; PRAGMA user_version = 1;
        CREATE TABLE documents(document TEXT NOT NULL, key TEXT NOT NULL PRIMARY KEY, text_key TEXT, input TEXT, analysis TEXT NOT NULL);
        CREATE INDEX documents_by_id ON documents(document);
        CREATE TABLE judgements(verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different')), a TEXT NOT NULL, b TEXT NOT NULL,
          retracted INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(verdict, a, b)) WITHOUT ROWID;
        CREATE TABLE state(name TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
        INSERT INTO state VALUES('stale', 'no'), ('rules', '1');
        CREATE TABLE events(id TEXT NOT NULL, type TEXT, begin TEXT);
        CREATE VIEW events_view AS SELECT * FROM events;
        CREATE TABLE snapshot(part INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE VIRTUAL TABLE search USING fts5(event UNINDEXED, folded);)sql");
    for (const store::Entry& e : entries(news))
        sql(path, "INSERT INTO documents VALUES('" + e.document + "', '" + e.key + "', '" + e.text + "', '" + e.input + "', '" + e.json + "')");
    std::string a = news[0].events[0].id, b = news[1].events[0].id, c = news[2].events[0].id;
    sql(path, "INSERT INTO judgements VALUES('different', '" + std::min(a, b) + "', '" + std::max(a, b) + "', 0)");
    sql(path, "INSERT INTO judgements VALUES('different', '" + std::min(a, c) + "', '" + std::max(a, c) + "', 1)");
}

std::vector<analysis::Analysis> three_of_one() {
    std::vector<analysis::Analysis> news;
    for (const char* id : {"a", "b", "c"}) news.push_back(article(id, "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15"}));
    return news;
}

}  // namespace

TEST_CASE("a file of an older version is brought up to date, with all that was said") {
    const Folder folder;
    const std::string path = folder.file("old");
    write_version_1(path, three_of_one());
    for (const Store::Mode mode : {Store::Mode::read, Store::Mode::create}) {
        Store store = Store::open(path, mode);
        CHECK(sql(path, "PRAGMA user_version") == "2");
        CHECK(store.document_count() == 3);
        CHECK(store.has_input("input of b"));
        CHECK(store.judgements().size() == 1);
        CHECK(store.load(merge::plain_folding).events.size() == 2);
    }
    Store fresh = Store::open(folder.file("fresh"), Store::Mode::create);
    fresh.add(entries(three_of_one()));
    fresh.judge({false, three_of_one()[0].events[0].id, three_of_one()[1].events[0].id});
    Store store = Store::open(path, Store::Mode::read);
    CHECK(dump(store) == dump(fresh));
    const std::string tables = "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master ORDER BY name)";
    CHECK(sql(path, tables).find("judgements_1") == std::string::npos);
}

TEST_CASE("a file of an older version that may not be written to: told") {
    const Folder folder;
    const std::string path = folder.file("old");
    write_version_1(path, three_of_one());
    std::filesystem::permissions(path, std::filesystem::perms(0444));
    std::filesystem::permissions(folder.file(""), std::filesystem::perms(0755));
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(9);  // root may write to anything
        const std::string said = complaint(path, Store::Mode::read);
        ::_exit(said == path + ": was made by an older version of Tarikh (store version 1) and may not be written to; "
                              "merge it into a new one from a copy that may" ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(sql(path, "PRAGMA user_version") == "1");
}
