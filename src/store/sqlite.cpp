#include "sqlite.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace tarikh::store {

Database::Database(const std::string& path, Mode mode, int patience) : path_{path} {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (mode != Mode::create && !std::filesystem::exists(status)) throw base::IoError(path + ": no such file");
    if (std::filesystem::is_directory(status)) throw base::IoError(path + ": is a folder, not a store");

    // A reader opens for writing too where it may: only so can what a killed writer left half done be undone.
    // One thread at a time has it, so nothing need be locked for the next step.
    const int how = SQLITE_OPEN_NOMUTEX | (mode == Mode::create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* raw = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | how, nullptr);
    if (code == SQLITE_CANTOPEN && mode == Mode::read) {
        sqlite3_close_v2(raw);
        raw = nullptr;
        code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    }
    handle_.reset(raw);
    if (code == SQLITE_CANTOPEN)
        throw base::IoError(path + ": cannot be " + (mode == Mode::create ? "made" : "opened") + ": " +
                            std::strerror(raw ? sqlite3_system_errno(raw) : errno));
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_timeout(raw, patience);
    sqlite3_extended_result_codes(raw, 1);
    if (mode != Mode::read && !writable()) throw base::IoError(path + ": may not be written to");
}

void Database::run(const char* sql) {
    if (const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
}

Statement Database::prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    if (const int code = sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr); code != SQLITE_OK) fail(code);
    return Statement(*this, statement);
}

std::int64_t Database::number(const char* sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

void Database::fail(int code) const {
    const auto words = [&]() -> std::string {
        switch (code & 0xFF) {
            case SQLITE_NOTADB: return "is no Tarikh store";
            case SQLITE_CORRUPT: return "is damaged";
            case SQLITE_FULL: return "the disk is full; what was committed before is kept";
            case SQLITE_BUSY:
            case SQLITE_LOCKED: return "is being written to by another program; try again when it is done";
            case SQLITE_READONLY:
            case SQLITE_PERM: return "may not be written to";
            case SQLITE_IOERR:
                if (const int system = sqlite3_system_errno(handle_.get()))
                    return std::string("cannot be read or written: ") + std::strerror(system);
                return "cannot be read or written";
            case SQLITE_NOMEM: return "not enough memory";
            default: return handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
        }
    };
    throw base::IoError(path_ + ": " + words());
}

void Statement::bind_all(const std::vector<std::variant<std::int64_t, double, std::string>>& values) {
    int place = 0;
    for (const auto& value : values) {
        ++place;
        if (const auto* number = std::get_if<std::int64_t>(&value)) bind_one(place, *number);
        else if (const auto* real = std::get_if<double>(&value)) bind_one(place, *real);
        else bind_one(place, std::string_view(std::get<std::string>(value)));
    }
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        sqlite3_reset(statement_.get());
        database_->fail(code);
    }
    return false;
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                 : std::string_view();
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                 : std::string_view();
}

// The text outlives the run of the statement in all our uses: SQLITE_STATIC saves the copy. What is unknown is NULL.
void Statement::bind_one(int place, std::string_view text) {
    if (text.empty()) return bind_one(place, nullptr);
    check(sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind_one(int place, const Blob& blob) {
    check(sqlite3_bind_blob64(statement_.get(), place, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC));
}

void Transaction::commit() {
    database_.run("COMMIT");
    done_ = true;
}

Transaction::~Transaction() {
    if (done_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const base::IoError&) {
        // SQLite has undone it by itself already, as after a full disk.
    }
}

}  // namespace tarikh::store
