// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_data.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/training/encoded_files.h"

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
    throw Error(Error::Kind::NotFound, "The training data lacks \"" + name + "\".");
  }
  const cv::Mat picture = cv::imdecode(found->second, flags);
  if (picture.empty()) {
    throw Error(Error::Kind::Corrupt, "\"" + name + "\" of the training data is not a picture.");
  }
  return picture;
}

Labelled labelled(const EncodedFiles& files, const std::string& image, const std::string& mask) {
  return {atMostLongestSide(decoded(files, image, cv::IMREAD_COLOR), cv::INTER_AREA),
          atMostLongestSide(decoded(files, mask, cv::IMREAD_UNCHANGED), cv::INTER_NEAREST)};
}

std::string stem(const std::string& name) { return name.substr(0, name.rfind('.')); }

void addStills(const EncodedFiles& files, TrainingData& data) {
  const auto manifest = files.find("static/manifest.jsonl");
  if (manifest == files.end()) return;
  std::string line;
  for (const unsigned char c : manifest->second) {
    line += static_cast<char>(c);
    if (c != '\n') continue;
    const auto entry = nlohmann::json::parse(line);
    line.clear();
    Still still;
    still.picture = labelled(files, "static/" + entry.at("image").get<std::string>(),
                             "static/" + entry.at("mask").get<std::string>());
    still.set = entry.at("set");
    still.unionIsObject = entry.at("union_is_object") == 1;
    data.stills.push_back(std::move(still));
  }
}

}  // namespace

TrainingData readTrainingData(const std::filesystem::path& source,
                              const std::vector<std::string>& without) {
  const EncodedFiles files = readEncodedFiles(source);
  TrainingData data;
  std::map<std::string, Clip> clips;
  for (const auto& [name, bytes] : files) {
    if (name.starts_with("backgrounds/")) {
      data.backgrounds.push_back(
          atMostLongestSide(decoded(files, name, cv::IMREAD_COLOR), cv::INTER_AREA));
    }
    if (!name.starts_with("davis16_train/") || !name.ends_with(".jpg")) continue;
    const std::filesystem::path path(name);
    const std::string clip = path.parent_path().filename().string();
    if (std::find(without.begin(), without.end(), clip) != without.end()) continue;
    clips[clip].name = clip;
    clips[clip].frames.push_back(labelled(files, name, stem(name) + ".png"));
  }
  for (auto& [name, clip] : clips) data.clips.push_back(std::move(clip));
  addStills(files, data);
  if (data.clips.empty() || data.stills.empty() || data.backgrounds.empty()) {
    throw Error(Error::Kind::NotFound, "\"" + source.string() +
                                           "\" holds no training data: davis16_train, static and "
                                           "backgrounds are needed.");
  }
  return data;
}

void packTrainingData(const std::filesystem::path& folder, const std::filesystem::path& file) {
  writeEncodedFiles(file, readEncodedFiles(folder));
}

}  // namespace maskline::training
