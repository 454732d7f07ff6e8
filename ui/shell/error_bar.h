// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace maskline {

/// One sentence over the top of the canvas, with at most one thing to do about it. The newest
/// replaces the one before. Hidden while there is nothing to say.
class ErrorBar final : public QWidget {
  Q_OBJECT

 public:
  explicit ErrorBar(QWidget* area);
  /// Lies over the top of that widget from now on, which keeps its size.
  void lieOver(QWidget* area);

  void show(const QString& sentence, const QString& actionText = {},
            std::function<void()> action = {});
  void dismiss();
  /// The person has gone on: dismisses what was not said just now.
  void outdate();
  QString sentence() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  QTimer m_fresh;  // what an event brings with an error does not take it away again
  QLabel* m_sentence;
  QPushButton* m_action;
  std::function<void()> m_run;
};

}  // namespace maskline
