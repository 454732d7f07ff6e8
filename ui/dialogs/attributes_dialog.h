// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace maskline {

/// Edits the attribute definitions of a project: names, kinds and choices. Each change is an edit
/// of the project, made when a field loses the focus.
class AttributesDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit AttributesDialog(Session& session, QWidget* parent = nullptr);

 private:
  void fill(AttributeId select);
  void showCurrent();
  void store();
  void add();
  void remove();
  std::optional<Attribute> current() const;

  Session& m_session;
  QListWidget* m_list;
  QLineEdit* m_name;
  QComboBox* m_kind;
  QLineEdit* m_choices;
  QCheckBox* m_perFrame;
  QPushButton* m_remove;
};

}  // namespace maskline
