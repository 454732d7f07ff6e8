// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <functional>

namespace maskline {

/// A list view that shows a hint while it is empty.
class ListView final : public QListView {
  Q_OBJECT

 public:
  explicit ListView(QWidget* parent = nullptr);
  /// `text` is called each time the hint is painted.
  void setEmptyText(std::function<QString()> text);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::function<QString()> m_emptyText;
};

}  // namespace maskline
