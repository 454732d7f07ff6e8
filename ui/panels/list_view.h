// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <functional>

namespace maskline {

/// A list that says what to do while it is empty.
class ListView final : public QListView {
  Q_OBJECT

 public:
  explicit ListView(QWidget* parent = nullptr);
  /// Asked whenever it is shown.
  void setEmptyText(std::function<QString()> text);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::function<QString()> m_emptyText;
};

}  // namespace maskline
