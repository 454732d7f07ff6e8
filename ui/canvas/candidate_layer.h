// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "core/session/session.h"
#include "ui/canvas/mask_layer.h"

namespace maskline {

/// The offered candidates of the shown frame as outlines with their scores. Owner thread.
class CandidateLayer {
 public:
  CandidateLayer(const Session& session, const Viewport& viewport)
      : m_session(session), m_viewport(viewport) {}

  /// Sets the shown frame; none = no candidates.
  void showFrame(std::optional<FrameIndex> frame);
  /// Ends a merge: its candidate may be gone.
  void candidatesChanged() {
    m_layers.clear();
    m_merging = {};
  }
  void viewportChanged();

  /// The candidate under the cursor, and the one that waits to be merged; both are filled.
  void setHovered(CandidateId id) { m_hovered = id; }
  void setMerging(CandidateId id) { m_merging = id; }
  CandidateId hovered() const { return m_hovered; }
  CandidateId merging() const { return m_merging; }
  /// The candidate at a point of the view; none outside all.
  CandidateId at(QPointF view) const;

  void draw(QPainter& painter);

 private:
  MaskLayer& layer(const OfferedCandidate& candidate);
  void drawScore(QPainter& painter, const OfferedCandidate& candidate) const;

  const Session& m_session;
  const Viewport& m_viewport;
  std::optional<FrameIndex> m_frame;
  CandidateId m_hovered, m_merging;
  std::map<CandidateId, MaskLayer> m_layers;
};

}  // namespace maskline
