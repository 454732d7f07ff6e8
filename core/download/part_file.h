// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace maskline {

/// What a part is a part of. Stored beside it.
struct PartNote {
  std::string source;     ///< the address that was asked for, or a path
  std::int64_t size = 0;  ///< of the whole file, in bytes; 0: not known
  std::string etag;       ///< of the server; "": none
  std::string modified;   ///< its Last-Modified; "": none
};

/// The part of a file that has arrived, `NAME.part` beside the target `NAME`, with the note
/// `NAME.part.json`. Locked while this object lives. What it holds stays when the object is
/// destroyed, even by a kill; an empty part is removed. One thread.
class PartFile {
 public:
  /// Opens or creates the part, and the folder. Throws Error(Io) if a file of that name was not
  /// written by this class or cannot be written, Error(Locked) if another process or object holds
  /// it.
  explicit PartFile(std::filesystem::path target);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::filesystem::path& target() const { return m_target; }
  const std::filesystem::path& path() const { return m_path; }
  const PartNote& note() const { return m_note; }
  std::int64_t size() const { return m_size; }
  /// Throws Error(BadInput) if the target exists.
  void requireFreeTarget() const;

  // Throw Error(Io).
  /// Drops what has arrived; a part of something else begins.
  void restart(const PartNote& note);
  void append(std::span<const char> bytes);
  /// The part becomes the target. Throws Error(BadInput) if there is one meanwhile.
  void moveIntoPlace();
  /// Removes the part and its note. The last call but the destructor.
  void discard();

 private:
  void open();
  bool lockIsOfPath() const;
  void requireOwn();
  void writeNote();
  void close();

  std::filesystem::path m_target, m_path, m_notePath;
  PartNote m_note;
  std::int64_t m_size = 0;
  int m_file = -1;
};

/// The bytes that have arrived of a target; none if there is no part of it. Takes no lock.
std::optional<std::int64_t> arrivedOf(const std::filesystem::path& target);

/// Removes the part of a target, if there is one. Throws what PartFile does.
void removePart(const std::filesystem::path& target);

}  // namespace maskline
