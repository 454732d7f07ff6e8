// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/annotation/prompt.h"
#include "ui/canvas/viewport.h"

class QPainter;
class QPainterPath;

namespace maskline {

/// The prompts of the current object on the shown frame: dots with + or −, boxes, scribbles. Sizes
/// are in view pixels, independent of zoom.
class PromptMarks {
 public:
  void set(std::vector<StoredPrompt> prompts) { m_prompts = std::move(prompts); }
  const std::vector<StoredPrompt>& prompts() const { return m_prompts; }

  /// The dot under the cursor.
  std::optional<PromptId> dotAt(QPointF view, const Viewport& viewport) const;
  /// The dot, box edge or scribble under the cursor; the newest one if there are several.
  std::optional<PromptId> anyAt(QPointF view, const Viewport& viewport) const;
  /// The position for the busy sign: that of the newest prompt, if any.
  std::optional<QPointF> newest(const Viewport& viewport) const;

  /// The area that draw() may touch.
  QRectF viewRect(const Viewport& viewport) const;
  void draw(QPainter& painter, const Viewport& viewport,
            const std::optional<PromptId>& hovered) const;

 private:
  std::vector<StoredPrompt> m_prompts;
};

/// Draws a dot in the style of the marks.
void drawDot(QPainter& painter, QPointF at, bool positive, bool hovered = false);
/// Draws a line that is visible on any image: light over dark.
void drawContrasting(QPainter& painter, const QPainterPath& path, double width = 1.5);

}  // namespace maskline
