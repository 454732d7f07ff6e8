// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/training_data.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>

#include "core/mask/picture_code.h"
#include "core/training/data/encoded_files.h"
#include "core/training/messages.h"

namespace maskline::training {
namespace {

constexpr int longestSide = 640;

cv::Mat atMostLongestSide(const cv::Mat& picture, int interpolation) {
  const double scale = double(longestSide) / std::max(picture.cols, picture.rows);
  if (scale >= 1) return picture;
  cv::Mat result;
  cv::resize(picture, result, {}, scale, scale, interpolation);
  return result;
}

cv::Mat decoded(const EncodedFiles& files, const std::string& name, int flags) {
  const auto found = files.find(name);
  if (found == files.end()) {
    throw Error(messages::training::pictureMissing, name);
  }
  const cv::Mat picture = decodePicture(found->second, flags);
  if (picture.empty()) {
    throw Error(messages::training::notAPicture, name);
  }
  return picture;
}

Labelled labelled(const EncodedFiles& files, const std::string& image, const std::string& mask) {
  const cv::Mat picture = decoded(files, image, cv::IMREAD_COLOR);
  const cv::Mat labels = decoded(files, mask, cv::IMREAD_UNCHANGED);
  if (labels.type() != CV_8UC1 || labels.size() != picture.size()) {
    throw Error(messages::training::badLabels, mask);
  }
  return {atMostLongestSide(picture, cv::INTER_AREA), atMostLongestSide(labels, cv::INTER_NEAREST)};
}

std::string stem(const std::string& name) { return name.substr(0, name.rfind('.')); }

Still stillOf(const EncodedFiles& files, const nlohmann::json& entry) {
  Still still;
  still.picture = labelled(files, "static/" + entry.at("image").get<std::string>(),
                           "static/" + entry.at("mask").get<std::string>());
  still.set = entry.at("set");
  still.unionIsObject = entry.at("union_is_object") == 1;
  return still;
}

bool named(const DataSelection& selection, const std::string& name) {
  return std::find(selection.without.begin(), selection.without.end(), name) !=
         selection.without.end();
}

void addClips(const EncodedFiles& files, const DataSelection& selection, TrainingData& data) {
  std::map<std::filesystem::path, Clip> clips;
  for (const auto& [name, bytes] : files) {
    const std::filesystem::path folder = std::filesystem::path(name).parent_path();
    const std::string set = folder.parent_path().string(), clip = folder.filename().string();
    if ((set != "davis16_train" && set != "multi_train") || !name.ends_with(".jpg")) continue;
    if ((named(selection, set) || named(selection, clip)) != selection.leftOut) continue;
    clips[folder].name = clip;
    clips[folder].set = set;
    clips[folder].frames.push_back(labelled(files, name, stem(name) + ".png"));
  }
  for (auto& [folder, clip] : clips) data.clips.push_back(std::move(clip));
}

void addStills(const EncodedFiles& files, const DataSelection& selection, TrainingData& data) {
  const auto manifest = files.find("static/manifest.jsonl");
  if (manifest == files.end()) return;
  std::istringstream lines(std::string(manifest->second.begin(), manifest->second.end()));
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    try {
      const nlohmann::json entry = nlohmann::json::parse(line);
      const bool turn = selection.everyStill > 0 && ++number % selection.everyStill == 0;
      if ((turn || named(selection, entry.at("set"))) != selection.leftOut) continue;
      data.stills.push_back(stillOf(files, entry));
    } catch (const nlohmann::json::exception&) {
      throw Error(messages::training::badManifest);
    }
  }
}

}  // namespace

TrainingData readTrainingData(const std::filesystem::path& source, const DataSelection& selection) {
  const EncodedFiles files = readEncodedFiles(source);
  TrainingData data;
  for (const auto& [name, bytes] : files) {
    if (!name.starts_with("backgrounds/")) continue;
    data.backgrounds.push_back(
        atMostLongestSide(decoded(files, name, cv::IMREAD_COLOR), cv::INTER_AREA));
  }
  addClips(files, selection, data);
  addStills(files, selection, data);
  const bool stillsNeeded = !selection.leftOut || selection.everyStill > 0;
  if (data.clips.empty() || (stillsNeeded && data.stills.empty()) || data.backgrounds.empty()) {
    throw Error(messages::training::noTrainingData, source);
  }
  return data;
}

void packTrainingData(const std::filesystem::path& folder, const std::filesystem::path& file) {
  writeEncodedFiles(file, readEncodedFiles(folder));
}

}  // namespace maskline::training
