// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Goes through the candidates of the frame. A click, Enter or Space accepts the one under the
/// cursor, Shift+Enter all; Del drops it; M, then a click on another one, merges both; 1, 2 and 3
/// choose the level. Esc ends a merge, then discards the candidates.
class CandidateTool final : public Tool {
 public:
  using Tool::Tool;

  void press(const ToolEvent& event) override;
  void doubleClick(const ToolEvent&) override {}  // its first press has accepted
  void move(const ToolEvent& event) override;
  void leave() override;
  bool cancel() override;
  bool takesKey(int key, Qt::KeyboardModifiers modifiers) const override;
  bool key(int key, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter) const override;
  QCursor cursor() const override;

 private:
  Candidates& candidates() const;
  void choose(CandidateId id);
};

}  // namespace maskline
