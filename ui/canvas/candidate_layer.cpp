// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/candidate_layer.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <ranges>

#include "ui/base/theme.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {

constexpr double outline = 1.5, hoveredOutline = 2.5;
constexpr double hoveredFill = 0.35, mergingFill = 0.55;
constexpr double leastForScore = 28;  // view pixels; in a smaller mask a score hides too much

}  // namespace

void CandidateLayer::showFrame(std::optional<FrameIndex> frame) {
  if (m_frame == frame) return;
  m_frame = frame;
  m_layers.clear();
  m_hovered = m_merging = {};
}

void CandidateLayer::viewportChanged() {
  for (auto& [id, layer] : m_layers) layer.viewportChanged();
}

CandidateId CandidateLayer::at(QPointF view) const {
  if (!m_frame || !m_session.hasProject()) return {};
  const QPoint pixel = m_viewport.pixelAt(view);
  const OfferedCandidate* candidate =
      m_session.document().candidates.at(*m_frame, {pixel.x(), pixel.y()});
  return candidate ? candidate->id : CandidateId{};
}

MaskLayer& CandidateLayer::layer(const OfferedCandidate& candidate) {
  const auto [it, isNew] = m_layers.try_emplace(candidate.id);
  if (isNew) it->second.setMask(candidate.mask);
  const bool merges = candidate.id == m_merging, isHovered = candidate.id == m_hovered;
  const Palette& colours = maskline::palette();
  it->second.setStyle({merges      ? colours.warning
                       : isHovered ? colours.accent
                                   : QColor(Qt::white),
                       merges      ? mergingFill
                       : isHovered ? hoveredFill
                                   : 0,
                       merges || isHovered ? hoveredOutline : outline, true});
  return it->second;
}

void CandidateLayer::drawScore(QPainter& painter, const OfferedCandidate& candidate) const {
  const cv::Rect box = candidate.mask.boundingBox();
  const QRectF place = m_viewport.toView(QRectF(box.x, box.y, box.width, box.height));
  if (std::min(place.width(), place.height()) < leastForScore && candidate.id != m_hovered) return;
  const QString text = QLocale().toString(candidate.score, 'f', 2);
  QRectF label(painter.fontMetrics().boundingRect(text));
  label.adjust(-kHalfGap, -1, kHalfGap, 1);
  label.moveCenter(QPointF(place.center().x(), place.top()));
  label.moveTop(std::max(label.top(), m_viewport.imageRect().top()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 170));
  painter.drawRoundedRect(label, 3, 3);
  painter.setPen(Qt::white);
  painter.drawText(label, Qt::AlignCenter, text);
}

void CandidateLayer::draw(QPainter& painter) {
  if (!m_frame || !m_session.hasProject()) return;
  const auto& offered = m_session.document().candidates.offered(*m_frame);
  // The best on top.
  for (const OfferedCandidate& candidate : offered | std::views::reverse) {
    layer(candidate).drawFill(painter, m_viewport);
    layer(candidate).drawOutline(painter, m_viewport);
  }
  painter.save();
  painter.setFont(digitsFont());
  for (const OfferedCandidate& candidate : offered | std::views::reverse)
    drawScore(painter, candidate);
  painter.restore();
}

}  // namespace maskline
