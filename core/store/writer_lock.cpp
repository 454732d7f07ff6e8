// SPDX-License-Identifier: Apache-2.0
#include "core/store/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/store/messages.h"
#include "core/store/sqlite_error.h"

namespace maskline {
namespace {

/// Whether `path` still names the open file: its last holder removes it when done.
bool stillNamed(const std::filesystem::path& path, int descriptor) {
  struct stat named {
  }, open{};
  return stat(path.c_str(), &named) == 0 && fstat(descriptor, &open) == 0 &&
         named.st_ino == open.st_ino && named.st_dev == open.st_dev;
}

std::filesystem::path lockOf(const std::filesystem::path& project) {
  return std::filesystem::weakly_canonical(project).string() + "-lock";
}

}  // namespace

bool WriterLock::heldFor(const std::filesystem::path& project) {
  const int file = ::open(lockOf(project).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0;
  ::close(file);
  return held;
}

WriterLock::WriterLock(const std::filesystem::path& project) : m_path(lockOf(project)) {
  for (;;) {
    m_descriptor = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0)
      throw Error(messages::store::folderNotWritable, project.filename(), std::strerror(errno));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int reason = errno;
      ::close(m_descriptor);
      if (reason == EINTR) continue;
      throw Error(messages::store::alreadyOpen, project.filename());
    }
    if (stillNamed(m_path, m_descriptor)) return;
    ::close(m_descriptor);
  }
}

WriterLock::~WriterLock() {
  ::unlink(m_path.c_str());
  ::close(m_descriptor);
}

}  // namespace maskline
