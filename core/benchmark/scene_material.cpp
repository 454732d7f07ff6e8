// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/scene_material.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>

#include "core/benchmark/clip_truth.h"
#include "core/benchmark/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {
namespace {

constexpr int attempts = 50;
constexpr std::size_t mostPoses = 40;
constexpr int leastSide = 32;        // pixels, of an object's bounding box
constexpr double leastFilled = 0.1;  // of the bounding box
constexpr double likeSize = 1.5;     // of successive poses to the first, at most

cv::Mat readImage(const std::filesystem::path& path) {
  cv::Mat image = cv::imread(path.string(), cv::IMREAD_COLOR);
  if (image.empty()) throw Error(messages::benchmark::pictureNotRead, path);
  return image;
}

template <class Items>
const auto& anyOf(const Items& items, std::mt19937& bits) {
  return items[bits() % items.size()];
}

bool isUsable(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return std::min(box.width, box.height) >= leastSide &&
         static_cast<double>(mask.area()) >= leastFilled * box.area();
}

bool isLikeSized(cv::Size a, cv::Size b) {
  const auto alike = [](int x, int y) { return x < likeSize * y && y < likeSize * x; };
  return alike(a.width, b.width) && alike(a.height, b.height);
}

CutOut cutOut(const cv::Mat& image, const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return {image(box).clone(), mask.toMat()(box).clone()};
}

/// The object from this image on, as long as it keeps its size.
std::vector<CutOut> posesOf(const BenchmarkClip& clip, FrameIndex from, ObjectId object,
                            bool stills) {
  std::vector<CutOut> poses;
  for (auto it = clip.truths.find(from); it != clip.truths.end(); ++it) {
    const FrameTruth truth = readFrameTruth(it->second);
    const auto found = truth.objects.find(object);
    if (found == truth.objects.end() || !isUsable(found->second)) break;
    const cv::Mat image = readImage(clip.images[static_cast<std::size_t>(it->first.value())]);
    if (image.size() != truth.size)
      throw Error(messages::benchmark::labelMapsSizeDiffers, clip.name);
    CutOut pose = cutOut(image, found->second);
    if (!poses.empty() && !isLikeSized(pose.image.size(), poses.front().image.size())) break;
    poses.push_back(std::move(pose));
    if (stills || poses.size() == mostPoses) break;
  }
  return poses;
}

}  // namespace

std::vector<CutOut> anyObject(const BenchmarkClip& clip, bool stills, std::mt19937& bits) {
  std::vector<FrameIndex> frames;
  for (const auto& [frame, path] : clip.truths) frames.push_back(frame);
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const FrameIndex frame = anyOf(frames, bits);
    std::vector<ObjectId> usable;
    for (const auto& [object, mask] : readFrameTruth(clip.truths.at(frame)).objects)
      if (isUsable(mask)) usable.push_back(object);
    if (!usable.empty()) return posesOf(clip, frame, anyOf(usable, bits), stills);
  }
  throw Error(messages::benchmark::noLargeObject, clip.name);
}

cv::Mat anyPhotograph(const SceneSettings& settings, std::mt19937& bits) {
  const auto photographs = imagesOfClip(settings.backgrounds);
  return readImage(anyOf(photographs, bits));
}

}  // namespace maskline
