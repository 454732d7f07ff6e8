// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>

#include "core/base/error.h"
#include "core/dataset/convert.h"
#include "core/dataset/mask_spool.h"
#include "tests/support/support.h"

namespace maskline::test {

/// A data set of files that a test writes down as another tool would.
struct ForeignFolder {
  TemporaryFolder folder;
  std::string format;

  explicit ForeignFolder(std::string itsFormat) : format(std::move(itsFormat)) {}

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

  struct Read {
    OpenedDataset opened;
    std::unique_ptr<SpooledContent> content;
    const DatasetInfo& info() const { return content->info(); }
    Mask mask(std::size_t frame = 0, std::size_t which = 0, std::size_t video = 0) {
      return content->masksOn(video, frame).at(which).record.mask;
    }
    bool told(const std::string& code, std::int64_t count) const {
      for (const DatasetFinding& finding : info().findings)
        if (finding.code == code) return finding.count == count;
      return false;
    }
  };
  Read read(const std::filesystem::path& path) const {
    Read out{std::move(*openDataset(path, format, {})), nullptr};
    out.content = SpooledContent::read(*out.opened.reader, {});
    return out;
  }
  Read read() const { return read(folder.path()); }

  /// Whether reading ends with a sentence in which all of these stand.
  bool refuses(std::initializer_list<std::string> parts) const {
    try {
      read();
    } catch (const Error& error) {
      const std::string sentence = error.what();
      for (const std::string& part : parts)
        if (sentence.find(part) == std::string::npos) return false;
      return true;
    }
    return false;
  }
};

}  // namespace maskline::test
