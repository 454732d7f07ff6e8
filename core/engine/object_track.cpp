// SPDX-License-Identifier: Apache-2.0
#include "core/engine/object_track.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/edge_refine.h"
#include "core/engine/features.h"
#include "core/engine/tuning.h"

namespace maskline {
namespace {

constexpr int cell = WorkingFrame::cellSize;

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
  const float positionWeight = tuning("posw", 0.1f);
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

namespace {
cv::Mat cellValues(const cv::Mat& probability, cv::Size grid, cv::Rect cells) {
  cv::Mat values;
  cv::resize(probability, values, grid, 0, 0, cv::INTER_AREA);
  return values(cells).clone().reshape(1, cells.area());
}
}  // namespace

void ObjectTrack::learnAnchor(FrameIndex frame, const WorkingFrame& picture,
                              const cv::Mat& probability) {
  const cv::Rect box = boxOf(probability, 0.5);
  if (box.empty()) return;
  const cv::Rect cells = cellsOf(enlarged(box, 0.6, 16, picture.size()), picture.grid);
  m_memory.keepAnchor(frame, describe(picture, cells, poseOf(probability)),
                      cellValues(probability, picture.grid, cells));
  learnColours(m_anchorColours, picture, probability, 0.7f);
  m_anchorArea = cv::sum(probability)[0];
}

void ObjectTrack::begin(const WorkingFrame& picture, const cv::Mat& probability) {
  m_memory.dropRecent();
  m_recentColours = ColourModel();
  correct(probability);
  learnColours(m_recentColours, picture, probability, 0);
}

void ObjectTrack::correct(const cv::Mat& probability) {
  m_probability = probability.clone();
  m_lastPose = poseOf(probability);
  m_steps = 0;
}

TrackGuess ObjectTrack::guess(const WorkingFrame& picture, const BackwardFlow& flow) const {
  TrackGuess guess;
  const cv::Mat prior = carry(m_probability, flow);
  cv::Rect box = boxOf(prior, 0.3);
  const bool lost = box.area() < 9;
  guess.roi =
      lost ? cv::Rect({}, picture.size()) : enlarged(box, tuning("roi", 0.35f), 16, picture.size());
  const cv::Rect cells = cellsOf(guess.roi, picture.grid);
  const Pose pose = lost ? m_lastPose : poseOf(prior);
  guess.prior = prior(guess.roi).clone();
  guess.consistency = flow.consistency(guess.roi).clone();

  const int step = std::max(1, cvFloor(std::sqrt(cells.area() / tuning("maxq", 1200.0f))));
  const cv::Mat readout = m_memory.read(describe(picture, cells, pose, step));
  cv::Mat planes[2];
  cv::split(readout.reshape(2, (cells.height + step - 1) / step), planes);
  cv::Mat odds, familiar;
  cv::resize(planes[0], odds, guess.roi.size(), 0, 0, cv::INTER_LINEAR);
  cv::resize(planes[1], guess.familiarity, guess.roi.size(), 0, 0, cv::INTER_LINEAR);

  const cv::Mat anchors = m_anchorColours.empty()
                              ? cv::Mat::zeros(guess.roi.size(), CV_32F)
                              : m_anchorColours.logRatio(picture.lab8(guess.roi));
  const cv::Mat recent = m_recentColours.empty()
                             ? cv::Mat::zeros(guess.roi.size(), CV_32F)
                             : m_recentColours.logRatio(picture.lab8(guess.roi));
  cv::Mat trusted = logitOf(guess.prior, 0.02f);
  trusted = trusted.mul(tuning("pc0", 0.5f) + tuning("pc1", 0.5f) * guess.consistency);
  guess.appearance =
      odds * tuning("wm", 0.4f) + anchors * tuning("wca", 0.15f) + recent * tuning("wcr", 0.15f);
  guess.logit = trusted * tuning("wp", 0.7f) + guess.appearance + tuning("b", 0.0f);
  return guess;
}

void ObjectTrack::settle(const WorkingFrame& picture, const cv::Mat& probability,
                         float confidence) {
  m_probability = probability;
  ++m_steps;
  const cv::Rect box = boxOf(probability, 0.5);
  if (box.area() < 9) return;
  m_lastPose = poseOf(probability);
  if (confidence < 0.3f) return;
  learnColours(m_recentColours, picture, probability, tuning("ckeep", 0.9f));
  if (m_steps % static_cast<int>(tuning("every", 3)) == 1) {
    const cv::Rect cells = cellsOf(enlarged(box, 0.6, 16, picture.size()), picture.grid);
    m_memory.rotateRecent(describe(picture, cells, m_lastPose),
                          cellValues(probability, picture.grid, cells));
  }
}

}  // namespace maskline
