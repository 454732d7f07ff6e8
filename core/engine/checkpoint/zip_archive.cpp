// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/zip_archive.h"

#include "core/engine/load_watch.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {

ZipArchive::ZipArchive(const InputFile& file) : m_path(file.path()), m_fileSize(file.size()) {
  int failure = 0;
  m_archive.reset(zip_open(m_path.c_str(), ZIP_RDONLY, &failure));
  if (!m_archive) refuse(m_path, messages::engine::zipDamaged);
}

std::optional<std::string> ZipArchive::entryEndingWith(const std::string& ending) const {
  const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), 0);
    if (name && std::string_view(name).ends_with(ending)) return name;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> ZipArchive::sizeOf(const std::string& name) const {
  zip_stat_t entry;
  if (zip_stat(m_archive.get(), name.c_str(), 0, &entry) != 0) return std::nullopt;
  if (entry.comp_method != ZIP_CM_STORE || entry.encryption_method != ZIP_EM_NONE) {
    refuse(m_path, messages::engine::zipCompressed);
  }
  if (entry.size > m_fileSize) refuse(m_path, messages::engine::entryTooLarge);
  return entry.size;
}

void ZipArchive::read(const std::string& name, void* to, std::uint64_t bytes) const {
  const std::unique_ptr<zip_file_t, Discard> entry(zip_fopen(m_archive.get(), name.c_str(), 0));
  auto* out = static_cast<char*>(to);
  while (entry && bytes > 0) {
    const zip_int64_t count = zip_fread(entry.get(), out, bytes);
    if (count <= 0) break;
    out += count;
    bytes -= static_cast<std::uint64_t>(count);
    LoadWatch::read(static_cast<std::uint64_t>(count), m_fileSize);
  }
  char beyond = 0;  // reading on past the end is what compares the checksum
  if (bytes > 0 || zip_fread(entry.get(), &beyond, 1) < 0) {
    refuse(m_path, messages::engine::damagedAt, name);
  }
}

}  // namespace maskline::checkpoint
