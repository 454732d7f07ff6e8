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

/// Writes the picture of a frame, making the folders above it; a file that holds it in the wanted
/// form is copied as it is. Nothing where the content has no picture. Throws Error(Io).
void writePicture(DatasetContent& content, std::size_t video, std::size_t frame,
                  const std::filesystem::path& file);

/// CV_8UC3 BGR in the size of the video. Throws Error(NotFound) where the content has none.
cv::Mat pictureOf(DatasetContent& content, std::size_t video, std::size_t frame);

/// B, G, R, alpha: the picture with `alpha` (CV_8UC1) beside it.
cv::Mat withAlpha(const cv::Mat& image, const cv::Mat& alpha);
/// As withAlpha(), and black where the mask is not.
cv::Mat cutOut(const cv::Mat& image, const Mask& mask);

/// Makes the folders above it. Throws Error(Io).
void writePng(const std::filesystem::path& file, const cv::Mat& picture);

/// The names of the pictures of a video in a data set that has a file beside each: "000012.jpg" by
/// the number of the frame. Where no pictures are written the frames keep the names they have, if
/// no two of them differ in the ending only.
std::vector<std::string> labelledPictureNames(const DatasetVideo& video, PictureChoice choice);

/// As many digits as `width`, more where needed: "000012".
std::string padded(std::int64_t number, int width);

}  // namespace maskline
