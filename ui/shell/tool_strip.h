// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace maskline {

class ActionRegistry;

/// The tool bar at the left of the canvas.
class ToolStrip final : public QWidget {
  Q_OBJECT

 public:
  explicit ToolStrip(const ActionRegistry& actions, QWidget* parent = nullptr);
};

}  // namespace maskline
