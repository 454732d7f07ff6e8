// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/dataset/convert.h"
#include "core/dataset/mask_spool.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline::test {

/// Files as other tools write them, in a folder of their own, and what is read from them.
struct ForeignFiles {
  struct Read {
    OpenedDataset opened;
    std::unique_ptr<SpooledContent> content;

    const DatasetInfo& info() const { return content->info(); }
    const std::string& format() const { return opened.format->name; }
    DatasetMask one(std::size_t frame = 0, std::size_t which = 0, std::size_t video = 0) const {
      return content->masksOn(video, frame).at(which);
    }
    Mask mask(std::size_t frame = 0, std::size_t which = 0, std::size_t video = 0) const {
      return one(frame, which, video).record.mask;
    }
    /// The mask of a track on a place in the frames; empty where it has none.
    Mask maskOf(std::size_t track, std::size_t frame = 0) const {
      for (const DatasetMask& one : content->masksOn(info().tracks[track].video, frame))
        if (one.track == track) return one.record.mask;
      return {};
    }
    std::string category(std::size_t track) const {
      return info().categoryName(info().tracks[track]);
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

  TemporaryFolder folder;
  std::string format;  // "" for what is found there
  std::string usual;   // the name of a file that gets no other

  explicit ForeignFiles(std::string itsFormat = "", std::string itsUsual = "a.json")
      : format(std::move(itsFormat)), usual(std::move(itsUsual)) {}

  std::filesystem::path write(const std::string& text, const std::string& name = "") const {
    const std::filesystem::path file = folder / (name.empty() ? usual : name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }
  void picture(const std::string& name, const cv::Mat& pixels) const {
    std::filesystem::create_directories((folder / name).parent_path());
    REQUIRE(cv::imwrite((folder / name).string(), pixels));
  }
  /// `path` is below the folder, which it is without one.
  Read read(const std::filesystem::path& path = "", const std::string& as = "") const {
    Read out{std::move(*openDataset(path.empty() ? folder.path() : folder.path() / path,
                                    as.empty() ? format : as, {})),
             nullptr};
    out.content = SpooledContent::read(*out.opened.reader, {});
    return out;
  }
  Read readText(const std::string& text) const { return read(write(text)); }
  /// The sentence that reading ends with; "" if it does not fail.
  std::string refusal(const std::filesystem::path& path = "", const std::string& as = "") const {
    try {
      read(path, as);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }
  /// Whether reading the folder ends with a sentence in which all of these stand.
  bool refuses(std::initializer_list<std::string> parts) const {
    const std::string sentence = refusal();
    return !sentence.empty() && std::ranges::all_of(parts, [&](const std::string& part) {
      return sentence.find(part) != std::string::npos;
    });
  }
};

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace maskline::test
