// SPDX-License-Identifier: Apache-2.0
#include "tests/dataset/generated.h"

#include <opencv2/imgproc.hpp>

namespace maskline::test {

namespace {

/// Numerical Recipes' linear congruential generator: the standard library's distributions differ
/// from one to the other.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_state(seed * 2654435761U + 1) {}
  /// 0 … n − 1
  int roll(int n) {
    m_state = m_state * 1664525U + 1013904223U;
    return static_cast<int>((m_state >> 8) % static_cast<std::uint32_t>(n));
  }
  bool oneIn(int n) { return roll(n) == 0; }

 private:
  std::uint32_t m_state;
};

cv::Rect someRect(Dice& dice, cv::Size size) {
  const int x = dice.roll(size.width), y = dice.roll(size.height);
  return cv::Rect(x, y, 1 + dice.roll(size.width - x), 1 + dice.roll(size.height - y));
}

Mask someMask(Dice& dice, cv::Size size) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  switch (dice.roll(6)) {
    case 0:
      bitmap.at<std::uint8_t>(dice.roll(size.height), dice.roll(size.width)) = 1;
      break;
    case 1:
      if (dice.oneIn(4))
        bitmap.setTo(1);
      else
        for (int i = 0; i < 20; ++i)
          bitmap.at<std::uint8_t>(dice.roll(size.height), dice.roll(size.width)) = 1;
      break;
    case 2: {  // a ring with an island
      const cv::Rect r = someRect(dice, size);
      bitmap(r) = 1;
      if (r.width > 4 && r.height > 4)
        bitmap(cv::Rect(r.x + 1, r.y + 1, r.width - 2, r.height - 2)) = 0;
      if (r.width > 8 && r.height > 8)
        bitmap(cv::Rect(r.x + 3, r.y + 3, r.width - 6, r.height - 6)) = 1;
      break;
    }
    case 3:
      for (int i = 0; i < 3; ++i) bitmap(someRect(dice, size)) = 1;
      break;
    default:
      cv::ellipse(bitmap, {dice.roll(size.width), dice.roll(size.height)},
                  {1 + dice.roll(size.width / 2), 1 + dice.roll(size.height / 2)}, dice.roll(180),
                  0, 360, 1, cv::FILLED);
  }
  return Mask::fromMat(bitmap);
}

DatasetTrack someTrack(Dice& dice, std::size_t video, int number) {
  static const char* const names[] = {"dog", "Größe", "猫", "a b", "x-1"};
  DatasetTrack track;
  track.id = number + 1;
  track.video = video;
  track.name = std::string(names[number % 5]) + " " + std::to_string(number);
  track.category = CategoryId{1 + dice.roll(3)};
  track.colour = objectColour(number);
  track.crowd = dice.oneIn(8);
  if (dice.oneIn(3)) track.attributes["colour"] = dice.oneIn(2) ? "red" : "grün";
  return track;
}

/// Of the whole video, of a part of it, and of each track.
void addEvents(Dice& dice, DatasetInfo& info) {
  for (std::size_t v = 0; v < info.videos.size(); ++v)
    info.events.push_back({v, {}, {}, "Außen", "", {}});
  for (std::size_t t = 0; t < info.tracks.size(); ++t) {
    const std::size_t video = info.tracks[t].video;
    const FrameRange whole = info.videos[video].range;
    const FrameIndex first = whole.begin + dice.roll(static_cast<int>(whole.length()));
    info.events.push_back({video, t, FrameRange{first, whole.end}, "jumps", "motion", {}});
    if (dice.oneIn(2)) info.events.back().attributes["height"] = "2 m";
    if (dice.oneIn(3)) info.events.back().track.reset();
  }
}

}  // namespace

ListedContent generated(std::uint32_t seed, GeneratorLimits limits) {
  Dice dice(seed);
  ListedContent content;
  content.m_info.categories = {{CategoryId{1}, "animal", "thing"},
                               {CategoryId{2}, "Straße", ""},
                               {CategoryId{3}, "toy", "thing"}};
  const int videos = 1 + dice.roll(limits.videos);
  for (int v = 0; v < videos; ++v) {
    const cv::Size size(3 + dice.roll(40), 3 + dice.roll(30));
    const int frames = 1 + dice.roll(limits.frames);
    const bool ascii = (seed + static_cast<std::uint32_t>(v)) % 2 == 0;
    const std::string name = "film-" + std::to_string(v) + (ascii ? "" : " Straße 猫");
    const std::size_t video =
        content.addVideo(name, size, frames, dice.oneIn(2) ? 0 : dice.roll(50));
    const int tracks = dice.roll(limits.tracks + 1);
    for (int t = 0; t < tracks; ++t) {
      const std::size_t track = content.addTrack(someTrack(dice, video, t));
      const int first = dice.roll(frames + 1);  // may have no mask at all
      for (int f = first; f < frames; ++f) {
        if (dice.oneIn(4)) continue;
        DatasetMask& mask = content.add(track, static_cast<std::size_t>(f), someMask(dice, size),
                                        dice.oneIn(3) ? float(dice.roll(10001)) / 10000 : 1);
        if (dice.oneIn(5)) mask.record.summary.presence = Presence::Occluded;
        if (dice.oneIn(6)) mask.attributes["pose"] = dice.oneIn(2) ? "lying" : "up";
      }
    }
  }
  Dice others(seed + 1000);  // leaves the rest as it is for this seed
  addEvents(others, content.m_info);
  return content;
}

}  // namespace maskline::test
