// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace maskline {

/// Shows one message over the top of the canvas, with at most one action. A new message replaces
/// the previous one. Hidden while there is no message.
class ErrorBar final : public QWidget {
  Q_OBJECT

 public:
  explicit ErrorBar(QWidget* area);
  /// Places the bar over the top of `area` without changing its size.
  void placeOver(QWidget* area);

  void show(const QString& sentence, const QString& actionText = {},
            std::function<void()> action = {});
  /// Like show(), for messages that are not errors.
  void notify(const QString& sentence, const QString& actionText, std::function<void()> action);
  void dismiss();
  /// To be called when the user has done something else: hides the message unless it was shown just
  /// now.
  void expire();
  QString sentence() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  void present(const char* role, const QString& sign, const QString& sentence,
               const QString& actionText, std::function<void()> action);

  QTimer m_fresh;  // runs while a message is new, so that events raised with an error do not hide
                   // it
  QLabel* m_sign;
  QLabel* m_sentence;
  QPushButton* m_action;
  std::function<void()> m_run;
};

}  // namespace maskline
