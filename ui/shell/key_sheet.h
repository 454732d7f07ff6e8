// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace maskline {

class ActionRegistry;

/// All keys on one sheet, menu by menu, and what the mouse does on the picture.
class KeySheet final : public QDialog {
  Q_OBJECT

 public:
  KeySheet(const ActionRegistry& actions, QWidget* parent);
};

}  // namespace maskline
