// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {

/// The right to write a project, held by one Store at a time over all processes. It is a lock on an
/// open file beside the project ("clip.maskline-lock"), so it is released when the process ends,
/// even by a crash, and a lock file left by a crash has no effect. The lock cannot be on the
/// project file itself: closing any of its descriptors would release SQLite's own locks.
class WriterLock {
 public:
  /// Throws Error(Locked) if held elsewhere, Error(Io) if the folder cannot be written.
  explicit WriterLock(const std::filesystem::path& project);
  ~WriterLock();
  /// Whether the lock is held, in this process or another one. Creates no file.
  static bool heldFor(const std::filesystem::path& project);
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::filesystem::path m_path;
  int m_descriptor = -1;
};

}  // namespace maskline
