// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/dataset/convert.h"
#include "core/dataset/mask_spool.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline::test {

/// A data set of pictures and texts, made by hand as other tools write it.
struct ForeignPictures {
  TemporaryFolder folder;

  void text(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << content;
  }
  void picture(const std::string& name, const cv::Mat& pixels) const {
    std::filesystem::create_directories((folder / name).parent_path());
    REQUIRE(cv::imwrite(folder / name, pixels));
  }

  struct Read {
    OpenedDataset opened;
    std::unique_ptr<SpooledContent> content;

    const DatasetInfo& info() const { return content->info(); }
    const std::string& format() const { return opened.format->name; }
    /// The mask of a track on a place in the frames; empty where it has none.
    Mask mask(std::size_t track, std::size_t frame = 0) const {
      for (const DatasetMask& one : content->masksOn(info().tracks[track].video, frame))
        if (one.track == track) return one.record.mask;
      return {};
    }
    std::string category(std::size_t track) const {
      const Category* category = info().category(info().tracks[track].category);
      return category ? category->name : "";
    }
    std::int64_t told(const std::string& code) const {
      for (const DatasetFinding& finding : info().findings)
        if (finding.code == code) return finding.count;
      return 0;
    }
  };
  Read read(const std::string& name = "", const std::string& format = "") const {
    const auto path = name.empty() ? folder.path() : folder / name;
    Read out{std::move(*openDataset(path, format, {})), nullptr};
    out.content = SpooledContent::read(*out.opened.reader, {});
    return out;
  }
  /// The sentence that reading ends with.
  std::string refusal(const std::string& name = "", const std::string& format = "") const {
    try {
      read(name, format);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }
};

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace maskline::test
