#pragma once
// Who is building just now: a lock on the file beside SQLite's own, held for the whole run of a program that writes. It
// goes with the program, however that ends.
#include <string>

namespace tarikh::store {

class Presence {
public:
    explicit Presence(std::string path) : path_{std::move(path)} {}
    ~Presence();
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;

    /// We are one of them. Where the file cannot be locked, nobody will know.
    void announce();
    bool others_are_building();

private:
    bool open();
    std::string path_;
    int file_ = -1;
    bool announced_ = false;
};

}  // namespace tarikh::store
