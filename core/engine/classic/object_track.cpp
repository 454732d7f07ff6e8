// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/object_track.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/classic/features.h"
#include "core/engine/classic/local_match.h"
#include "core/engine/classic/motion_cue.h"
#include "core/engine/edge_refine.h"
#include "core/mask/signed_distance.h"

namespace maskline {
namespace {

constexpr int cell = WorkingFrame::cellSize;
constexpr int recentEvery = 3;          // steps between two frames of the recent memory
constexpr double largestQuery = 1200;   // cells compared with a memory; of more, every n-th
constexpr float trusted = 0.5f;         // a mask of less confidence is not learnt from
constexpr float positionWeight = 0.1f;  // of a distance as large as the object

cv::Rect enlarged(cv::Rect box, double share, int least, cv::Size within) {
  const int margin = std::max(least, cvRound(share * std::max(box.width, box.height)));
  box -= cv::Point(margin, margin);
  box += cv::Size(2 * margin, 2 * margin);
  return box & cv::Rect({}, within);
}

/// Grows a rectangle to whole cells.
cv::Rect cellsOf(cv::Rect roi, cv::Size grid) {
  const cv::Point from(roi.x / cell, roi.y / cell);
  const cv::Point to((roi.br().x + cell - 1) / cell, (roi.br().y + cell - 1) / cell);
  return cv::Rect(from, to) & cv::Rect({}, grid);
}

cv::Rect boxOf(const cv::Mat& probability, double above) {
  return cv::boundingRect(cv::Mat(probability > above));
}

cv::Mat logitOf(const cv::Mat& probability, float limit) {
  cv::Mat p, rest, out;
  cv::max(probability, limit, p);
  cv::min(p, 1 - limit, p);
  rest = 1 - p;
  cv::divide(p, rest, out);
  cv::log(out, out);
  return out;
}

/// The signed distance from the outline in units of half the object size, within ±1.
cv::Mat relativeDistance(const cv::Mat& probability, float scale) {
  const cv::Mat mask = probability > 0.5;
  if (cv::countNonZero(mask) == 0) return cv::Mat(mask.size(), CV_32F, cv::Scalar(-1));
  return cv::max(cv::min(signedDistance(mask) * (2 / std::max(1.0f, scale)), 1.0), -1.0);
}

cv::Mat cellValues(const cv::Mat& probability, cv::Size grid, cv::Rect cells) {
  cv::Mat values;
  cv::resize(probability, values, grid, 0, 0, cv::INTER_AREA);
  return values(cells).clone().reshape(1, cells.area());
}
/// Too little of a carried mask to follow.
bool isLost(const cv::Mat& prior) { return boxOf(prior, 0.3).area() < 9; }

/// Colours are learnt inside the outline and in a belt around it; the outline itself is doubtful.
void learnColours(ColourModel& model, const WorkingFrame& picture, const cv::Mat& probability,
                  float keep) {
  const cv::Rect belt = enlarged(boxOf(probability, 0.5), 0.6, 16, picture.size());
  if (belt.empty()) return;
  cv::Mat inside, outside;
  cv::threshold(probability(belt), inside, 0.7, 1, cv::THRESH_BINARY);
  cv::threshold(probability(belt), outside, 0.3, 1, cv::THRESH_BINARY_INV);
  model.learn(picture.lab8(belt), inside, outside, keep);
}

}  // namespace

ObjectTrack::Pose ObjectTrack::poseOf(const cv::Mat& probability) {
  const cv::Moments m = cv::moments(probability);
  if (m.m00 < 1) return {{probability.cols / 2.0f, probability.rows / 2.0f}, 1e6f};
  return {{static_cast<float>(m.m10 / m.m00), static_cast<float>(m.m01 / m.m00)},
          static_cast<float>(std::sqrt(m.m00))};
}

cv::Mat ObjectTrack::describe(const WorkingFrame& picture, cv::Rect cells, const Pose& pose,
                              int step) {
  cv::Mat rows(((cells.width + step - 1) / step) * ((cells.height + step - 1) / step),
               featureCount + 2, CV_32F);
  int row = 0;
  for (int y = cells.y; y < cells.br().y; y += step) {
    for (int x = cells.x; x < cells.br().x; x += step, ++row) {
      float* to = rows.ptr<float>(row);
      std::copy_n(picture.features.ptr<float>(y * picture.grid.width + x), featureCount, to);
      to[featureCount] = positionWeight * ((x + 0.5f) * cell - pose.centre.x) / pose.scale;
      to[featureCount + 1] = positionWeight * ((y + 0.5f) * cell - pose.centre.y) / pose.scale;
    }
  }
  return rows;
}

void ObjectTrack::learnAnchor(FrameIndex frame, const WorkingFrame& picture,
                              const cv::Mat& probability) {
  const cv::Rect box = boxOf(probability, 0.5);
  if (box.empty()) return;
  const cv::Rect cells = cellsOf(enlarged(box, 0.6, 16, picture.size()), picture.grid);
  m_anchors.keep(frame, describe(picture, cells, poseOf(probability)),
                 cellValues(probability, picture.grid, cells));
  learnColours(m_anchorColours, picture, probability, 0.7f);
  m_anchorArea = cv::sum(probability)[0];
}

void ObjectTrack::begin(const WorkingFrame& picture, const cv::Mat& probability) {
  m_recent.clear();
  m_recentColours = ColourModel();
  correct(probability);
  learnColours(m_recentColours, picture, probability, 0);
}

void ObjectTrack::correct(const cv::Mat& probability) {
  m_probability = probability.clone();
  m_learns = false;
  m_lastPose = poseOf(probability);
  m_steps = 0;
  m_usualArea = std::max(cv::sum(probability)[0], 0.25 * m_anchorArea);
}

bool ObjectTrack::shouldGuess(const cv::Mat& prior) const {
  return !isLost(prior) || (m_steps % 4 == 0 && !m_anchors.empty());
}

TrackGuess ObjectTrack::guess(const WorkingFrame& earlier, const WorkingFrame& picture,
                              const BackwardFlow& flow, const cv::Mat& prior,
                              const cv::Mat& motion) const {
  TrackGuess guess;
  const bool lost = isLost(prior);
  guess.roi =
      lost ? cv::Rect({}, picture.size()) : enlarged(boxOf(prior, 0.3), 0.35, 16, picture.size());
  guess.prior = prior(guess.roi).clone();
  guess.consistency = flow.consistency(guess.roi).clone();
  auto& maps = guess.cues.maps;
  const Pose pose = lost ? m_lastPose : poseOf(prior);
  maps[PixelCues::Carried] = logitOf(guess.prior, 0.02f);
  maps[PixelCues::CarriedConsistent] = maps[PixelCues::Carried].mul(guess.consistency);
  maps[PixelCues::Distance] = relativeDistance(guess.prior, pose.scale);
  addAppearance(guess, picture, pose);
  addColours(guess, picture);
  const LocalMatch local = matchLocally(earlier, m_probability, picture, flow, guess.roi);
  maps[PixelCues::LocalAppearance] = local.odds;
  maps[PixelCues::LocalFamiliar] = local.odds.mul(local.familiar);
  maps[PixelCues::Motion] = motionLogRatio(motion(guess.roi), guess.prior, guess.consistency);
  maps[PixelCues::Inconsistent] = 1 - guess.consistency;
  guess.logit = fuse(guess.cues);
  return guess;
}

void ObjectTrack::addAppearance(TrackGuess& guess, const WorkingFrame& picture,
                                const Pose& pose) const {
  const cv::Rect cells = cellsOf(guess.roi, picture.grid);
  const int step = std::max(1, cvFloor(std::sqrt(cells.area() / largestQuery)));
  const cv::Mat queries = describe(picture, cells, pose, step);
  const int rows = (cells.height + step - 1) / step;
  const auto read = [&](const AppearanceMemory& memory, int looks) {
    auto& maps = guess.cues.maps;
    cv::Mat planes[2], familiar;
    cv::split(memory.read(queries).reshape(2, rows), planes);
    cv::Mat& odds = maps[static_cast<std::size_t>(looks)];
    cv::resize(planes[0], odds, guess.roi.size(), 0, 0, cv::INTER_LINEAR);
    cv::resize(planes[1], familiar, guess.roi.size(), 0, 0, cv::INTER_LINEAR);
    maps[static_cast<std::size_t>(looks) + 1] = odds.mul(familiar);
  };
  read(m_anchors, PixelCues::AnchorAppearance);
  read(m_recent, PixelCues::RecentAppearance);
}

void ObjectTrack::addColours(TrackGuess& guess, const WorkingFrame& picture) const {
  const cv::Mat nothing = cv::Mat::zeros(guess.roi.size(), CV_32F);
  const cv::Mat colours = picture.lab8(guess.roi);
  guess.cues.maps[PixelCues::AnchorColours] =
      m_anchorColours.empty() ? nothing : m_anchorColours.logRatio(colours);
  guess.cues.maps[PixelCues::RecentColours] =
      m_recentColours.empty() ? nothing : m_recentColours.logRatio(colours);
}

double ObjectTrack::largestArea(const cv::Mat& prior) const {
  const double carried = cv::sum(prior)[0];
  constexpr double growth = 1.5, reappearing = 0.5, ever = 2.5;
  return 50 + std::min(std::max(growth * carried, reappearing * m_usualArea), ever * m_usualArea);
}

void ObjectTrack::settle(const cv::Mat& probability, float confidence) {
  m_probability = probability;
  m_learns = false;
  ++m_steps;
  if (boxOf(probability, 0.5).area() < 9) return;
  m_lastPose = poseOf(probability);
  m_learns = confidence >= trusted;
}

void ObjectTrack::continueFrom(const cv::Mat& probability) {
  m_probability = probability;
  m_learns = false;
}

void ObjectTrack::learn(const WorkingFrame& picture) {
  if (!m_learns) return;
  m_learns = false;
  const cv::Rect box = boxOf(m_probability, 0.5);
  m_usualArea += 0.15 * (cv::sum(m_probability)[0] - m_usualArea);
  learnColours(m_recentColours, picture, m_probability, 0.9f);
  if (m_steps % recentEvery == 1) {
    const cv::Rect cells = cellsOf(enlarged(box, 0.6, 16, picture.size()), picture.grid);
    m_recent.keep(FrameIndex(m_steps), describe(picture, cells, m_lastPose),
                  cellValues(m_probability, picture.grid, cells));
  }
}

}  // namespace maskline
