// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace maskline {

/// A list that says what to do while it is empty.
class ListView final : public QListView {
  Q_OBJECT

 public:
  explicit ListView(QWidget* parent = nullptr);
  void setEmptyText(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_emptyText;
};

}  // namespace maskline
