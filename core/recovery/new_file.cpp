// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/new_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/base/messages.h"
#include "core/store/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

Error existsAlready(const fs::path& file) {
  return Error(messages::store::fileExists, file.filename());
}

Error cannotWrite(const fs::path& file) {
  return Error(messages::base::cannotWriteTo, file, std::strerror(errno));
}

void flush(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

constexpr const char* prefix = ".maskline-new-";

/// A lock on a folder, which ends with its process; −1 if another has it.
int lockFolder(const fs::path& folder) {
  const int lock = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) == 0) return lock;
  ::close(lock);
  return -1;
}

bool stillThere(const fs::path& folder, int lock) {
  struct stat named {
  }, open{};
  return ::stat(folder.c_str(), &named) == 0 && ::fstat(lock, &open) == 0 &&
         named.st_ino == open.st_ino;
}

/// Of programs that were killed.
void removeLeftovers(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.path().filename().string().starts_with(prefix)) continue;
    const int lock = lockFolder(entry.path());
    if (lock < 0) continue;
    fs::remove_all(entry.path(), ignored);
    ::close(lock);
  }
}

}  // namespace

NewFile::NewFile(const fs::path& target) : m_target(fs::absolute(target)) {
  std::error_code ignored;
  if (fs::exists(m_target, ignored)) throw existsAlready(m_target);
  for (const char* ending : {"-wal", "-journal"})
    if (fs::exists(m_target.string() + ending, ignored))
      throw existsAlready(m_target.string() + ending);
  if (!fs::is_directory(m_target.parent_path(), ignored))
    throw Error(messages::store::noFolder, m_target.filename());
  removeLeftovers(m_target.parent_path());
  makeFolder();
  m_staging = m_folder / "new.maskline";
}

void NewFile::makeFolder() {
  for (;;) {
    std::string folder = (m_target.parent_path() / (std::string(prefix) + "XXXXXX")).string();
    if (::mkdtemp(folder.data()) == nullptr) throw cannotWrite(m_target);
    m_folder = folder;
    m_lock = lockFolder(m_folder);
    if (m_lock >= 0 && stillThere(m_folder, m_lock)) return;
    if (m_lock >= 0) ::close(m_lock);  // taken for a leftover before it was locked
  }
}

NewFile::~NewFile() {
  std::error_code ignored;
  fs::remove_all(m_folder, ignored);
  ::close(m_lock);
}

void NewFile::publish() {
  flush(m_staging, O_RDONLY);
  if (::renameat2(AT_FDCWD, m_staging.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST) throw existsAlready(m_target);
    // Some file systems cannot promise it; then a hard link does.
    if (::link(m_staging.c_str(), m_target.c_str()) != 0) {
      std::error_code ignored;
      if (errno == EEXIST || fs::exists(m_target, ignored)) throw existsAlready(m_target);
      if (::rename(m_staging.c_str(), m_target.c_str()) != 0) throw cannotWrite(m_target);
    }
  }
  flush(m_target.parent_path(), O_RDONLY | O_DIRECTORY);
}

}  // namespace maskline
