// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/dataset/dataset.h"
#include "core/media/video/video_writer.h"

namespace maskline {

/// The rate at which the frames of a data set follow each other: that of the film, or a part of it
/// where only every n-th frame was taken. 25 where it is not known.
double frameRateOf(const DatasetVideo& video);

/// Begins a film in the size, pixel shape and frame rate of a video. Throws as VideoWriter does.
std::unique_ptr<VideoWriter> beginFilm(const std::filesystem::path& file, const DatasetVideo& video,
                                       VideoCodec codec);

}  // namespace maskline
