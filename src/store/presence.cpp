#include "presence.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace tarikh::store {

// Closing a file gives up every lock that SQLite has on it in this process: so it stays open until the end.
Presence::~Presence() {
    if (file_ >= 0) ::close(file_);
}

bool Presence::open() {
    if (file_ < 0) file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    return file_ >= 0;
}

void Presence::announce() {
    if (open()) announced_ = ::flock(file_, LOCK_SH | LOCK_NB) == 0;
}

bool Presence::others_are_building() {
    if (announced_ || !open()) return false;
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) return true;
    ::flock(file_, LOCK_UN);
    return false;
}

}  // namespace tarikh::store
