// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/transport_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/timeline/timeline_view.h"

namespace maskline {

namespace {

constexpr int kZoomSteps = 1000;

QString padded(std::int64_t number, int digits) {
  return QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0'));
}

/// "00:04.73", with hours where they are needed.
QString clock(double seconds) {
  const auto hundredths = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds) * 100));
  const std::int64_t whole = hundredths / 100;
  QString text = padded(whole / 60 % 60, 2) + QLatin1Char(':') + padded(whole % 60, 2) +
                 QLatin1Char('.') + padded(hundredths % 100, 2);
  if (whole >= 3600) text.prepend(padded(whole / 3600, 1) + QLatin1Char(':'));
  return text;
}

/// Wide enough for any digits in place of those in `example`, so that nothing jumps.
int widthOf(const QWidget& widget, const QString& example) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    QString text = example;
    for (QChar& c : text)
      if (c.isDigit()) c = QLatin1Char(digit);
    widest = std::max(widest, widget.fontMetrics().horizontalAdvance(text));
  }
  return widest;
}

}  // namespace

struct TransportBar::Impl {
  Impl(Session& s, TimelineView& t, TransportBar& b) : session(s), timeline(t), bar(b) {}

  void build(const TransportActions& actions);
  QToolButton* addAction(QAction* action, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);
  void addFrameField();
  void addRange(const TransportActions& actions);
  void addZoom();
  void addRule();
  void onEvent(const SessionEvent& event);
  void reload();
  void showFrame();
  void showRange();
  void showNext();
  void enterFrame();

  Session& session;
  TimelineView& timeline;
  TransportBar& bar;
  QHBoxLayout* row = nullptr;
  QLineEdit* frame = nullptr;
  QLabel* last = nullptr;
  QLabel* time = nullptr;
  QLabel* range = nullptr;
  QToolButton* clearRange = nullptr;
  QToolButton* propagate = nullptr;
  QSlider* zoom = nullptr;
  int digits = 5;
  Subscription subscription;
};

void TransportBar::Impl::build(const TransportActions& actions) {
  row = new QHBoxLayout(&bar);
  row->setContentsMargins(8, 4, 8, 4);
  row->setSpacing(4);
  for (QAction* a : {actions.first, actions.previous, actions.play, actions.next, actions.last})
    addAction(a);
  addRule();
  addFrameField();
  addRule();
  addRange(actions);
  addRule();
  propagate = addAction(actions.propagate, Qt::ToolButtonTextBesideIcon);
  addAction(actions.interpolate, Qt::ToolButtonTextBesideIcon);
  row->addStretch(1);
  addZoom();
}

QToolButton* TransportBar::Impl::addAction(QAction* action, Qt::ToolButtonStyle style) {
  if (!action) return nullptr;
  auto* button = new QToolButton(&bar);
  button->setDefaultAction(action);
  button->setToolButtonStyle(style);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(action->toolTip());
  if (action->menu()) button->setPopupMode(QToolButton::MenuButtonPopup);
  row->addWidget(button);
  return button;
}

void TransportBar::Impl::addRule() { row->addSpacing(12); }

void TransportBar::Impl::addFrameField() {
  auto* caption = new QLabel(TransportBar::tr("Frame"), &bar);
  caption->setProperty("role", "faint");
  frame = new QLineEdit(&bar);
  frame->setObjectName(QStringLiteral("frameNumber"));
  frame->setAccessibleName(TransportBar::tr("Frame number"));
  frame->setToolTip(TransportBar::tr("Type a frame number and press Enter"));
  frame->setAlignment(Qt::AlignRight);
  frame->setValidator(
      new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,9}")), frame));
  frame->setFocusPolicy(Qt::ClickFocus);
  caption->setBuddy(frame);
  last = new QLabel(&bar);
  last->setProperty("role", "faint");
  time = new QLabel(&bar);
  time->setAccessibleName(TransportBar::tr("Time"));
  connect(frame, &QLineEdit::returnPressed, &bar, [this] { enterFrame(); });
  connect(frame, &QLineEdit::editingFinished, &bar, [this] { showFrame(); });
  row->addWidget(caption);
  row->addWidget(frame);
  row->addWidget(last);
  row->addSpacing(8);
  row->addWidget(time);
}

void TransportBar::Impl::addRange(const TransportActions& actions) {
  auto* caption = new QLabel(TransportBar::tr("Range"), &bar);
  caption->setProperty("role", "faint");
  row->addWidget(caption);
  addAction(actions.rangeIn);
  range = new QLabel(&bar);
  range->setAlignment(Qt::AlignCenter);
  range->setAccessibleName(TransportBar::tr("Range"));
  row->addWidget(range);
  addAction(actions.rangeOut);
  clearRange = new QToolButton(&bar);
  clearRange->setObjectName(QStringLiteral("clearRange"));
  clearRange->setIcon(icon(QStringLiteral("range-clear")));
  clearRange->setAutoRaise(true);
  clearRange->setFocusPolicy(Qt::TabFocus);
  clearRange->setToolTip(TransportBar::tr("Clear the range"));
  clearRange->setAccessibleName(TransportBar::tr("Clear the range"));
  connect(clearRange, &QToolButton::clicked, &bar,
          [this] { session.document().settings.setWorkRange({}); });
  row->addWidget(clearRange);
}

void TransportBar::Impl::addZoom() {
  auto* caption = new QLabel(TransportBar::tr("Zoom"), &bar);
  caption->setProperty("role", "faint");
  zoom = new QSlider(Qt::Horizontal, &bar);
  zoom->setObjectName(QStringLiteral("timelineZoom"));
  zoom->setRange(0, kZoomSteps);
  zoom->setPageStep(kZoomSteps / 10);
  zoom->setFixedWidth(120);
  zoom->setAccessibleName(TransportBar::tr("Zoom of the timeline"));
  zoom->setToolTip(TransportBar::tr("Zoom of the timeline (wheel over the timeline)"));
  caption->setBuddy(zoom);
  connect(zoom, &QSlider::valueChanged, &bar,
          [this](int value) { timeline.setZoom(double(value) / kZoomSteps); });
  connect(&timeline, &TimelineView::zoomChanged, &bar, [this](double value) {
    const QSignalBlocker block(zoom);
    zoom->setValue(static_cast<int>(std::lround(value * kZoomSteps)));
  });
  row->addWidget(caption);
  row->addWidget(zoom);
}

void TransportBar::Impl::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event) || std::holds_alternative<ProjectClosed>(event))
    return reload();
  if (std::holds_alternative<SettingsChanged>(event)) showRange();
  if (std::holds_alternative<MasksChanged>(event)) showNext();
  if (std::holds_alternative<CurrentFrameChanged>(event)) showFrame();
}

void TransportBar::Impl::reload() {
  const bool open = session.hasProject();
  bar.setEnabled(open);
  const std::int64_t lastFrame =
      open ? std::max<std::int64_t>(0, session.document().playback.frameCount() - 1) : 0;
  digits = std::max(5, static_cast<int>(QString::number(lastFrame).size()));
  const QString example(digits, QLatin1Char('0'));
  frame->setFixedWidth(widthOf(*frame, example) + 20);
  last->setText(QStringLiteral("/ ") + padded(lastFrame, digits));
  const QString longest =
      clock(open ? session.document().playback.seconds(FrameIndex(lastFrame)) : 0);
  time->setFixedWidth(widthOf(*time, longest) + 2);
  range->setFixedWidth(widthOf(*range, example + QStringLiteral(" – ") + example) + 8);
  showFrame();
  showRange();
  showNext();
}

void TransportBar::Impl::showFrame() {
  const bool open = session.hasProject();
  const FrameIndex now = open ? session.document().playback.frame() : FrameIndex();
  // A number that is being typed stays.
  if (!(frame->hasFocus() && frame->isModified())) frame->setText(padded(now.value(), digits));
  time->setText(clock(open ? session.document().playback.seconds(now) : 0));
}

void TransportBar::Impl::showRange() {
  const bool open = session.hasProject();
  const FrameRange now = open ? session.document().settings.workRange() : FrameRange();
  const bool set = open && now != session.document().playback.wholeClip();
  clearRange->setEnabled(set);
  const std::int64_t end = std::max<std::int64_t>(0, now.end.value() - 1);
  range->setText(padded(now.begin.value(), digits) + QStringLiteral(" – ") + padded(end, digits));
  range->setProperty("role", set ? "" : "faint");
  range->style()->polish(range);  // the style reads the role only when polished
}

/// The button stands out while it is the next thing to press.
void TransportBar::Impl::showNext() {
  const bool isNext = session.hasProject() && session.document().propagation.isSuggested();
  const QString role = QLatin1String(isNext ? "next" : "");
  if (propagate && propagate->property("role").toString() != role)
    setRole(propagate, role.toLatin1().constData());
}

void TransportBar::Impl::enterFrame() {
  bool number = false;
  const qlonglong wanted = frame->text().toLongLong(&number);
  frame->setModified(false);
  if (number && session.hasProject()) session.document().playback.goTo(FrameIndex(wanted));
  showFrame();
  timeline.setFocus();  // keys work the clip again
}

TransportBar::TransportBar(Session& session, TimelineView& timeline,
                           const TransportActions& actions, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(session, timeline, *this)) {
  setObjectName(QStringLiteral("transport"));
  setProperty("role", "bar");
  setAttribute(Qt::WA_StyledBackground);
  m_impl->build(actions);
  m_impl->subscription =
      session.subscribe([this](const SessionEvent& event) { m_impl->onEvent(event); });
  m_impl->reload();
}

TransportBar::~TransportBar() = default;

void TransportBar::editFrameNumber() {
  m_impl->frame->setFocus(Qt::ShortcutFocusReason);
  m_impl->frame->selectAll();
}

}  // namespace maskline
