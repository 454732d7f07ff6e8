// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace maskline {

/// Name, version, licence and libraries of the program.
class AboutDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}  // namespace maskline
