// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>

#include "core/base/error.h"
#include "core/dataset/convert.h"
#include "core/dataset/mask_spool.h"
#include "tests/support/support.h"

namespace maskline::test {

/// Files as other tools write them, in a folder of their own, and what is read from them.
struct ForeignFiles {
  struct Read {
    OpenedDataset opened;
    std::unique_ptr<SpooledContent> content;

    const DatasetInfo& info() const { return content->info(); }
    Mask mask(std::size_t frame = 0, std::size_t which = 0, std::size_t video = 0) const {
      return content->masksOn(video, frame).at(which).record.mask;
    }
    /// The count of a finding; 0 if there is none of this code.
    std::int64_t told(const std::string& code) const {
      for (const DatasetFinding& finding : info().findings)
        if (finding.code == code) return finding.count;
      return 0;
    }
    std::vector<std::int64_t> frames(std::size_t video = 0) const {
      std::vector<std::int64_t> numbers;
      for (const DatasetFrame& frame : info().videos.at(video).frames)
        numbers.push_back(frame.index.value());
      return numbers;
    }
  };

  std::filesystem::path write(const std::string& text, const std::string& name = "a.json") const {
    const std::filesystem::path file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }
  /// As the format that is found there, or that is named.
  Read read(const std::filesystem::path& path, const std::string& format = "") const {
    Read out{std::move(*openDataset(path, format, {})), nullptr};
    out.content = SpooledContent::read(*out.opened.reader, {});
    return out;
  }
  Read readText(const std::string& text) const { return read(write(text)); }
  /// The sentence that reading ends with; "" if it does not fail.
  std::string refusal(const std::filesystem::path& path, const std::string& format) const {
    try {
      read(path, format);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

  TemporaryFolder folder;
};

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace maskline::test
