#pragma once
// A piece of SQL with what stands for its question marks, in order.
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/store/store.h>

namespace tarikh::query {

struct Sql {
    std::string text;
    std::vector<store::Value> values;

    Sql() = default;
    Sql(const char* part) : text{part} {}
    Sql(std::string part) : text{std::move(part)} {}

    Sql& operator+=(const Sql& more) {
        text += more.text;
        values.insert(values.end(), more.values.begin(), more.values.end());
        return *this;
    }
    friend Sql operator+(Sql left, const Sql& right) { return left += right; }

    static Sql value(store::Value one) {
        Sql sql("?");
        sql.values.push_back(std::move(one));
        return sql;
    }
    /// "(?, ?, ?)"
    static Sql list(const std::vector<std::string>& all) {
        Sql sql("(");
        for (const std::string& one : all) {
            if (!sql.values.empty()) sql.text += ", ";
            sql += value(one);
        }
        return sql + ")";
    }
    static Sql list(const std::vector<std::uint32_t>& all) {
        std::string text = "(";
        for (const std::uint32_t one : all) text += (text.size() > 1 ? "," : "") + std::to_string(one);
        return text + ")";
    }
};

}  // namespace tarikh::query
