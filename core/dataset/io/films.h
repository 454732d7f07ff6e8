// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/dataset/dataset.h"
#include "core/media/video/video_writer.h"

namespace maskline {

/// The frame rate of the frames of a dataset: that of the source video, or a fraction of it if only
/// every n-th frame was taken. 25 if unknown.
double frameRateOf(const DatasetVideo& video);

/// Starts a video file with the size, pixel aspect ratio and frame rate of a video. Throws as
/// VideoWriter does.
std::unique_ptr<VideoWriter> beginFilm(const std::filesystem::path& file, const DatasetVideo& video,
                                       VideoCodec codec);

}  // namespace maskline
