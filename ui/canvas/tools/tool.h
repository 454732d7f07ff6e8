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
#include "ui/canvas/tools/tool_id.h"

class QPainter;

namespace maskline {

class PromptMarks;
class Session;
class Viewport;

/// What tools know of the canvas.
class ToolHost {
 public:
  virtual Session& session() = 0;
  virtual const Viewport& viewport() const = 0;
  virtual const PromptMarks& marks() const = 0;
  virtual void repaint(const QRectF& view) = 0;
  virtual void panBy(QPointF delta) = 0;
  virtual int brushRadius() const = 0;  ///< image pixels
  virtual void setBrushRadius(int radius) = 0;
  virtual bool removesUnderlying() const = 0;
  virtual bool previews() const = 0;  ///< whether a mask is shown under the cursor
  /// Shows a mask in place of the current object's until none is given.
  virtual void showDraft(const std::optional<Mask>& mask) = 0;
  virtual void dropPreview() = 0;
  /// For what fails outside the canvas' own events, in a timer for example.
  virtual void fail(const Failure& failure) = 0;

 protected:
  ~ToolHost() = default;
};

/// A mouse event where the tools work.
struct ToolEvent {
  QPointF view;
  QPointF image;
  Qt::MouseButton button = Qt::NoButton;
  Qt::KeyboardModifiers modifiers;
};

/// What the mouse means on the picture. One instance per kind; only the active one hears events,
/// and press() only while the current frame is on show. Owner thread.
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
  virtual void leave() {}                  ///< the cursor has left the canvas
  virtual bool finish() { return false; }  ///< false if nothing was begun
  virtual bool cancel() { return false; }
  virtual bool stepBack() { return false; }  ///< Backspace
  virtual void paint(QPainter&) const {}
  virtual QCursor cursor() const { return Qt::CrossCursor; }

 protected:
  ToolHost& m_host;
};

std::unique_ptr<Tool> makeTool(ToolId id, ToolHost& host);

inline cv::Point2f toCv(QPointF p) {
  return {static_cast<float>(p.x()), static_cast<float>(p.y())};
}

}  // namespace maskline
