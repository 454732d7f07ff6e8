// SPDX-License-Identifier: Apache-2.0
#include "core/shots/shots.h"

#include <algorithm>
#include <utility>

namespace maskline {
namespace {

constexpr float cutChange = 0.22F;        // a cut changes at least this much …
constexpr float cutAboveOthers = 2.2F;    // … and this many times more than its neighbours
constexpr double sameInOtherLight = 0.8;  // correlation
constexpr std::size_t wait = 5;           // frames after a cut; longer than a flash
constexpr std::size_t memory = longestDissolve + wait + 1;  // frames
constexpr std::size_t step = 4;                             // frames of a fade that are compared
constexpr std::int64_t shortestShot = 4;                    // frames between two reports

}  // namespace

std::vector<ShotCut> ShotDetector::feed(FrameIndex frame, const cv::Mat& bgr) {
  m_recent.push_back(featuresOf(frame, bgr));
  if (m_recent.size() > memory) m_recent.pop_front();
  const std::size_t count = m_recent.size();
  if (count > 1) m_recent.back().change = difference(m_recent[count - 2], m_recent.back());
  if (count > wait) settle(count - 1 - wait);
  return std::exchange(m_found, {});
}

std::vector<ShotCut> ShotDetector::finish() {
  const std::size_t count = m_recent.size();
  for (std::size_t at = count > wait ? count - wait : 0; at < count; ++at) settle(at);
  endDissolve();
  return std::exchange(m_found, {});
}

/// Decides about a frame. Those before it are settled, up to `wait` frames after it are known.
void ShotDetector::settle(std::size_t at) {
  settleBlank(at);
  if (at > 0 && isCut(at)) {
    endDissolve();
    report({m_recent[at].frame, false}, m_recent[at].frame);
  } else {
    settleDissolve(at);
  }
}

bool ShotDetector::isCut(std::size_t at) const {
  const FrameFeatures &before = m_recent[at - 1], &now = m_recent[at];
  // Blank frames are the business of fades.
  if (now.change < cutChange || now.blank || before.blank) return false;
  if (correlation(now, before) > sameInOtherLight) return false;
  float others = 0;
  for (std::size_t i = at > 4 ? at - 4 : 1; i < at; ++i)
    others = std::max(others, m_recent[i].change);
  if (at + 1 < m_recent.size()) others = std::max(others, m_recent[at + 1].change);
  if (now.change < cutAboveOthers * others) return false;
  for (std::size_t i = at + 1; i < std::min(at + 1 + wait, m_recent.size()); ++i)
    if (difference(before, m_recent[i]) < 0.7F * now.change) return false;
  return true;
}

void ShotDetector::settleBlank(std::size_t at) {
  const FrameFeatures& now = m_recent[at];
  if (now.blank) {
    if (m_blankFrom) return;
    m_blankFrom = now.frame;
    m_fadedOut = at > 0 && isSteady(at - std::min(at, step), at - 1);
    return;
  }
  m_fadingIn = m_blankFrom || (m_fadingIn && now.contrast > 1.04 * m_recent[at - 1].contrast);
  // No dissolve begins while the shot is still fading in.
  if (m_fadingIn) m_shotFrom = now.frame;
  if (m_blankFrom && endsFade(at)) {
    m_dissolve.reset();
    report({*m_blankFrom + (now.frame - *m_blankFrom) / 2, true}, now.frame);
  }
  m_blankFrom.reset();
  m_beforeBlank = now;
}

/// Whether the blank stretch before this frame lies between two shots: what comes after it is not
/// what was before, and on one side at least the picture loses its light without being covered.
bool ShotDetector::endsFade(std::size_t at) const {
  if (!m_beforeBlank || correlation(*m_beforeBlank, m_recent[at]) > sameInOtherLight) return false;
  return m_fadedOut || isSteady(at, std::min(at + step, m_recent.size() - 1));
}

bool ShotDetector::isSteady(std::size_t first, std::size_t last) const {
  return correlation(m_recent[first], m_recent[last]) > 0.7;
}

void ShotDetector::settleDissolve(std::size_t at) {
  const FrameFeatures& now = m_recent[at];
  if (now.blank) {
    m_shotFrom = now.frame + 1;
    return;
  }
  // One that begins after the likeliest has ended is another.
  if (m_dissolve && now.frame > m_dissolve->last + static_cast<std::int64_t>(wait)) endDissolve();
  const auto from = std::max<std::int64_t>(0, m_shotFrom - m_recent.front().frame);
  const auto found = dissolveEndingAt(m_recent, static_cast<std::size_t>(from), at);
  if (found && (!m_dissolve || found->doubt < m_dissolve->doubt)) m_dissolve = found;
}

void ShotDetector::endDissolve() {
  const auto found = std::exchange(m_dissolve, std::nullopt);
  if (found) report({found->first + (found->last - found->first + 1) / 2, true}, found->last);
}

void ShotDetector::report(ShotCut cut, FrameIndex newShotFrom) {
  const bool tooSoon = m_lastReport && cut.frame - *m_lastReport < shortestShot;
  if (!tooSoon) {
    m_found.push_back(cut);
    m_lastReport = cut.frame;
  }
  m_shotFrom = newShotFrom;
}

}  // namespace maskline
