// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/error_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/base/theme.h"

namespace maskline {

ErrorBar::ErrorBar(QWidget* area) : QWidget(area) {
  setObjectName("errorBar");
  setAttribute(Qt::WA_StyledBackground);
  setAttribute(Qt::WA_NoMousePropagation);  // a click here is none on the picture
  setCursor(Qt::ArrowCursor);
  m_fresh.setSingleShot(true);
  m_fresh.setInterval(0);
  m_sign = new QLabel(this);
  m_sentence = new QLabel(this);
  m_sentence->setObjectName("errorSentence");
  m_sentence->setWordWrap(true);
  m_sentence->setTextFormat(Qt::PlainText);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_action = new QPushButton(this);
  m_action->setObjectName("errorAction");
  auto* close = new QToolButton(this);
  close->setObjectName("errorDismiss");
  close->setIcon(icon("cross"));
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap + kHalfGap, kHalfGap, kGap, kHalfGap);
  row->setSpacing(kGap);
  row->addWidget(m_sign);
  row->addWidget(m_sentence, 1);
  row->addWidget(m_action);
  row->addWidget(close);
  connect(close, &QToolButton::clicked, this, &ErrorBar::dismiss);
  connect(m_action, &QPushButton::clicked, this, [this] {
    const auto run = m_run;
    dismiss();
    if (run) run();
  });
  hide();
  placeOver(area);
}

void ErrorBar::placeOver(QWidget* area) {
  const bool shown = !isHidden();
  parentWidget()->removeEventFilter(this);
  setParent(area);
  area->installEventFilter(this);
  place();
  setVisible(shown);
}

bool ErrorBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void ErrorBar::place() {
  const int width = parentWidget()->width();
  setGeometry(0, 0, width, heightForWidth(width));
}

void ErrorBar::show(const QString& sentence, const QString& actionText,
                    std::function<void()> action) {
  present("error", "warning", sentence, actionText, std::move(action));
}

void ErrorBar::notify(const QString& sentence, const QString& actionText,
                      std::function<void()> action) {
  present("notice", "info", sentence, actionText, std::move(action));
}

void ErrorBar::present(const char* role, const QString& sign, const QString& sentence,
                       const QString& actionText, std::function<void()> action) {
  setRole(this, role);
  m_sign->setPixmap(icon(sign).pixmap(QSize(20, 20), devicePixelRatioF()));
  m_sentence->setText(sentence);
  m_run = std::move(action);
  m_action->setText(actionText);
  m_action->setVisible(bool(m_run));
  raise();
  setVisible(true);
  place();
  m_fresh.start();
  QAccessibleEvent event(m_sentence, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void ErrorBar::dismiss() {
  m_run = nullptr;
  m_sentence->clear();
  hide();
}

void ErrorBar::expire() {
  if (!m_fresh.isActive()) dismiss();
}

QString ErrorBar::sentence() const { return m_sentence->text(); }

}  // namespace maskline
