// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QComboBox;
class QLabel;

namespace maskline {

/// The category of an object: one that is there, or a new name.
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

/// Which other object goes on as the same one.
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
