// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/annotation/object.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;

namespace maskline {

/// Asks for the definition of a new attribute: its name, kind of value, and whether the value may
/// change along the clip.
class AttributeDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit AttributeDialog(QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(const maskline::Attribute& attribute);

 private:
  Attribute attribute() const;
  void check();

  QLineEdit* m_name = nullptr;
  QComboBox* m_kind = nullptr;
  QLineEdit* m_choices = nullptr;
  QCheckBox* m_perFrame = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace maskline
