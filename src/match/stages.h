#pragma once
// A query runs as a chain: each clause takes rows, one after the other, and hands on what it makes of them. Nothing is
// kept but where it must be: to sort, to group, to tell doubles.
#include <memory>

#include "evaluate.h"

namespace tarikh::match {

class Stage {
public:
    virtual ~Stage() = default;
    /// False: no more rows are wanted. The row may be changed in the slots of this stage and those after it.
    virtual bool take(Row& row) = 0;
    /// No more rows will come.
    virtual void finish() = 0;
};

/// Hands on each row; the last stage of a chain.
class Collector : public Stage {
public:
    explicit Collector(std::function<bool(Row&)> visit) : visit_{std::move(visit)} {}
    bool take(Row& row) override { return visit_(row); }
    void finish() override {}

private:
    std::function<bool(Row&)> visit_;
};

std::unique_ptr<Stage> match_stage(const Clause& clause, Runtime& runtime, Stage& next);
std::unique_ptr<Stage> unwind_stage(const Clause& clause, Runtime& runtime, Stage& next);
std::unique_ptr<Stage> create_stage(const Clause& clause, Runtime& runtime, Stage& next);
/// WITH and RETURN; `seed` is the row with which the query began.
std::unique_ptr<Stage> projection_stage(const Projection& projection, const Row& seed, Runtime& runtime, Stage& next);

/// Runs one part of a UNION.
void run_part(const SingleQuery& part, const Row& seed, Runtime& runtime, const std::function<bool(Row&)>& visit);

}  // namespace tarikh::match
