// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCursor>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>

#include "core/base/failure.h"
#include "core/mask/mask.h"
#include "ui/canvas/tools/region_options.h"
#include "ui/canvas/tools/tool_id.h"

class QPainter;

namespace maskline {

class CandidateLayer;
class PromptMarks;
class Session;
class SuperpixelFinder;
class Viewport;

/// The interface of the canvas for tools.
class ToolHost {
 public:
  virtual Session& session() = 0;
  virtual const Viewport& viewport() const = 0;
  virtual const PromptMarks& marks() const = 0;
  virtual CandidateLayer& candidates() = 0;
  virtual void repaint(const QRectF& view) = 0;
  virtual void repaintAll() = 0;
  virtual void panBy(QPointF delta) = 0;
  virtual int brushRadius() const = 0;  ///< image pixels
  virtual void setBrushRadius(int radius) = 0;
  virtual bool removesUnderlying() const = 0;
  virtual RegionOptions regionOptions() const = 0;
  virtual SuperpixelFinder& superpixels() = 0;
  virtual bool previews() const = 0;  ///< whether previews under the cursor are on
  /// Shows a mask in place of that of the current object; std::nullopt ends this.
  virtual void showDraft(const std::optional<Mask>& mask) = 0;
  virtual void dropPreview() = 0;
  /// To be called when cursor() changes other than by an event of the mouse.
  virtual void updateCursor() = 0;
  /// Reports an error that occurs outside the events of the canvas, for example in a timer.
  virtual void fail(const Failure& failure) = 0;

 protected:
  ~ToolHost() = default;
};

/// A mouse event with view and image coordinates.
struct ToolEvent {
  QPointF view;
  QPointF image;
  Qt::MouseButton button = Qt::NoButton;
  Qt::KeyboardModifiers modifiers;
};

/// Handles the mouse on the canvas. Only the active tool receives events, and press() only while
/// the current frame is shown. Owner thread.
class Tool {
 public:
  explicit Tool(ToolHost& host) : m_host(host) {}
  virtual ~Tool() = default;
  Tool(const Tool&) = delete;
  Tool& operator=(const Tool&) = delete;

  virtual void press(const ToolEvent&) {}
  virtual void move(const ToolEvent&) {}  ///< with and without a button held
  virtual void release(const ToolEvent&) {}
  virtual void doubleClick(const ToolEvent& event) { press(event); }
  virtual void leave() {}                  ///< the cursor left the canvas
  virtual void viewMoved(QPointF) {}       ///< on the screen, by this; the image has not moved
  virtual bool finish() { return false; }  ///< false if there is no unfinished operation
  virtual bool cancel() { return false; }
  virtual bool stepBack() { return false; }  ///< Backspace
  /// Whether the tool wants a key before the shortcuts of the window, and what it does with it.
  virtual bool takesKey(int, Qt::KeyboardModifiers) const { return false; }
  virtual bool key(int, Qt::KeyboardModifiers) { return false; }
  virtual void paint(QPainter&) const {}
  virtual QCursor cursor() const { return Qt::CrossCursor; }

 protected:
  ToolHost& m_host;
};

std::unique_ptr<Tool> makeTool(ToolId id, ToolHost& host);

/// Whether a press takes pixels away with a tool that adds them otherwise: with the right button,
/// Ctrl or Alt.
inline bool removes(const ToolEvent& event) {
  return event.button == Qt::RightButton ||
         event.modifiers & (Qt::ControlModifier | Qt::AltModifier);
}

inline cv::Point2f toCv(QPointF p) {
  return {static_cast<float>(p.x()), static_cast<float>(p.y())};
}

}  // namespace maskline
