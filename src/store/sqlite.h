#pragma once
// The little of SQLite that the store needs, with its failures in words.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <sqlite3.h>

#include <tarikh/base/error.h>

namespace tarikh::store {

class Statement;

class Database {
public:
    enum class Mode { read, write, create };

    /// Throws base::IoError.
    Database(const std::string& path, Mode mode, int patience);

    void run(const char* sql);
    Statement prepare(const char* sql) const;
    std::int64_t number(const char* sql) const;  ///< first column of the first row; 0 without rows
    bool writable() const { return !sqlite3_db_readonly(handle_.get(), "main"); }
    const std::string& path() const { return path_; }

    /// Always throws: what happened, to which file, in words.
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

class Statement {
public:
    Statement(const Database& database, sqlite3_stmt* statement) : database_{&database}, statement_{statement} {}

    /// Binds the values to the places ?1, ?2 … and runs to the end.
    template <class... Values>
    void operator()(const Values&... values) {
        bind(values...);
        while (step()) {}
        reset();
    }
    template <class... Values>
    Statement& bind(const Values&... values) {
        int place = 0;
        (bind_one(++place, values), ...);
        return *this;
    }
    void bind_all(const std::vector<std::variant<std::int64_t, double, std::string>>& values);
    bool step();
    void reset();

    int columns() const { return sqlite3_column_count(statement_.get()); }
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

private:
    void bind_one(int place, std::string_view text);
    void bind_one(int place, std::int64_t number) { check(sqlite3_bind_int64(statement_.get(), place, number)); }
    void bind_one(int place, std::uint32_t number) { bind_one(place, std::int64_t{number}); }
    void bind_one(int place, int number) { bind_one(place, std::int64_t{number}); }
    void bind_one(int place, double number) { check(sqlite3_bind_double(statement_.get(), place, number)); }
    void bind_one(int place, std::nullptr_t) { check(sqlite3_bind_null(statement_.get(), place)); }
    struct Blob {
        std::string_view bytes;
    };
    void bind_one(int place, const Blob& blob);
    template <class T>
    void bind_one(int place, const std::optional<T>& value) {
        if (value) bind_one(place, *value);
        else bind_one(place, nullptr);
    }
    void check(int code) const {
        if (code != SQLITE_OK) database_->fail(code);
    }

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;

public:
    static Blob as_blob(std::string_view bytes) { return {bytes}; }
};

/// All or nothing: what is not committed is undone.
class Transaction {
public:
    explicit Transaction(Database& database) : database_{database} { database_.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool done_ = false;
};

}  // namespace tarikh::store
