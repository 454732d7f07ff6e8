// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace maskline {

/// One sentence above the canvas, with at most one thing to do about it. The newest replaces the
/// one before. Hidden while there is nothing to say.
class ErrorBar final : public QWidget {
  Q_OBJECT

 public:
  explicit ErrorBar(QWidget* parent = nullptr);

  void show(const QString& sentence, const QString& actionText = {},
            std::function<void()> action = {});
  void dismiss();
  QString sentence() const;

 private:
  QLabel* m_sentence;
  QPushButton* m_action;
  std::function<void()> m_run;
};

}  // namespace maskline
