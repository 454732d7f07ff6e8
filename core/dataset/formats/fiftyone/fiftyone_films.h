// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/dataset/dataset.h"
#include "core/dataset/io/json_records.h"

namespace maskline {

/// A sample that is a video; its frames are in frames.json.
struct FiftyoneFilm {
  std::string name;  ///< unique among the videos
  std::string file;  ///< without folders
  cv::Size size;     ///< 0 × 0 if unknown
  double framesPerSecond = 0;
  std::int64_t frames = 0;  ///< 0 = unknown

  /// Sets the known properties of the video.
  void describe(DatasetVideo& video) const;
};

bool isFiftyoneFilm(const JsonRecord& sample);

class FiftyoneFilms {
 public:
  explicit FiftyoneFilms(std::filesystem::path root) : m_root(std::move(root)) {}

  /// Adds the video of a sample, unless it was added before. The size is taken from the metadata,
  /// otherwise from the video file if it is in the dataset. Throws Error(BadInput) with the
  /// position, and what openFrameSource() throws.
  void add(const JsonRecord& sample, const WorkContext& work);
  bool empty() const { return m_films.empty(); }
  /// The video that a frame belongs to, or null. Valid as long as this object.
  const FiftyoneFilm* filmOf(const JsonRecord& frame) const;

 private:
  void measure(FiftyoneFilm& film, const std::string& file, const WorkContext& work) const;
  bool hasName(const std::string& name) const;

  std::filesystem::path m_root;
  std::map<std::string, FiftyoneFilm> m_films;  // by id of the sample
};

}  // namespace maskline
