// SPDX-License-Identifier: Apache-2.0
#include "core/download/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/download/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr const char* kMark = "maskline-part";  // says that this class wrote the note

fs::path withSuffix(fs::path path, const char* suffix) { return path += suffix; }

fs::path partOf(const fs::path& target) { return withSuffix(target, ".part"); }
fs::path noteOf(const fs::path& target) { return withSuffix(target, ".part.json"); }

bool isThere(const fs::path& path) { return fs::exists(fs::symlink_status(path)); }

std::string textOf(const nlohmann::json& note, const char* key) {
  const auto found = note.find(key);
  return found != note.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// None if there is no note, or one that this class did not write.
std::optional<PartNote> readNote(const fs::path& file) {
  std::ifstream in(file);
  const auto json = nlohmann::json::parse(in, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains(kMark)) return std::nullopt;
  PartNote note{textOf(json, "source"), 0, textOf(json, "etag"), textOf(json, "modified")};
  if (const auto size = json.find("size"); size != json.end() && size->is_number_integer())
    note.size = size->get<std::int64_t>();
  return note;
}

[[noreturn]] void failToWrite(const fs::path& file, int error) {
  throw Error(messages::download::notWritten, file, std::strerror(error));
}

}  // namespace

PartFile::PartFile(fs::path target)
    : m_target(std::move(target)), m_path(partOf(m_target)), m_notePath(noteOf(m_target)) {
  std::error_code error;
  fs::create_directories(m_target.parent_path(), error);
  if (error) failToWrite(m_target.parent_path(), error.value());
  open();
  try {
    requireOwn();
  } catch (...) {
    close();
    throw;
  }
}

PartFile::~PartFile() {
  std::error_code ignored;
  if (m_file >= 0 && m_size == 0) {
    fs::remove(m_path, ignored);
    fs::remove(m_notePath, ignored);
  }
  close();
}

void PartFile::close() {
  if (m_file >= 0) ::close(m_file);
  m_file = -1;
}

/// A process that has just ended may have moved or removed the file that was opened here.
bool PartFile::lockIsOfPath() const {
  struct stat open {
  }, there{};
  return fstat(m_file, &open) == 0 && lstat(m_path.c_str(), &there) == 0 &&
         open.st_ino == there.st_ino && open.st_dev == there.st_dev;
}

void PartFile::open() {
  do {
    close();
    m_file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (m_file < 0) failToWrite(m_path, errno);
    if (flock(m_file, LOCK_EX | LOCK_NB) != 0) {
      close();
      throw Error(messages::download::underWay, m_target.filename());
    }
  } while (!lockIsOfPath());
}

void PartFile::requireOwn() {
  struct stat status {};
  if (fstat(m_file, &status) != 0) failToWrite(m_path, errno);
  const auto note = readNote(m_notePath);
  if (!note && status.st_size > 0) throw Error(messages::download::inTheWay, m_path);
  if (!note && isThere(m_notePath)) throw Error(messages::download::inTheWay, m_notePath);
  m_size = status.st_size;
  if (note) m_note = *note;
}

void PartFile::requireFreeTarget() const {
  if (isThere(m_target)) throw Error(messages::download::alreadyThere, m_target);
}

/// By a rename, so that a kill leaves the old note or the new one.
void PartFile::writeNote() {
  const nlohmann::json json{{kMark, 1},
                            {"source", m_note.source},
                            {"size", m_note.size},
                            {"etag", m_note.etag},
                            {"modified", m_note.modified}};
  const fs::path next = withSuffix(m_notePath, ".new");
  std::ofstream out(next, std::ios::binary | std::ios::trunc);
  out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  out.close();
  if (!out || std::rename(next.c_str(), m_notePath.c_str()) != 0) {
    const int error = errno;
    std::error_code ignored;
    fs::remove(next, ignored);
    failToWrite(m_notePath, error);
  }
}

/// The old bytes go before the new note comes: no note ever stands for bytes of something else.
void PartFile::restart(const PartNote& note) {
  if (ftruncate(m_file, 0) != 0) failToWrite(m_path, errno);
  m_size = 0;
  m_note = note;
  writeNote();
}

void PartFile::append(std::span<const char> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(m_file, bytes.data(), bytes.size(), m_size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) failToWrite(m_path, errno);
    m_size += written;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

void PartFile::moveIntoPlace() {
  if (fsync(m_file) != 0) failToWrite(m_path, errno);
  if (renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) != 0) {
    // Some file systems cannot do it in one step.
    const int error = errno;
    requireFreeTarget();
    if (error != EINVAL && error != ENOSYS) failToWrite(m_target, error);
    if (std::rename(m_path.c_str(), m_target.c_str()) != 0) failToWrite(m_target, errno);
  }
  close();
  std::error_code ignored;
  fs::remove(m_notePath, ignored);
}

void PartFile::discard() {
  std::error_code ignored;
  fs::remove(m_path, ignored);
  fs::remove(m_notePath, ignored);
  close();
}

std::optional<std::int64_t> arrivedOf(const fs::path& target) {
  std::error_code error;
  const auto size = fs::file_size(partOf(target), error);
  if (error || size == 0 || !readNote(noteOf(target))) return std::nullopt;
  return static_cast<std::int64_t>(size);
}

void removePart(const fs::path& target) {
  if (isThere(partOf(target))) PartFile(target).discard();
}

}  // namespace maskline
