#include "byte_stream.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

namespace tarikh::document {
namespace {

constexpr std::size_t piece = std::size_t{256} << 10;

std::string words_of(int error) { return std::generic_category().message(error); }

/// Undoes one kind of packing.
class Unpacker {
public:
    virtual ~Unpacker() = default;
    /// Appends what `in` unpacks to; false on damage.
    virtual bool unpack(std::string_view in, std::string& out) = 0;
    /// True where the packed data may end.
    virtual bool complete() const = 0;
};

class Gzip : public Unpacker {
public:
    Gzip() { inflateInit2(&state_, 16 + MAX_WBITS); }
    ~Gzip() override { inflateEnd(&state_); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    bool unpack(std::string_view in, std::string& out) override {
        state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
        state_.avail_in = static_cast<uInt>(in.size());
        do {
            if (complete_) {  // several gzip files one behind the other are one gzip file
                if (state_.avail_in == 0) break;
                inflateReset(&state_);
                complete_ = false;
            }
            state_.next_out = room_.data();
            state_.avail_out = static_cast<uInt>(room_.size());
            const int result = inflate(&state_, Z_NO_FLUSH);
            if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return false;
            out.append(reinterpret_cast<const char*>(room_.data()), room_.size() - state_.avail_out);
            complete_ = result == Z_STREAM_END;
            if (result == Z_BUF_ERROR) break;
        } while (state_.avail_in > 0 || state_.avail_out == 0);
        return true;
    }
    bool complete() const override { return complete_; }

private:
    z_stream state_{};
    std::vector<Bytef> room_ = std::vector<Bytef>(piece);
    bool complete_ = false;
};

class Zstandard : public Unpacker {
public:
    bool unpack(std::string_view in, std::string& out) override {
        ZSTD_inBuffer source{in.data(), in.size(), 0};
        for (;;) {
            ZSTD_outBuffer target{room_.data(), room_.size(), 0};
            const std::size_t before = source.pos;
            const std::size_t result = ZSTD_decompressStream(state_.get(), &target, &source);
            if (ZSTD_isError(result)) return false;
            if (target.pos > 0 || source.pos > before) complete_ = result == 0;
            out.append(room_.data(), target.pos);
            if (source.pos == source.size && target.pos < target.size) return true;
        }
    }
    bool complete() const override { return complete_; }

private:
    struct Free {
        void operator()(ZSTD_DStream* state) const { ZSTD_freeDStream(state); }
    };
    std::unique_ptr<ZSTD_DStream, Free> state_{ZSTD_createDStream()};
    std::vector<char> room_ = std::vector<char>(piece);
    bool complete_ = false;
};

}  // namespace

struct ByteStream::Impl {
    int file = -1;
    bool own = false;
    bool begun = false, ended = false;
    std::string fault;
    std::unique_ptr<Unpacker> unpacker;
    std::vector<char> room = std::vector<char>(piece);

    /// Reads until the room is full or the file ends; only then the first bytes of a pipe are all there.
    std::string_view read_piece() {
        std::size_t size = 0;
        while (size < room.size() && !ended) {
            const ssize_t got = ::read(file, room.data() + size, room.size() - size);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) fault = words_of(errno);
            if (got <= 0) ended = true;
            else size += static_cast<std::size_t>(got);
            if (begun && size > 0) break;
        }
        return {room.data(), size};
    }
};

ByteStream::ByteStream(const std::string& path) : impl_{std::make_unique<Impl>()} {
    if (path == "-") {
        impl_->file = STDIN_FILENO;
        return;
    }
    impl_->file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    impl_->own = impl_->file >= 0;
    struct stat facts {};
    if (impl_->file < 0 || ::fstat(impl_->file, &facts) != 0) impl_->fault = words_of(errno);
    else if (S_ISDIR(facts.st_mode)) impl_->fault = words_of(EISDIR);
}

ByteStream::~ByteStream() {
    if (impl_->own) ::close(impl_->file);
}

const std::string& ByteStream::fault() const { return impl_->fault; }

bool ByteStream::more(std::string& out) {
    Impl& s = *impl_;
    const std::size_t before = out.size();
    while (s.fault.empty() && out.size() == before) {
        if (s.ended) {
            if (s.unpacker && !s.unpacker->complete()) s.fault = "the compressed data is cut short";
            return false;
        }
        const std::string_view packed = s.read_piece();
        if (!s.begun) {
            s.begun = true;
            if (packed.substr(0, 2) == "\x1F\x8B") s.unpacker = std::make_unique<Gzip>();
            if (packed.substr(0, 4) == "\x28\xB5\x2F\xFD") s.unpacker = std::make_unique<Zstandard>();
        }
        if (!s.unpacker) out += packed;
        else if (!packed.empty() && !s.unpacker->unpack(packed, out)) s.fault = "the compressed data is damaged";
    }
    return out.size() > before;
}

}  // namespace tarikh::document
