// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/store/connection.h"
#include "core/store/store.h"

namespace maskline::test {

inline StoredClip someClip() {
  StoredClip clip{"clip.mp4", "abc", {}};
  clip.info.size = {16, 8};
  clip.info.frameCount = 100;
  return clip;
}

inline std::optional<Error::Kind> kindOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  return std::nullopt;
}

/// Runs SQL on a file as another program would; the first column of the first row, as text.
inline std::string runSql(const std::filesystem::path& file, const std::string& sql) {
  const Connection connection(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  Query query = connection.query(sql);
  return query.next() ? query.text(0) : "";
}

}  // namespace maskline::test
