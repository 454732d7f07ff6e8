// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableWidget>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation/object.h"
#include "core/auto_annotation/own_model.h"

namespace maskline {

/// The category that each class of a model becomes. Remembered for each model.
class ClassTable final : public QTableWidget {
  Q_OBJECT

 public:
  explicit ClassTable(QWidget* parent);

  /// `known` are the categories of the project.
  void setModel(const OwnModel& model, const std::vector<Category>& known);
  /// By class: the category, none: left out.
  std::vector<std::optional<std::string>> categories() const;
  void remember() const;

 private:
  QString m_model;
};

}  // namespace maskline
