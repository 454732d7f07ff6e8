// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/session/session.h"
#include "ui/canvas/heat_layer.h"
#include "ui/canvas/mask_layer.h"
#include "ui/canvas/overlay_style.h"

namespace maskline {

/// The masks over the frame on show: one layer per object, loaded from the project when first
/// drawn and again only when an event names it. Each function that changes something returns what
/// must be painted again, in view coordinates.
class Overlay {
 public:
  Overlay(const Session& session, const Viewport& viewport);

  /// The frame whose picture is on show; none = no masks.
  void showFrame(std::optional<FrameIndex> frame);
  void setStyle(const OverlayStyle& style);
  const OverlayStyle& style() const { return m_style; }
  void viewportChanged();

  QRectF masksChanged(const MasksChanged& change);
  void objectsChanged();  ///< colours, order, hidden, or which one is current
  /// The mask being edited, shown in place of the current object's.
  QRectF setDraft(const std::optional<Mask>& mask);
  /// The mask that a click would give: what it would add to the current object's is drawn light,
  /// what it would take away dark. Empty = none.
  QRectF setPreview(const Mask& mask);

  void draw(QPainter& painter);

 private:
  std::vector<Object> drawn() const;
  MaskLayer& layer(const Object& object);
  LayerStyle layerStyle(const Object& object) const;
  QColor currentColour() const;
  Mask currentMask() const;

  const Session& m_session;
  const Viewport& m_viewport;
  OverlayStyle m_style;
  std::optional<FrameIndex> m_frame;
  std::map<ObjectId, MaskLayer> m_layers;
  std::optional<MaskLayer> m_draft;
  std::vector<MaskLayer> m_preview;
  HeatLayer m_heat;
};

}  // namespace maskline
