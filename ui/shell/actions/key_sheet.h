// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace maskline {

class ActionRegistry;

/// Shows all shortcuts, grouped by menu, and the mouse operations on the canvas.
class KeySheet final : public QDialog {
  Q_OBJECT

 public:
  KeySheet(const ActionRegistry& actions, QWidget* parent);
};

}  // namespace maskline
