// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/film.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline::test {
namespace {

const cv::Size filmSize{160, 90};
constexpr int longestJoint = 20;  // frames that it takes of a shot

enum Trap { None, Flash, WhipPan, Dim };

template <class T>
void shuffle(std::vector<T>& things, cv::RNG& random) {
  for (std::size_t i = things.size(); i > 1; --i)
    std::swap(things[i - 1],
              things[static_cast<std::size_t>(random.uniform(0, static_cast<int>(i)))]);
}

/// A part of a picture of this size, in the shape of the film.
cv::Rect someWindow(cv::Size size, double least, double most, cv::RNG& random) {
  const double share = random.uniform(least, most);
  const double width = std::min<double>(size.width, size.height * 16.0 / 9) * share;
  const int w = static_cast<int>(width), h = static_cast<int>(width * 9 / 16);
  return {random.uniform(0, size.width - w + 1), random.uniform(0, size.height - h + 1), w, h};
}

/// Each trap goes into a shot of its own.
std::vector<int> trapsOf(const FilmPlan& plan, std::size_t shots, cv::RNG& random) {
  std::vector<int> traps(shots, None);
  std::size_t next = 0;
  const auto set = [&](int count, Trap trap) {
    for (int i = 0; i < count && next < shots; ++i) traps[next++] = trap;
  };
  set(plan.flashes, Flash);
  set(plan.pans, WhipPan);
  set(plan.dims, Dim);
  shuffle(traps, random);
  return traps;
}

Score score(const Film& film, const std::vector<ShotCut>& found, bool fades, std::int64_t beside) {
  Score score;
  std::vector<Joint> wanted;
  for (const Joint& joint : film.joints())
    if ((joint.kind != Joint::Kind::Cut) == fades) wanted.push_back(joint);
  score.wanted = static_cast<int>(wanted.size());
  for (const ShotCut& cut : found) {
    if (cut.fade != fades) continue;
    ++score.reported;
    const auto match = std::find_if(wanted.begin(), wanted.end(), [&](const Joint& joint) {
      return cut.frame.value() >= joint.first - beside && cut.frame.value() <= joint.last + beside;
    });
    if (match == wanted.end()) continue;
    ++score.right;
    wanted.erase(match);
  }
  return score;
}

}  // namespace

void Film::Moment::fade(double kept, double toWhite) {
  light *= kept;
  white = white * kept + toWhite * (1 - kept);
}

Film::Film(const std::vector<Clip>& clips, const FilmPlan& plan) : m_clips(clips) {
  cv::RNG random(plan.seed * 7919 + 17);
  std::vector<Joint::Kind> kinds;
  const auto add = [&](int count, Joint::Kind kind) {
    kinds.insert(kinds.end(), static_cast<std::size_t>(count), kind);
  };
  add(plan.cuts, Joint::Kind::Cut);
  add(plan.fades, Joint::Kind::Fade);
  add(plan.dissolves, Joint::Kind::Dissolve);
  shuffle(kinds, random);
  const std::vector<int> traps = trapsOf(plan, kinds.size() + 1, random);
  std::size_t clip = 0;
  for (std::size_t i = 0; i <= kinds.size(); ++i) {
    clip = (clip + static_cast<std::size_t>(random.uniform(1, static_cast<int>(clips.size())))) %
           clips.size();
    // A trap lies between the joints at both ends.
    const int least = (traps[i] == None ? 2 : 3) * longestJoint + 2;
    Shot shot = shotOf(clip, random.uniform(least, least + longestJoint), random);
    setTrap(shot, traps[i], random);
    if (i == 0)
      m_moments = std::move(shot);
    else
      join(kinds[i - 1], std::move(shot), random);
  }
}

/// Plays to and fro where the clip is shorter than the shot.
Film::Shot Film::shotOf(std::size_t clip, int length, cv::RNG& random) const {
  const auto frames = static_cast<int>(m_clips[clip].size());
  const int start = random.uniform(0, frames);
  View view;
  view.clip = clip;
  view.window = someWindow(m_clips[clip][0].size(), 0.6, 1, random);
  view.mirrored = random.uniform(0, 2) == 1;
  Shot shot(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i) {
    const int at = (start + i) % (2 * frames);
    view.frame = static_cast<std::size_t>(at < frames ? at : 2 * frames - 1 - at);
    shot[static_cast<std::size_t>(i)].view = view;
  }
  return shot;
}

void Film::setTrap(Shot& shot, int trap, cv::RNG& random) const {
  const int at = longestJoint + random.uniform(2, 6);
  if (trap == Flash) flash(shot, at, random);
  if (trap == WhipPan) whipPan(shot, at, random);
  if (trap == Dim) dim(shot, at, random);
}

/// One to three frames that are nearly white.
void Film::flash(Shot& shot, int at, cv::RNG& random) {
  const int frames = random.uniform(1, 4);
  const double white = random.uniform(0.5, 0.95);
  for (int i = 0; i < frames; ++i) shot[static_cast<std::size_t>(at + i)].fade(1 - white, 1);
}

void Film::dim(Shot& shot, int at, cv::RNG& random) {
  const double dark = random.uniform(0.4, 0.7);
  for (std::size_t i = 0; i < shot.size(); ++i)
    shot[i].fade(1 - (1 - dark) * std::clamp((static_cast<int>(i) - at) / 6.0, 0.0, 1.0), 0);
}

/// Half of the picture's width in 4 to 8 frames: as much as a window shows.
void Film::whipPan(Shot& shot, int at, cv::RNG& random) const {
  const cv::Size size = m_clips[shot[0].view.clip][0].size();
  const cv::Rect window = someWindow(size, 0.5, 0.5, random);
  const int frames = random.uniform(4, 9), way = size.width - window.width;
  for (std::size_t i = 0; i < shot.size(); ++i) {
    const double done = std::clamp((static_cast<int>(i) - at) / double(frames), 0.0, 1.0);
    View& view = shot[i].view;
    view.window = window;
    view.window.x = static_cast<int>(way * done);
    if (done > 0 && done < 1) view.blur = 8;
  }
}

void Film::join(Joint::Kind kind, Shot shot, cv::RNG& random) {
  m_joints.push_back({kind, frameCount(), frameCount()});
  if (kind == Joint::Kind::Fade) fadeTo(shot, random);
  if (kind == Joint::Kind::Dissolve) dissolveTo(shot, random);
  m_moments.insert(m_moments.end(), shot.begin(), shot.end());
}

void Film::fadeTo(Shot& shot, cv::RNG& random) {
  const int out = random.uniform(6, longestJoint + 1), in = random.uniform(6, longestJoint + 1);
  const double white = random.uniform(0, 4) == 0 ? 1 : 0;
  m_joints.back().first -= out;
  for (int i = 0; i < out; ++i)
    m_moments[m_moments.size() - static_cast<std::size_t>(i + 1)].fade((i + 1.0) / (out + 1),
                                                                       white);
  Moment blank = m_moments.back();
  blank.fade(0, white);
  m_moments.insert(m_moments.end(), static_cast<std::size_t>(random.uniform(1, 6)), blank);
  for (int i = 0; i < in; ++i) shot[static_cast<std::size_t>(i)].fade((i + 1.0) / (in + 1), white);
  m_joints.back().last = frameCount() + in - 1;
}

void Film::dissolveTo(Shot& shot, cv::RNG& random) {
  const int length = random.uniform(8, longestJoint + 1);
  for (int i = 0; i < length; ++i) {
    Moment& moment = m_moments[m_moments.size() - static_cast<std::size_t>(length - i)];
    moment.next = shot[static_cast<std::size_t>(i)].view;
    moment.share = (i + 1.0) / (length + 1);
  }
  shot.erase(shot.begin(), shot.begin() + length);
  m_joints.back().first -= length;
  m_joints.back().last -= 1;
}

cv::Mat Film::picture(const View& view) const {
  cv::Mat out;
  cv::resize(m_clips[view.clip][view.frame](view.window), out, filmSize, 0, 0, cv::INTER_AREA);
  if (view.blur > 0) cv::blur(out, out, {view.blur, 1});
  if (view.mirrored) cv::flip(out, out, 1);
  return out;
}

cv::Mat Film::picture(int frame) const {
  const Moment& moment = m_moments[static_cast<std::size_t>(frame)];
  cv::Mat out = picture(moment.view) * moment.light + cv::Scalar::all(255 * moment.white);
  if (moment.share > 0)
    cv::addWeighted(out, 1 - moment.share, picture(moment.next), moment.share, 0, out);
  return out;
}

Score& Score::operator+=(const Score& other) {
  right += other.right;
  reported += other.reported;
  wanted += other.wanted;
  return *this;
}

Score scoreOfCuts(const Film& film, const std::vector<ShotCut>& found) {
  return score(film, found, false, 0);
}

Score scoreOfFades(const Film& film, const std::vector<ShotCut>& found) {
  return score(film, found, true, 2);
}

}  // namespace maskline::test
