#include "pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <tarikh/base/hash.h>

namespace tarikh::cli {
namespace {

/// A document on its way.
struct Item {
    document::Record record;
    std::size_t bytes = 0;
    Analysed result;
    std::size_t events = 0;
    std::string fault;   ///< not empty: left out, and why
    bool ready = false;
};

/// Its knowledge of a document is all an analysis depends on; so the same id, the same analysis.
std::string input_of(const document::Document& d, std::string_view knowledge) {
    return base::content_id({"input", knowledge, d.id, d.lang, d.title, d.date, d.clock, d.source, d.url, d.text});
}

/// An analysis somebody gave us, on one line: line breaks can stand between its tokens only.
std::string on_one_line(std::string json) {
    std::replace_if(json.begin(), json.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return json;
}

void work_on(Item& item, analysis::Analyzer& analyzer) {
    try {
        if (!item.record.analysis_json.empty()) {
            std::string why;
            const auto analysis = analysis::from_json(item.record.analysis_json, why);
            if (!analysis) item.fault = "no analysis that can be used: " + why;
            else item.events = analysis->events.size();
            item.result.json = on_one_line(std::move(item.record.analysis_json));
            return;
        }
        const analysis::Analysis analysis = analyzer.analyze(item.record.document);
        item.events = analysis.events.size();
        item.result.json = analysis::to_json(analysis);
    } catch (const std::exception& error) {
        item.fault = std::string{"could not be analysed: "} + error.what();
    }
}

/// A bounded queue between the caller's thread and the workers.
class Workers {
public:
    Workers(unsigned count, const std::shared_ptr<const analysis::Knowledge>& knowledge) {
        for (unsigned i = 0; i < count; ++i)
            threads_.emplace_back([this, knowledge](const std::stop_token& stop) { run(stop, knowledge); });
    }
    void give(std::shared_ptr<Item> item) {
        {
            const std::lock_guard lock{mutex_};
            queue_.push_back(std::move(item));
        }
        work_.notify_one();
    }
    void wait(const Item& item) {
        std::unique_lock lock{mutex_};
        done_.wait(lock, [&] { return item.ready; });
    }
    bool is_ready(const Item& item) {
        const std::lock_guard lock{mutex_};
        return item.ready;
    }

private:
    void run(const std::stop_token& stop, const std::shared_ptr<const analysis::Knowledge>& knowledge) {
        analysis::Analyzer analyzer{knowledge};
        for (;;) {
            std::shared_ptr<Item> item;
            {
                std::unique_lock lock{mutex_};
                if (!work_.wait(lock, stop, [&] { return !queue_.empty(); })) return;
                if (stop.stop_requested()) return;
                item = std::move(queue_.front());
                queue_.pop_front();
            }
            work_on(*item, analyzer);
            {
                const std::lock_guard lock{mutex_};
                item->ready = true;
            }
            done_.notify_one();
        }
    }

    std::mutex mutex_;
    std::condition_variable_any work_;
    std::condition_variable done_;
    std::deque<std::shared_ptr<Item>> queue_;
    std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace

PipelineResult analyse_all(const ReadingOptions& options, const std::shared_ptr<const analysis::Knowledge>& knowledge,
                           const std::function<bool(const std::string&)>& wanted, const std::function<void(Analysed)>& sink) {
    constexpr std::size_t most_bytes = std::size_t{64} << 20;  // on their way at once, but for a single larger document
    const std::size_t most_items = 16 + std::size_t{8} * threads(options);
    document::Reader reader{options.inputs, {options.date}};
    Workers workers{threads(options), knowledge};
    Progress progress;
    PipelineResult result;
    std::deque<std::shared_ptr<Item>> on_their_way;
    std::size_t bytes_on_their_way = 0, bytes = 0, events = 0;

    const auto tell_notes = [&] {
        if (!reader.notes().empty()) progress.clear();
        for (const base::Note& note : reader.notes()) {
            result.skipped += note.skipped;
            tell(note);
        }
        reader.notes().clear();
    };
    const auto take_first = [&] {
        const std::shared_ptr<Item> item = std::move(on_their_way.front());
        on_their_way.pop_front();
        workers.wait(*item);
        bytes_on_their_way -= item->bytes;
        if (!item->fault.empty()) {
            progress.clear();
            ++result.skipped;
            tell({item->record.document.input, item->fault, true});
            return;
        }
        ++result.documents;
        bytes += item->bytes;
        events += item->events;
        progress.step(result.documents, bytes, events);
        sink(std::move(item->result));
    };

    while (auto record = reader.next()) {
        tell_notes();
        auto item = std::make_shared<Item>();
        item->record = std::move(*record);
        const auto& document = item->record.document;
        item->bytes = document.text.size() + item->record.analysis_json.size();
        if (wanted && item->record.analysis_json.empty()) item->result.input = input_of(document, knowledge->version());
        if (!item->result.input.empty() && !wanted(item->result.input)) {
            ++result.documents;
            continue;
        }
        bytes_on_their_way += item->bytes;
        on_their_way.push_back(item);
        workers.give(std::move(item));
        while (!on_their_way.empty() && (on_their_way.size() > most_items || bytes_on_their_way > most_bytes ||
                                         workers.is_ready(*on_their_way.front())))
            take_first();
    }
    tell_notes();
    while (!on_their_way.empty()) take_first();
    return result;
}

}  // namespace tarikh::cli
