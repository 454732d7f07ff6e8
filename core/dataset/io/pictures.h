// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/writer.h"

namespace maskline {

/// ".jpg" or ".png"; "" for none.
const char* endingOf(PictureChoice choice);

/// Writes the image of a frame and creates parent folders; an existing file in the requested format
/// is copied unchanged. Does nothing if the content has no image. Throws Error(Io).
void writePicture(DatasetContent& content, std::size_t video, std::size_t frame,
                  const std::filesystem::path& file);

/// CV_8UC3 BGR in the size of the video. Throws Error(NotFound) if the content has no image.
cv::Mat pictureOf(DatasetContent& content, std::size_t video, std::size_t frame);

/// B, G, R, alpha: the image with `alpha` (CV_8UC1) as the fourth channel.
cv::Mat withAlpha(const cv::Mat& image, const cv::Mat& alpha);
/// Like withAlpha(), and black where `alpha` is 0.
cv::Mat cutOut(const cv::Mat& image, const cv::Mat& alpha);

/// Creates parent folders. Throws Error(Io).
void writePng(const std::filesystem::path& file, const cv::Mat& picture);

/// The image names of a video in a dataset with a file next to each image: "000012.jpg" from the
/// frame number. If no images are written, the frames keep their names, provided that no two differ
/// only in the extension.
std::vector<std::string> labelledPictureNames(const DatasetVideo& video, PictureChoice choice);

/// Padded with zeros to `width` digits or more: "000012".
std::string padded(std::int64_t number, int width);

}  // namespace maskline
