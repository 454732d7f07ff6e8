// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/dataset/dataset.h"
#include "core/dataset/io/json_records.h"

namespace maskline {

/// A sample that is a film; its frames are in frames.json.
struct FiftyoneFilm {
  std::string name;  ///< its own among the films
  std::string file;  ///< without folders
  cv::Size size;     ///< 0 × 0 if nothing says it
  double framesPerSecond = 0;
  std::int64_t frames = 0;  ///< 0 = unknown

  /// Fills in what is known of the film.
  void describe(DatasetVideo& video) const;
};

bool isFiftyoneFilm(const JsonRecord& sample);

class FiftyoneFilms {
 public:
  explicit FiftyoneFilms(std::filesystem::path root) : m_root(std::move(root)) {}

  /// Takes the size from the metadata, or else from the film itself if it lies in the data set.
  /// Nothing happens for a film that is known. Throws Error(BadInput) with the place, and what
  /// openFrameSource() throws.
  void add(const JsonRecord& sample, const WorkContext& work);
  bool empty() const { return m_films.empty(); }
  /// Null for a frame of none of them. Valid as long as this is.
  const FiftyoneFilm* filmOf(const JsonRecord& frame) const;

 private:
  void measure(FiftyoneFilm& film, const std::string& file, const WorkContext& work) const;
  bool hasName(const std::string& name) const;

  std::filesystem::path m_root;
  std::map<std::string, FiftyoneFilm> m_films;  // by id of the sample
};

}  // namespace maskline
