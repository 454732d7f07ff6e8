// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline::test {

/// A folder that make_models.py wrote.
std::filesystem::path madeModel(const std::string& name);

/// The pictures (CV_8UC3) and, for a model, the label maps that PyTorch gives for them.
std::vector<cv::Mat> testPictures();
std::vector<cv::Mat> expectedLabels(const std::string& name);

/// A copy of a made model, to be changed.
void copyModel(const std::string& name, const std::filesystem::path& to);
std::string textOf(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& text);
/// Replaces the first `from` in the model.json of a folder; fails if there is none.
void changeDescription(const std::filesystem::path& folder, const std::string& from,
                       const std::string& to);

}  // namespace maskline::test
