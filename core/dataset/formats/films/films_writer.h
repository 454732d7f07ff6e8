// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/writer.h"
#include "core/media/video/video_writer.h"

namespace maskline {

/// Masks as videos, for compositing: `<video>/<object>` with an extension for each object, or
/// `<video>/<video>` for all objects. Each video contains every frame of the dataset. Objects
/// without a mask are skipped.
class FilmsWriter final : public DatasetWriter {
 public:
  enum class Shows {
    Masks,    ///< white where the object is
    Numbers,  ///< the object number as grey value, see labelNumbers()
    Picture   ///< the whole image, with the object as alpha
  };
  struct Kind {
    Shows shows = Shows::Masks;
    VideoCodec codec = VideoCodec::Ffv1Grey;
    const char* ending = ".mkv";
  };

  FilmsWriter(std::filesystem::path folder, WriteOptions options, Kind kind)
      : m_folder(std::move(folder)), m_options(std::move(options)), m_kind(kind) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  struct Film {
    std::size_t video = 0;
    std::optional<std::size_t> track;  ///< none: all tracks of the video
    std::filesystem::path file;
  };

  bool ofEachObject() const;
  std::vector<Film> filmsOf(const DatasetInfo& info) const;
  bool write(std::span<const Film> films, DatasetContent& content, const WorkContext& work) const;
  cv::Mat pixels(const Film& film, const ContentFrame& frame, const cv::Mat& image,
                 const DatasetInfo& info) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
  Kind m_kind;
};

}  // namespace maskline
