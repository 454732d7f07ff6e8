// SPDX-License-Identifier: Apache-2.0
#include "core/media/demo/demo_clip.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/media/demo/demo_objects.h"
#include "core/media/messages.h"
#include "core/media/video/video_writer.h"

namespace maskline {

namespace {

constexpr double framesPerSecond = 25;

/// The scenery drifts slowly, as with a camera that follows.
cv::Mat background(int frame) {
  const bool second = frame >= DemoClip::cutAt;
  const double shift = 0.3 * (second ? frame - DemoClip::cutAt : frame);
  const cv::Mat move = (cv::Mat_<double>(2, 3) << 1, 0, -shift, 0, 1, 0);
  cv::Mat picture;
  cv::warpAffine(demo::scenery(second ? 1 : 0), picture, move, DemoClip::size(), cv::INTER_LINEAR,
                 cv::BORDER_REPLICATE);
  return picture;
}

/// Calls visit(x, y, sample) for every pixel the object may cover.
template <class Visit>
void forEachSample(int object, int frame, Visit visit) {
  const demo::Sprite sprite = demo::spriteAt(object, frame);
  const cv::Rect box = cv::Rect(cv::Point(cvFloor(sprite.centre.x - sprite.reach),
                                          cvFloor(sprite.centre.y - sprite.reach)),
                                cv::Point(cvCeil(sprite.centre.x + sprite.reach) + 1,
                                          cvCeil(sprite.centre.y + sprite.reach) + 1)) &
                       cv::Rect({}, DemoClip::size());
  for (int y = box.y; y < box.br().y; ++y)
    for (int x = box.x; x < box.br().x; ++x) {
      const cv::Point2f offset(static_cast<float>(x) - sprite.centre.x,
                               static_cast<float>(y) - sprite.centre.y);
      visit(x, y, demo::sampleSprite(object, sprite, offset));
    }
}

void requireFrame(FrameIndex frame) {
  if (frame.value() < 0 || frame.value() >= DemoClip::frameCount)
    throw Error(messages::media::noDemoFrame, DemoClip::frameCount - 1);
}

}  // namespace

cv::Mat DemoClip::image(FrameIndex frame) {
  requireFrame(frame);
  const int n = static_cast<int>(frame.value());
  cv::Mat picture = background(n);
  for (int object = 0; object < objectCount; ++object)
    forEachSample(object, n, [&](int x, int y, const demo::Sample& sample) {
      auto& pixel = picture.at<cv::Vec3b>(y, x);
      pixel = demo::mix(demo::Colour(pixel), sample.colour, sample.alpha);
    });
  return picture;
}

Mask DemoClip::truth(FrameIndex frame, int object) {
  requireFrame(frame);
  cv::Mat visible = cv::Mat::zeros(size(), CV_8UC1);
  for (int other = object; other < objectCount; ++other)
    forEachSample(other, static_cast<int>(frame.value()),
                  [&](int x, int y, const demo::Sample& sample) {
                    if (sample.alpha >= 0.5f) visible.at<std::uint8_t>(y, x) = other == object;
                  });
  return Mask::fromMat(visible);
}

const char* DemoClip::objectName(int object) {
  static constexpr std::array<const char*, objectCount> names = {"ball", "card", "leaf"};
  return names.at(static_cast<std::size_t>(object));
}

void DemoClip::write(const std::filesystem::path& path, const WorkContext& work) {
  VideoWriter writer(path, size(), framesPerSecond);
  for (int frame = 0; frame < frameCount; ++frame) {
    if (work.cancelled()) return;
    writer.write(image(FrameIndex(frame)));
    work.report(frame + 1, frameCount);
  }
  writer.finish();
}

}  // namespace maskline
