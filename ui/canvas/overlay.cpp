// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/overlay.h"

#include <QPainter>

#include "ui/base/images.h"
#include "ui/base/theme.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {
constexpr double currentOutline = 2;
constexpr double otherOutline = 1;
constexpr double smoothedOutline = 1.5;
constexpr double markedOutline = 2.5, markedFill = 0.3;
}  // namespace

Overlay::Overlay(const Session& session, const Viewport& viewport)
    : m_session(session), m_viewport(viewport) {}

void Overlay::showFrame(std::optional<FrameIndex> frame) {
  m_frame = frame;
  m_layers.clear();
  m_draft.reset();
  m_preview.clear();
  m_marked.reset();
  m_smoothed.reset();
  m_heat.clear();
}

void Overlay::setStyle(const OverlayStyle& style) {
  m_style = style;
  if (!style.preview) m_preview.clear();
}

void Overlay::viewportChanged() {
  m_scene.viewportChanged();
  for (auto& [id, layer] : m_layers) layer.viewportChanged();
  if (m_draft) m_draft->viewportChanged();
  for (MaskLayer& layer : m_preview) layer.viewportChanged();
  if (m_marked) m_marked->viewportChanged();
  if (m_smoothed)
    for (MaskLayer& layer : *m_smoothed) layer.viewportChanged();
}

QRectF Overlay::masksChanged(const MasksChanged& change) {
  if (!m_frame || !change.frames.contains(*m_frame)) return {};
  m_heat.clear();
  QRectF touched;
  if (!change.object) {
    m_layers.clear();
    touched = m_viewport.imageRect();
  } else if (const auto object = m_session.project().object(change.object)) {
    const auto old = m_layers.find(change.object);
    if (old != m_layers.end()) touched = old->second.viewRect(m_viewport);
    m_layers.erase(change.object);
    if (!object->hidden) touched |= layer(*object).viewRect(m_viewport);
  }
  return m_style.uncertainty || m_style.scene ? m_viewport.imageRect() : touched;
}

void Overlay::objectsChanged() {
  std::erase_if(m_layers, [&](const auto& entry) {
    return !m_session.project().object(entry.first).has_value();
  });
  m_heat.clear();
}

QRectF Overlay::setDraft(const std::optional<Mask>& mask) {
  QRectF touched = m_draft ? m_draft->viewRect(m_viewport) : QRectF();
  if (!mask) {
    m_draft.reset();
    if (!m_session.hasProject()) return touched;
    const auto own = m_layers.find(m_session.document().selection.object());
    if (own != m_layers.end()) touched |= own->second.viewRect(m_viewport);
    return touched;
  }
  if (!m_draft) m_draft.emplace();
  m_draft->setMask(*mask);
  m_draft->setStyle({currentColour(), m_style.opacity, currentOutline, true});
  return touched | m_draft->viewRect(m_viewport);
}

QRectF Overlay::setPreview(const Mask& mask) {
  QRectF touched;
  for (const MaskLayer& layer : m_preview) touched |= layer.viewRect(m_viewport);
  m_preview.clear();
  if (mask.empty() || !m_style.preview || !m_frame) return touched;
  const auto add = [&](const Mask& part, const LayerStyle& style) {
    if (part.empty()) return;
    MaskLayer& layer = m_preview.emplace_back();
    layer.setMask(part);
    layer.setStyle(style);
    touched |= layer.viewRect(m_viewport);
  };
  const Mask now = currentMask();
  const bool comparable = now.size() == mask.size();
  add(comparable ? subtract(mask, now) : mask,
      {currentColour().lighter(140), 0.35, otherOutline, false});
  if (comparable) add(subtract(now, mask), {Qt::black, 0.45, 0, false});
  return touched;
}

QRectF Overlay::setMarked(const Mask& region) {
  QRectF touched = m_marked ? m_marked->viewRect(m_viewport) : QRectF();
  m_marked.reset();
  if (region.empty() || !m_frame) return touched;
  m_marked.emplace();
  m_marked->setMask(region);
  m_marked->setStyle({palette().accent, markedFill, markedOutline, true});
  return touched | m_marked->viewRect(m_viewport);
}

QRectF Overlay::smoothingChanged(FrameRange frames) {
  if (!m_frame || !frames.contains(*m_frame)) return {};
  m_smoothed.reset();
  return m_viewport.imageRect();
}

/// White, so that they stand out from the outlines of all objects.
void Overlay::loadSmoothed() {
  m_smoothed.emplace();
  for (const Object& object : drawn()) {
    const Mask mask = m_session.document().smoothing.previewed(object.id, *m_frame);
    if (mask.empty()) continue;
    MaskLayer& layer = m_smoothed->emplace_back();
    layer.setMask(mask);
    layer.setStyle({Qt::white, 0, smoothedOutline, true});
  }
}

std::vector<Object> Overlay::drawn() const {
  std::vector<Object> out = m_session.project().objects();
  std::erase_if(out, [&](const Object& object) {
    return object.hidden || (m_draft && object.id == m_session.document().selection.object());
  });
  return out;
}

LayerStyle Overlay::layerStyle(const Object& object) const {
  const bool current = object.id == m_session.document().selection.object();
  const bool filled = m_style.fill && !m_style.uncertainty;
  return {toQColor(object.colour), filled ? m_style.opacity : 0,
          m_style.outlines ? (current ? currentOutline : otherOutline) : 0, current};
}

MaskLayer& Overlay::layer(const Object& object) {
  const auto [it, isNew] = m_layers.try_emplace(object.id);
  if (isNew) it->second.setMask(m_session.project().mask(object.id, *m_frame));
  it->second.setStyle(layerStyle(object));
  return it->second;
}

QColor Overlay::currentColour() const {
  const Project& project = m_session.project();
  const auto object = project.object(m_session.document().selection.object());
  return toQColor(object ? object->colour : freeColour(project.objects()));
}

Mask Overlay::currentMask() const {
  const ObjectId current = m_session.document().selection.object();
  return current ? m_session.project().mask(current, *m_frame) : Mask();
}

// Fills first, then outlines, the current one last: an outline is never buried by a neighbour.
void Overlay::drawMasks(QPainter& painter, const std::vector<Object>& objects) {
  if (m_style.uncertainty) {
    if (m_heat.empty()) m_heat.load(m_session.project(), objects, *m_frame);
    m_heat.draw(painter, m_viewport.imageRect());
  }
  for (const Object& object : objects) layer(object).drawFill(painter, m_viewport);
  const ObjectId current = m_session.document().selection.object();
  for (const Object& object : objects)
    if (object.id != current) layer(object).drawOutline(painter, m_viewport);
  for (const Object& object : objects)
    if (object.id == current) layer(object).drawOutline(painter, m_viewport);
}

void Overlay::drawScene(QPainter& painter, const std::vector<Object>& objects) {
  m_scene.draw(painter, m_viewport, m_session.project(), m_session.document().scene.map(*m_frame),
               *m_style.scene, m_style.sceneOpacity);
  const ObjectId current = m_session.document().selection.object();
  for (const Object& object : objects)
    if (object.id == current) layer(object).drawOutline(painter, m_viewport);
}

void Overlay::draw(QPainter& painter) {
  if (!m_frame || !m_session.hasProject()) return;
  if (m_style.scene)
    drawScene(painter, drawn());
  else
    drawMasks(painter, drawn());
  const auto drawWhole = [&](MaskLayer& layer) {
    layer.drawFill(painter, m_viewport);
    layer.drawOutline(painter, m_viewport);
  };
  if (!m_smoothed) loadSmoothed();
  for (MaskLayer& layer : *m_smoothed) layer.drawOutline(painter, m_viewport);
  for (MaskLayer& layer : m_preview) drawWhole(layer);
  if (m_marked) drawWhole(*m_marked);
  if (m_draft) drawWhole(*m_draft);
}

}  // namespace maskline
