// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace maskline {

/// Creates an event (`event` has no id) or edits one: label, category, object, frames and
/// attributes. An existing event can be removed.
class EventDialog final : public QDialog {
  Q_OBJECT

 public:
  EventDialog(Session& session, const ClipEvent& event, QWidget* parent = nullptr);
  void accept() override;

 private:
  void build();
  void addNames();
  void addFrames();
  void check();
  ClipEvent entered() const;

  Session& m_session;
  const ClipEvent m_event;
  QComboBox* m_label;
  QComboBox* m_category;
  QComboBox* m_object;
  QCheckBox* m_tag;
  QSpinBox* m_first;
  QSpinBox* m_last;
  QLineEdit* m_attributes;
};

/// "height = high; hand = left" ↔ names and values. A backslash escapes ";", "=" and "\"
/// that are part of a name or value. Parts without a name are left out. Pure.
std::map<std::string, std::string> attributesFrom(const QString& text);
QString textOf(const std::map<std::string, std::string>& attributes);

}  // namespace maskline
