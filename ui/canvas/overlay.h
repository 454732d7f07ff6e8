// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/session/session.h"
#include "ui/canvas/heat_layer.h"
#include "ui/canvas/mask_layer.h"
#include "ui/canvas/overlay_style.h"
#include "ui/canvas/scene_drawing.h"

namespace maskline {

/// The masks over the shown frame: one layer per object, loaded from the project when first drawn
/// and again only when an event names it. Functions that change something return the area to
/// repaint, in view coordinates.
class Overlay {
 public:
  Overlay(const Session& session, const Viewport& viewport);

  /// Sets the shown frame; none = no masks.
  void showFrame(std::optional<FrameIndex> frame);
  void setStyle(const OverlayStyle& style);
  const OverlayStyle& style() const { return m_style; }
  void viewportChanged();

  QRectF masksChanged(const MasksChanged& change);
  void objectsChanged();  ///< colours, order, visibility or the current object changed
  /// Sets the mask being edited, shown in place of the stored mask of the current object.
  QRectF setDraft(const std::optional<Mask>& mask);
  /// Sets the mask that a click would give. Pixels that it would add to the current mask are drawn
  /// light, pixels that it would remove dark. Empty = none.
  QRectF setPreview(const Mask& mask);
  /// Sets a region that is outlined until another frame is shown, such as the one that would be
  /// given away. Empty = none.
  QRectF setMarked(const Mask& region);
  /// The preview of smoothed masks has changed.
  QRectF smoothingChanged(FrameRange frames);

  void draw(QPainter& painter);

 private:
  std::vector<Object> drawn() const;
  MaskLayer& layer(const Object& object);
  LayerStyle layerStyle(const Object& object) const;
  QColor currentColour() const;
  Mask currentMask() const;
  void loadSmoothed();
  void drawMasks(QPainter& painter, const std::vector<Object>& objects);
  void drawScene(QPainter& painter, const std::vector<Object>& objects);

  const Session& m_session;
  const Viewport& m_viewport;
  OverlayStyle m_style;
  std::optional<FrameIndex> m_frame;
  std::map<ObjectId, MaskLayer> m_layers;
  std::optional<MaskLayer> m_draft;
  std::vector<MaskLayer> m_preview;
  std::optional<MaskLayer> m_marked;
  std::optional<std::vector<MaskLayer>> m_smoothed;  ///< none = to be loaded
  HeatLayer m_heat;
  SceneDrawing m_scene;
};

}  // namespace maskline
