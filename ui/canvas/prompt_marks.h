// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/annotation/prompt.h"
#include "ui/canvas/viewport.h"

class QPainter;
class QPainterPath;

namespace maskline {

/// The prompts of the current object on the frame on show: dots with + or −, boxes, scribbles.
/// Sizes are view pixels whatever the zoom.
class PromptMarks {
 public:
  void set(std::vector<StoredPrompt> prompts) { m_prompts = std::move(prompts); }
  const std::vector<StoredPrompt>& prompts() const { return m_prompts; }

  /// The dot under the cursor.
  std::optional<PromptId> dotAt(QPointF view, const Viewport& viewport) const;
  /// The dot, edge of a box or scribble under the cursor, the newest first.
  std::optional<PromptId> anyAt(QPointF view, const Viewport& viewport) const;
  /// Where work on the newest prompt is shown, if there is one.
  std::optional<QPointF> newest(const Viewport& viewport) const;

  /// All that draw() may touch.
  QRectF viewRect(const Viewport& viewport) const;
  void draw(QPainter& painter, const Viewport& viewport,
            const std::optional<PromptId>& hovered) const;

 private:
  std::vector<StoredPrompt> m_prompts;
};

/// A dot as the marks draw it, for tools that show one before it is stored.
void drawDot(QPainter& painter, QPointF at, bool positive, bool hovered = false);
/// A line that is seen on any picture: light over a dark one.
void drawSeen(QPainter& painter, const QPainterPath& path, double width = 1.5);

}  // namespace maskline
