// SPDX-License-Identifier: Apache-2.0
#include "core/training/clip_maker.h"

#include <algorithm>
#include <array>
#include <map>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/training/photometry.h"

namespace maskline::training {
namespace {

constexpr double leastShare = 0.003;  // of the crop that an object must cover on the first frame
constexpr int attempts = 20;
constexpr double realShare = 0.5, composedShare = 0.3;  // the rest: stills as they are

/// How much of the stills comes from which set: few masks of the large repetitive sets.
double setShare(const std::string& set) {
  static const std::map<std::string, double> shares{{"ccp1004", 0.66},
                                                    {"balloon74", 0.16},
                                                    {"dsb2018_nuclei", 0.06},
                                                    {"magnetic_tile_defects392", 0.08},
                                                    {"em_membrane30", 0.04}};
  const auto found = shares.find(set);
  return found == shares.end() ? 0.1 : found->second;
}

std::vector<int> objectsOf(const cv::Mat& labels) {
  std::array<int, 256> counts{};
  for (int y = 0; y < labels.rows; ++y) {
    for (int x = 0; x < labels.cols; ++x) ++counts[labels.at<uchar>(y, x)];
  }
  std::vector<int> objects;
  for (int i = 1; i < 255; ++i) {
    if (counts[i] > 60) objects.push_back(i);
  }
  return objects;
}

/// One object of a picture as CV_8UC1 0 / 255; perhaps all of them together.
cv::Mat pickObject(const Labelled& picture, bool unionIsObject, Random& random) {
  if (unionIsObject && random.chance(0.6)) {
    return (picture.labels > 0) & (picture.labels < 255);
  }
  const std::vector<int> objects = objectsOf(picture.labels);
  if (objects.empty()) return cv::Mat::zeros(picture.labels.size(), CV_8UC1);
  return picture.labels == objects[random.below(static_cast<int>(objects.size()))];
}

cv::Point2d anyPointOf(const cv::Mat& mask, Random& random) {
  std::vector<cv::Point> points;
  cv::findNonZero(mask, points);
  if (points.empty()) return {mask.cols / 2.0, mask.rows / 2.0};
  return points[random.below(static_cast<int>(points.size()))];
}

double shareOf(const cv::Mat& mask) {
  return static_cast<double>(cv::countNonZero(mask)) / static_cast<double>(mask.total());
}

bool usable(const TrainingClip& clip) {
  return !clip.masks.empty() &&
         std::all_of(clip.masks.begin(), clip.masks.end(), [](const auto& object) {
           const double share = shareOf(object.front());
           return share > leastShare && share < 0.85;
         });
}

/// Lays `image` over `frame` where `mask` is, with an outline as soft as a lens makes it.
void paste(cv::Mat& frame, const cv::Mat& image, const cv::Mat& mask, double softness) {
  cv::Mat alpha, alphas, under, over;
  mask.convertTo(alpha, CV_32F, 1 / 255.0);
  cv::GaussianBlur(alpha, alpha, {}, softness);
  cv::cvtColor(alpha, alphas, cv::COLOR_GRAY2BGR);
  frame.convertTo(under, CV_32F);
  image.convertTo(over, CV_32F);
  cv::Mat mixed = under + alphas.mul(over - under);
  mixed.convertTo(frame, CV_8U);
}

/// How much of a picture a clip shows, times its side. Some are as close as when detail is mended.
double viewSize(Random& random) {
  return random.chance(0.25) ? random.uniform(0.4, 0.8) : random.uniform(0.8, 1.9);
}

}  // namespace

ClipMaker::ClipMaker(const TrainingData& data, int side, int longestGap)
    : m_data(data), m_side(side), m_longestGap(longestGap) {
  for (const Clip& clip : data.clips) {
    if (clip.frames.size() >= mostFrames) continue;
    throw Error(Error::Kind::BadInput, "The clip \"" + clip.name +
                                           "\" is too short to learn from: " +
                                           std::to_string(mostFrames) + " frames are needed.");
  }
  std::map<std::string, std::vector<int>> sets;
  for (std::size_t i = 0; i < data.stills.size(); ++i) {
    sets[data.stills[i].set].push_back(static_cast<int>(i));
  }
  double sum = 0;
  for (const auto& [name, stills] : sets) {
    m_sets.push_back(stills);
    m_setShares.push_back(sum += setShare(name));
  }
}

TrainingClip ClipMaker::make(Random& random, int frames) const {
  TrainingClip clip;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const double kind = random.uniform(0, 1);
    clip = kind < realShare                   ? fromReal(random, frames)
           : kind < realShare + composedShare ? composed(random, frames)
                                              : fromStill(random, frames);
    if (usable(clip)) break;
  }
  if (random.chance(0.2)) addOccluder(clip, random);
  varyLook(clip.images, random);
  return clip;
}

TrainingClip ClipMaker::fromReal(Random& random, int frames) const {
  const Clip& source = m_data.clips[random.below(static_cast<int>(m_data.clips.size()))];
  const int count = static_cast<int>(source.frames.size());
  TrainingClip clip;
  clip.jumps = random.chance(0.5);
  const int gap = 1 + random.below(std::min(m_longestGap, (count - 1) / (frames - 1)));
  const int jump = clip.jumps ? gap + random.below(count - gap * (frames - 1)) : gap;
  const int first = random.below(count - jump - gap * (frames - 2));
  const bool backwards = random.chance(0.5);
  const auto frame = [&](int i) -> const Labelled& {
    const int at = i == 0 ? first : first + jump + gap * (i - 1);
    return source.frames[backwards ? count - 1 - at : at];
  };
  const cv::Mat start = frame(0).labels > 0;
  const double size = std::min<double>(start.rows, m_side * viewSize(random));
  const bool mirrored = random.chance(0.5);
  const auto cropAt = [&](const cv::Mat& mask) {
    const cv::Point2d jitter(random.uniform(-0.25, 0.25) * size,
                             random.uniform(-0.25, 0.25) * size);
    return cropAround(anyPointOf(mask, random) + jitter, size, m_side, mirrored);
  };
  Warp crop = cropAt(start);
  const MotionRange own{0.04, 4, 1.06, 0.02, 0.005};
  clip.masks.resize(1);
  for (int i = 0; i < frames; ++i) {
    if (i == 1 && clip.jumps) crop = cropAt(frame(1).labels > 0);
    const Warp warp = moved(crop, {m_side / 2.0, m_side / 2.0}, m_side, own, random);
    clip.images.push_back(warp.image(frame(i).image, m_side));
    clip.masks[0].push_back(warp.mask((frame(i).labels > 0) & (frame(i).labels < 255), m_side));
  }
  return clip;
}

TrainingClip ClipMaker::fromStill(Random& random, int frames) const {
  const Still& still = pickStill(random);
  const cv::Mat first = pickObject(still.picture, still.unionIsObject, random);
  std::vector<cv::Mat> objects{first};
  if (random.chance(0.3)) {
    const cv::Mat second = pickObject(still.picture, false, random);
    if (cv::countNonZero(second & first) == 0) objects.push_back(second);
  }
  const int shortSide = std::min(first.cols, first.rows);
  const double size = std::min<double>(shortSide, m_side * viewSize(random));
  Warp warp = cropAround(anyPointOf(first, random), size, m_side, random.chance(0.5));
  TrainingClip clip;
  clip.masks.resize(objects.size());
  for (int i = 0; i < frames; ++i) {
    warp = moved(warp, {m_side / 2.0, m_side / 2.0}, m_side, {}, random);
    clip.images.push_back(warp.image(still.picture.image, m_side));
    for (std::size_t o = 0; o < objects.size(); ++o) {
      clip.masks[o].push_back(warp.mask(objects[o], m_side));
    }
  }
  return clip;
}

TrainingClip ClipMaker::composed(Random& random, int frames) const {
  const cv::Mat& background = pickBackground(random);
  const MotionRange camera{0.05, 4, 1.06, 0.02, 0.005};
  Warp behind = cropAround(
      {random.uniform(0.3, 0.7) * background.cols, random.uniform(0.3, 0.7) * background.rows},
      std::min<double>(std::min(background.cols, background.rows),
                       m_side * random.uniform(0.8, 1.5)),
      m_side, random.chance(0.5));
  struct Actor {
    Cutout cutout;
    Warp warp;
    cv::Point2d pivot;
  };
  std::vector<Actor> actors;
  const int count = 1 + random.below(3);
  for (int i = 0; i < count; ++i) {
    Actor actor{i > 0 && random.chance(0.25) ? actors[0].cutout : pickCutout(random), {}, {}};
    const cv::Rect box = cv::boundingRect(actor.cutout.mask);
    const cv::Point2d centre(box.x + box.width / 2.0, box.y + box.height / 2.0);
    const double size = std::max(box.width, box.height) * random.uniform(1.2, 5);
    actor.pivot = {random.uniform(0.15, 0.85) * m_side, random.uniform(0.15, 0.85) * m_side};
    const double scale = size / m_side;
    const cv::Point2d middle(m_side / 2.0, m_side / 2.0);
    actor.warp = cropAround(centre - (actor.pivot - middle) * scale, size, m_side, false);
    actors.push_back(std::move(actor));
  }
  const MotionRange own{random.chance(0.3) ? 0.2 : 0.08, 18, 1.2, 0.1, 0.025};
  const double softness = random.uniform(0.4, 0.9);
  TrainingClip clip;
  clip.masks.resize(std::min(count, maxObjects));
  for (int f = 0; f < frames; ++f) {
    behind = moved(behind, {m_side / 2.0, m_side / 2.0}, m_side, camera, random);
    cv::Mat frame = behind.image(background, m_side);
    std::vector<cv::Mat> visible;
    for (Actor& actor : actors) {
      actor.warp = moved(actor.warp, actor.pivot, m_side, own, random);
      const cv::Mat mask = actor.warp.mask(actor.cutout.mask, m_side);
      paste(frame, actor.warp.image(actor.cutout.image, m_side), mask, softness);
      for (cv::Mat& below : visible) below.setTo(0, mask);
      visible.push_back(mask);
    }
    clip.images.push_back(frame);
    for (std::size_t o = 0; o < clip.masks.size(); ++o) clip.masks[o].push_back(visible[o]);
  }
  return clip;
}

const Still& ClipMaker::pickStill(Random& random) const {
  const double at = random.uniform(0, m_setShares.back());
  const auto set = std::upper_bound(m_setShares.begin(), m_setShares.end(), at);
  const auto& stills = m_sets[std::min<std::size_t>(set - m_setShares.begin(), m_sets.size() - 1)];
  return m_data.stills[stills[random.below(static_cast<int>(stills.size()))]];
}

ClipMaker::Cutout ClipMaker::pickCutout(Random& random) const {
  if (random.chance(0.4)) {
    const Clip& clip = m_data.clips[random.below(static_cast<int>(m_data.clips.size()))];
    const Labelled& frame = clip.frames[random.below(static_cast<int>(clip.frames.size()))];
    return {frame.image, (frame.labels > 0) & (frame.labels < 255)};
  }
  const Still& still = pickStill(random);
  return {still.picture.image, pickObject(still.picture, still.unionIsObject, random)};
}

const cv::Mat& ClipMaker::pickBackground(Random& random) const {
  if (random.chance(0.6)) {
    return m_data.backgrounds[random.below(static_cast<int>(m_data.backgrounds.size()))];
  }
  const Clip& clip = m_data.clips[random.below(static_cast<int>(m_data.clips.size()))];
  return clip.frames[random.below(static_cast<int>(clip.frames.size()))].image;
}

void ClipMaker::addOccluder(TrainingClip& clip, Random& random) const {
  const Cutout cutout = pickCutout(random);
  const cv::Rect box = cv::boundingRect(cutout.mask);
  if (box.empty()) return;
  const double size = std::max(box.width, box.height) * random.uniform(1.5, 4);
  Warp warp = cropAround({box.x + box.width * random.uniform(-0.5, 1.5),
                          box.y + box.height * random.uniform(-0.5, 1.5)},
                         size, m_side, random.chance(0.5));
  const cv::Point2d middle(m_side / 2.0, m_side / 2.0);
  const MotionRange range{0.3, 10, 1.1, 0.05, 0};
  // The first frame stays as it is: its mask is given.
  for (std::size_t f = 1; f < clip.images.size(); ++f) {
    warp = moved(warp, middle, m_side, range, random);
    const cv::Mat mask = warp.mask(cutout.mask, m_side);
    paste(clip.images[f], warp.image(cutout.image, m_side), mask, 0.7);
    for (auto& object : clip.masks) object[f].setTo(0, mask);
  }
}

}  // namespace maskline::training
