// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/clip_maker.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

#include "core/training/data/object_choice.h"
#include "core/training/data/photometry.h"
#include "core/training/messages.h"

namespace maskline::training {
namespace {

constexpr double leastShare = 0.003;  // of the crop that an object must cover on the first frame
constexpr int attempts = 20;
constexpr double composedShare = 0.25;  // of all clips; the rest beside the real ones: stills
constexpr double regionShare = 0.35;    // of the stills
constexpr double lookAlikeShare = 0.4;  // of the further actors of a composed clip
constexpr double leavingShare = 0.15;   // of the actors

/// How much of all clips is real video of which set.
double clipShare(const std::string& set) { return set == "multi_train" ? 0.07 : 0.36; }

/// How much of the stills comes from which set, relative: few masks of the large repetitive sets.
double stillShare(const std::string& set) {
  static const std::map<std::string, double> shares{
      {"coco_free", 0.9},       {"ccp1004", 0.5},       {"animals", 0.5},
      {"cats", 0.35},           {"balloon74", 0.12},    {"magnetic_tile_defects392", 0.08},
      {"dsb2018_nuclei", 0.06}, {"em_membrane30", 0.04}};
  const auto found = shares.find(set);
  return found == shares.end() ? 0.1 : found->second;
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

/// How many pixels of the picture one pixel of a clip shows. Some clips are as close as when detail
/// is mended, some show nearly all of the picture, as the coarse look does.
double viewScale(cv::Size picture, cv::Size crop, Random& random) {
  const double kind = random.uniform(0, 1);
  const double scale = kind < 0.25   ? random.uniform(0.4, 0.8)
                       : kind < 0.75 ? random.uniform(0.8, 1.9)
                                     : random.uniform(1.9, 3.3);
  const double whole =
      std::min(double(picture.width) / crop.width, double(picture.height) / crop.height);
  return std::min(scale, whole);
}

cv::Point2d centreOf(cv::Size size) { return {size.width / 2.0, size.height / 2.0}; }

cv::Mat objectMask(const Labelled& frame, int object) { return frame.labels == object; }

}  // namespace

int ClipMaker::Sets::pick(Random& random) const {
  const auto set =
      std::upper_bound(cumulative.begin(), cumulative.end(), random.uniform(0, cumulative.back()));
  const auto index =
      std::min<std::size_t>(static_cast<std::size_t>(set - cumulative.begin()), members.size() - 1);
  const std::vector<int>& some = members[index];
  return some[random.below(static_cast<int>(some.size()))];
}

ClipMaker::ClipMaker(const TrainingData& data, int longestGap)
    : m_data(data), m_longestGap(longestGap) {
  std::map<std::string, std::vector<int>> clips, stills;
  for (std::size_t i = 0; i < data.clips.size(); ++i) {
    const Clip& clip = data.clips[i];
    clips[clip.set].push_back(static_cast<int>(i));
    if (clip.frames.size() >= mostFrames) continue;
    throw Error(messages::training::clipTooShort, clip.name, mostFrames);
  }
  for (std::size_t i = 0; i < data.stills.size(); ++i) {
    stills[data.stills[i].set].push_back(static_cast<int>(i));
  }
  const auto add = [](Sets& sets, std::vector<int> members, double share) {
    sets.cumulative.push_back(sets.total() + share);
    sets.members.push_back(std::move(members));
  };
  for (const auto& [set, members] : clips) add(m_clipSets, members, clipShare(set));
  for (const auto& [set, members] : stills) add(m_stillSets, members, stillShare(set));
}

TrainingClip ClipMaker::make(Random& random, int frames, cv::Size size) const {
  TrainingClip clip;
  for (int attempt = 0; attempt < attempts || clip.images.empty(); ++attempt) {
    const double kind = random.uniform(0, 1), real = m_clipSets.total();
    clip = kind < real                   ? fromReal(random, frames, size)
           : kind < real + composedShare ? composed(random, frames, size)
                                         : fromStill(random, frames, size);
    if (usable(clip)) break;
  }
  if (random.chance(0.2)) addOccluder(clip, random);
  augmentAppearance(clip.images, random);
  return clip;
}

TrainingClip ClipMaker::fromReal(Random& random, int frames, cv::Size size) const {
  const Clip& source = pickClip(random);
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
  std::vector<int> objects = objectsOf(frame(0).labels);
  if (objects.empty()) return clip;
  std::swap(objects[0], objects[random.below(static_cast<int>(objects.size()))]);
  if (objects.size() > 1 && random.chance(0.5)) {
    std::swap(objects[1], objects[1 + random.below(static_cast<int>(objects.size()) - 1)]);
    objects.resize(maxObjects);
  } else {
    objects.resize(1);
  }
  const double scale = viewScale(frame(0).labels.size(), size, random);
  const bool mirrored = random.chance(0.5);
  const auto cropAt = [&](const Labelled& shown) {
    const cv::Point2d jitter(random.uniform(-0.25, 0.25) * size.width * scale,
                             random.uniform(-0.25, 0.25) * size.height * scale);
    return cropAround(anyPointOf(objectMask(shown, objects[0]), random) + jitter, scale, size,
                      mirrored);
  };
  Warp crop = cropAt(frame(0));
  const MotionRange own{0.04, 4, 1.06, 0.02, 0.005};
  clip.masks.resize(objects.size());
  clip.extents.assign(objects.size(), 0);
  for (int i = 0; i < frames; ++i) {
    if (i == 1 && clip.jumps) crop = cropAt(frame(1));
    const Warp warp = moved(crop, centreOf(size), size, own, random);
    clip.images.push_back(warp.image(frame(i).image, size));
    for (std::size_t o = 0; o < objects.size(); ++o) {
      clip.masks[o].push_back(warp.mask(objectMask(frame(i), objects[o]), size));
    }
  }
  return clip;
}

TrainingClip ClipMaker::fromStill(Random& random, int frames, cv::Size size) const {
  const Still& still = pickStill(random);
  const bool unlabelled = random.chance(regionShare * 0.4);
  const cv::Mat& image = unlabelled ? pickBackground(random) : still.picture.image;
  std::vector<ChosenObject> objects{unlabelled ? chooseRegion(image, {}, random)
                                    : random.chance(regionShare)
                                        ? chooseRegion(image, still.picture.labels, random)
                                        : chooseObject(still, random)};
  if (objects[0].extent <= 0 && !unlabelled && random.chance(0.3)) {
    ChosenObject second = chooseObject(still, random);
    if (cv::countNonZero(second.mask & objects[0].mask) == 0) objects.push_back(second);
  }
  Warp warp = cropAround(anyPointOf(objects[0].mask, random), viewScale(image.size(), size, random),
                         size, random.chance(0.5));
  TrainingClip clip;
  clip.masks.resize(objects.size());
  for (const ChosenObject& object : objects) clip.extents.push_back(object.extent);
  for (int i = 0; i < frames; ++i) {
    warp = moved(warp, centreOf(size), size, {}, random);
    clip.images.push_back(warp.image(image, size));
    for (std::size_t o = 0; o < objects.size(); ++o) {
      clip.masks[o].push_back(warp.mask(objects[o].mask, size));
    }
  }
  return clip;
}

std::vector<ClipMaker::Actor> ClipMaker::actors(Random& random, int frames, cv::Size size) const {
  std::vector<Actor> result;
  const int count = 1 + random.below(4);
  const double mean = std::sqrt(size.area());
  for (int i = 0; i < count; ++i) {
    Actor actor;
    actor.cutout = i > 0 && random.chance(lookAlikeShare) ? result[0].cutout : pickCutout(random);
    const cv::Rect box = cv::boundingRect(actor.cutout.mask);
    const cv::Point2d centre(box.x + box.width / 2.0, box.y + box.height / 2.0);
    const double scale = std::max(box.width, box.height) * random.uniform(1.2, 6) / mean;
    actor.pivot = {random.uniform(0.15, 0.85) * size.width,
                   random.uniform(0.15, 0.85) * size.height};
    actor.warp = cropAround(centre - (actor.pivot - centreOf(size)) * scale, scale, size, false);
    if (random.chance(leavingShare)) {
      actor.goneFrom = 1 + random.below(frames - 1);
      actor.goneTo = actor.goneFrom + 1 + random.below(frames - actor.goneFrom);
    }
    result.push_back(std::move(actor));
  }
  return result;
}

TrainingClip ClipMaker::composed(Random& random, int frames, cv::Size size) const {
  const cv::Mat& background = pickBackground(random);
  const MotionRange camera =
      random.chance(0.25) ? MotionRange{0, 0, 1, 0, 0} : MotionRange{0.05, 4, 1.06, 0.02, 0.005};
  Warp behind = cropAround(
      {random.uniform(0.3, 0.7) * background.cols, random.uniform(0.3, 0.7) * background.rows},
      std::min(viewScale(background.size(), size, random), 1.5), size, random.chance(0.5));
  std::vector<Actor> moving = actors(random, frames, size);
  const MotionRange own{random.chance(0.3) ? 0.2 : 0.08, 18, 1.2, 0.1, 0.025};
  const double softness = random.uniform(0.4, 0.9);
  TrainingClip clip;
  clip.masks.resize(std::min<std::size_t>(moving.size(), maxObjects));
  clip.extents.assign(clip.masks.size(), 0);
  for (int f = 0; f < frames; ++f) {
    behind = moved(behind, centreOf(size), size, camera, random);
    cv::Mat frame = behind.image(background, size);
    std::vector<cv::Mat> visible;
    for (Actor& actor : moving) {
      actor.warp = moved(actor.warp, actor.pivot, size, own, random);
      const bool gone = f >= actor.goneFrom && f < actor.goneTo;
      const cv::Mat mask =
          gone ? cv::Mat::zeros(size, CV_8UC1) : actor.warp.mask(actor.cutout.mask, size);
      if (!gone) paste(frame, actor.warp.image(actor.cutout.image, size), mask, softness);
      for (cv::Mat& below : visible) below.setTo(0, mask);
      visible.push_back(mask);
    }
    clip.images.push_back(frame);
    for (std::size_t o = 0; o < clip.masks.size(); ++o) clip.masks[o].push_back(visible[o]);
  }
  return clip;
}

const Clip& ClipMaker::pickClip(Random& random) const {
  return m_data.clips[static_cast<std::size_t>(m_clipSets.pick(random))];
}

const Still& ClipMaker::pickStill(Random& random) const {
  return m_data.stills[static_cast<std::size_t>(m_stillSets.pick(random))];
}

ClipMaker::Cutout ClipMaker::pickCutout(Random& random) const {
  if (random.chance(0.3)) {
    const Clip& clip = pickClip(random);
    const Labelled& frame = clip.frames[random.below(static_cast<int>(clip.frames.size()))];
    const std::vector<int> objects = objectsOf(frame.labels);
    if (!objects.empty()) {
      return {frame.image,
              objectMask(frame, objects[random.below(static_cast<int>(objects.size()))])};
    }
  }
  const Still& still = pickStill(random);
  return {still.picture.image, chooseObject(still, random).mask};
}

const cv::Mat& ClipMaker::pickBackground(Random& random) const {
  if (random.chance(0.6)) {
    return m_data.backgrounds[random.below(static_cast<int>(m_data.backgrounds.size()))];
  }
  const Clip& clip = pickClip(random);
  return clip.frames[random.below(static_cast<int>(clip.frames.size()))].image;
}

void ClipMaker::addOccluder(TrainingClip& clip, Random& random) const {
  const Cutout cutout = pickCutout(random);
  const cv::Rect box = cv::boundingRect(cutout.mask);
  if (box.empty() || clip.images.empty()) return;
  const cv::Size size = clip.images[0].size();
  const double scale =
      std::max(box.width, box.height) * random.uniform(1.5, 4) / std::sqrt(size.area());
  Warp warp = cropAround({box.x + box.width * random.uniform(-0.5, 1.5),
                          box.y + box.height * random.uniform(-0.5, 1.5)},
                         scale, size, random.chance(0.5));
  const MotionRange range{0.3, 10, 1.1, 0.05, 0};
  // The first frame stays as it is: its mask is given.
  for (std::size_t f = 1; f < clip.images.size(); ++f) {
    warp = moved(warp, centreOf(size), size, range, random);
    const cv::Mat mask = warp.mask(cutout.mask, size);
    paste(clip.images[f], warp.image(cutout.image, size), mask, 0.7);
    for (auto& object : clip.masks) object[f].setTo(0, mask);
  }
}

}  // namespace maskline::training
