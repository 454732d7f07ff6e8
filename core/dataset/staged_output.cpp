// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/staged_output.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "core/base/error.h"
#include "core/base/quoted.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

// All that an export puts into its folder.
constexpr std::array exportEntries{"annotations.json", "images", "Annotations", "ImageSets",
                                   "JPEGImages"};

bool isExport(const fs::path& folder) {
  return std::all_of(fs::directory_iterator(folder), fs::directory_iterator(),
                     [](const fs::directory_entry& entry) {
                       return std::ranges::count(exportEntries, entry.path().filename()) > 0;
                     });
}

/// The topmost folder of `path` that does not exist yet.
fs::path firstMissing(fs::path path) {
  fs::path missing;
  for (; !path.empty() && !fs::exists(path); path = path.parent_path()) missing = path;
  return missing;
}

/// Absolute and without a slash at its end.
fs::path completed(const fs::path& target) {
  fs::path path = target.empty() ? target : fs::absolute(target).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  if (!path.has_filename())
    throw Error(Error::Kind::BadInput, "Name a file or folder to export to.");
  return path;
}

std::string randomWord() {
  std::random_device random;
  return std::to_string(random() % 1000000);
}

}  // namespace

StagedOutput::StagedOutput(const fs::path& target, Kind kind, bool overwrite)
    : m_target(completed(target)), m_kind(kind), m_overwrite(overwrite) {
  try {
    requireReplaceable();
    m_madeFolder = firstMissing(m_target.parent_path());
    fs::create_directories(m_target.parent_path());
    m_staging = sibling("partial");
    if (m_kind == Kind::Folder) fs::create_directory(m_staging);
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::Io, "Cannot write to " + quotedPath(m_target.parent_path()) + " (" +
                                     error.code().message() + ").");
  }
}

StagedOutput::~StagedOutput() {
  if (m_committed) return;
  std::error_code ignored;
  fs::remove_all(m_staging, ignored);
  if (!m_madeFolder.empty()) fs::remove_all(m_madeFolder, ignored);
}

void StagedOutput::requireReplaceable() const {
  if (!fs::exists(m_target)) return;
  const bool folder = fs::is_directory(m_target);
  if (folder && m_kind == Kind::Folder && fs::is_empty(m_target)) return;
  if (!m_overwrite)
    throw Error(
        Error::Kind::BadInput,
        quotedPath(m_target) + " exists already; choose another name or allow overwriting.");
  if (folder != (m_kind == Kind::Folder) || (folder && !isExport(m_target)))
    throw Error(Error::Kind::BadInput,
                quotedPath(m_target) +
                    " is no earlier export and is not replaced; choose another "
                    "name.");
}

fs::path StagedOutput::sibling(const char* purpose) const {
  std::string name(1, '.');
  name.append(m_target.stem().string()).append(1, '.').append(purpose);
  name.append(1, '-').append(randomWord());
  const std::string ending = m_kind == Kind::File ? m_target.extension().string() : "";
  return m_target.parent_path() / (name + ending);
}

void StagedOutput::commit() {
  fs::path old;
  try {
    requireReplaceable();
    // A file is replaced by renaming alone; a folder that is not empty has to step aside first.
    if (m_kind == Kind::Folder && fs::exists(m_target) && !fs::is_empty(m_target)) {
      const fs::path aside = sibling("old");
      fs::rename(m_target, aside);
      old = aside;
    }
    fs::rename(m_staging, m_target);
  } catch (const fs::filesystem_error& error) {
    std::error_code ignored;
    if (!old.empty()) fs::rename(old, m_target, ignored);
    throw Error(Error::Kind::Io, "Cannot move the export to " + quotedPath(m_target) + " (" +
                                     error.code().message() + ").");
  }
  m_committed = true;
  std::error_code ignored;
  if (!old.empty()) fs::remove_all(old, ignored);
}

}  // namespace maskline
