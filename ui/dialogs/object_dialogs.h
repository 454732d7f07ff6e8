// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QComboBox;
class QLabel;

namespace maskline {

/// Asks for the category of an object: an existing one, or a new name.
class CategoryDialog final : public QDialog {
  Q_OBJECT

 public:
  CategoryDialog(Session& session, ObjectId object, QWidget* parent = nullptr);
  void accept() override;

 private:
  Session& m_session;
  ObjectId m_object;
  QComboBox* m_category;
};

/// Asks which other object to merge into this one.
class MergeDialog final : public QDialog {
  Q_OBJECT

 public:
  MergeDialog(Session& session, ObjectId object, QWidget* parent = nullptr);
  void accept() override;

 private:
  Session& m_session;
  ObjectId m_object;
  QComboBox* m_other;
};

}  // namespace maskline
