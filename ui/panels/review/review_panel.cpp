// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_panel.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/panels/list_view.h"
#include "ui/panels/review/comments_box.h"
#include "ui/panels/review/filter_button.h"
#include "ui/panels/review/review_buttons.h"
#include "ui/panels/review/review_delegate.h"
#include "ui/panels/review/review_model.h"
#include "ui/panels/review/review_texts.h"
#include "ui/panels/thin_progress.h"

namespace maskline {

namespace {
constexpr int kRefreshMs = 60;  // a running propagation must not sort the queue at every frame

}  // namespace

struct ReviewPanel::Impl {
  Impl(Session& s, ReviewPanel& p);

  QLayout* header();
  QLayout* thresholdRow();
  void setUpList();
  void onEvent(const SessionEvent& event);
  void refresh();
  QString emptyText() const;
  void showThreshold();
  void showCursor();
  void showCount();
  void setThreshold(double threshold);
  void goTo(const QModelIndex& index);
  void showButtons();
  void setLarge(bool on);

  Session& session;
  ReviewPanel& panel;
  ReviewModel model;
  ReviewDelegate delegate;
  QLabel* count = nullptr;
  QLabel* dealt = nullptr;
  QProgressBar* bar = nullptr;
  QSlider* slider = nullptr;
  QDoubleSpinBox* spin = nullptr;
  ListView* list = nullptr;
  FilterButton* filter = nullptr;
  ReviewButtons* buttons = nullptr;
  CommentsBox* comments = nullptr;
  QTimer refreshTimer;
  bool large = false;
  Subscription subscription;
};

ReviewPanel::Impl::Impl(Session& s, ReviewPanel& p) : session(s), panel(p), model(s) {
  auto* column = new QVBoxLayout(&panel);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addLayout(header());
  column->addLayout(thresholdRow());
  setUpList();
  column->addWidget(list, 1);
  buttons = new ReviewButtons(session, &panel);
  connect(buttons, &ReviewButtons::fixRequested, &panel, &ReviewPanel::fixRequested);
  column->addWidget(buttons);
  comments = new CommentsBox(session, &panel);
  column->addWidget(comments);

  refreshTimer.setSingleShot(true);
  refreshTimer.setInterval(kRefreshMs);
  connect(&refreshTimer, &QTimer::timeout, &panel, [this] { refresh(); });
  subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  setLarge(false);
  refresh();
  comments->refresh();
}

QLayout* ReviewPanel::Impl::header() {
  auto* box = new QVBoxLayout;
  box->setSpacing(4);
  auto* row = new QHBoxLayout;
  auto* title = new QLabel(ReviewPanel::tr("Review"), &panel);
  title->setProperty("role", "heading");
  count = new QLabel(&panel);
  count->setObjectName(QStringLiteral("stretchCount"));
  count->setProperty("role", "faint");
  count->setWordWrap(true);
  filter = new FilterButton(session, &panel);
  connect(filter, &FilterButton::filterChanged, &panel, [this] { refresh(); });
  row->addWidget(title);
  row->addStretch(1);
  row->addWidget(filter);
  dealt = new QLabel(&panel);
  dealt->setObjectName(QStringLiteral("reviewedCount"));
  dealt->setProperty("role", "faint");
  bar = new QProgressBar(&panel);
  makeThin(*bar);
  bar->setAccessibleName(ReviewPanel::tr("Reviewed frame ranges"));
  box->addLayout(row);
  box->addWidget(count);
  box->addWidget(bar);
  box->addWidget(dealt);
  return box;
}

QLayout* ReviewPanel::Impl::thresholdRow() {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  auto* label = new QLabel(ReviewPanel::tr("Below"), &panel);
  label->setProperty("role", "faint");
  const QString tip =
      ReviewPanel::tr("Frames with a lower confidence are put into the review queue");
  slider = new QSlider(Qt::Horizontal, &panel);
  slider->setObjectName(QStringLiteral("thresholdSlider"));
  slider->setRange(0, 100);
  slider->setPageStep(5);
  slider->setToolTip(tip);
  slider->setAccessibleName(ReviewPanel::tr("Review threshold"));
  slider->setMinimumWidth(60);
  // One edit per drag: the project is changed when the handle is released.
  slider->setTracking(false);
  spin = new QDoubleSpinBox(&panel);
  spin->setObjectName(QStringLiteral("thresholdSpin"));
  spin->setRange(0, 1);
  spin->setSingleStep(0.01);
  spin->setDecimals(2);
  spin->setToolTip(tip);
  spin->setAccessibleName(ReviewPanel::tr("Review threshold"));
  spin->setKeyboardTracking(false);
  spin->setButtonSymbols(QAbstractSpinBox::NoButtons);  // the slider is beside it
  label->setBuddy(spin);
  connect(slider, &QSlider::sliderMoved, &panel, [this](int value) {
    const QSignalBlocker block(spin);
    spin->setValue(value / 100.0);
  });
  connect(slider, &QSlider::valueChanged, &panel,
          [this](int value) { setThreshold(value / 100.0); });
  connect(spin, &QDoubleSpinBox::valueChanged, &panel,
          [this](double value) { setThreshold(value); });
  connect(spin, &QDoubleSpinBox::editingFinished, spin, &QWidget::clearFocus);
  row->addWidget(label);
  row->addWidget(slider, 1);
  row->addWidget(spin);
  return row;
}

void ReviewPanel::Impl::setUpList() {
  list = new ListView(&panel);
  list->setObjectName(QStringLiteral("reviewList"));
  list->setAccessibleName(ReviewPanel::tr("Frames to review, most useful correction first"));
  list->setModel(&model);
  list->setItemDelegate(&delegate);
  list->setMinimumHeight(56);
  connect(list, &QListView::clicked, &panel, [this](const QModelIndex& index) { goTo(index); });
  connect(list, &QListView::activated, &panel, [this](const QModelIndex& index) { goTo(index); });
}

void ReviewPanel::Impl::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event) ||
      std::holds_alternative<ProjectClosed>(event)) {
    comments->refresh();
    return refresh();
  }
  if (std::holds_alternative<CurrentFrameChanged>(event) ||
      std::holds_alternative<CurrentObjectChanged>(event)) {
    showCursor();
    comments->showCursor();
  }
  if (std::holds_alternative<CommentsChanged>(event)) comments->refresh();
  const bool counts = std::holds_alternative<MasksChanged>(event) ||
                      std::holds_alternative<ObjectsChanged>(event) ||
                      std::holds_alternative<SettingsChanged>(event) ||
                      std::holds_alternative<ReviewChanged>(event);
  if (counts && !refreshTimer.isActive()) refreshTimer.start();
}

void ReviewPanel::Impl::refresh() {
  refreshTimer.stop();
  model.refresh();
  const bool open = session.hasProject();
  const bool editable = open && !session.project().readOnly();
  slider->setEnabled(editable);
  spin->setEnabled(editable);
  filter->showFilter();
  list->setEmptyText([text = emptyText()] { return text; });
  list->viewport()->update();
  showThreshold();
  showCount();
  showCursor();
}

QString ReviewPanel::Impl::emptyText() const {
  const bool open = session.hasProject();
  if (open && !session.document().review.filter().empty())
    return ReviewPanel::tr("No stretch to review passes the filter");
  return open && session.project().hasDerivedMasks()
             ? ReviewPanel::tr("No mask awaits review")
             : ReviewPanel::tr("Nothing to review yet: propagate an object first");
}

void ReviewPanel::Impl::showThreshold() {
  const QSignalBlocker blockSlider(slider), blockSpin(spin);
  const float threshold = session.hasProject() ? session.project().settings().reviewThreshold
                                               : ProjectSettings().reviewThreshold;
  spin->setValue(threshold);
  if (!slider->isSliderDown()) slider->setValue(static_cast<int>(std::lround(threshold * 100.0F)));
}

void ReviewPanel::Impl::showCount() {
  const Effort effort = session.hasProject() ? session.document().review.effort() : Effort();
  count->setText(effortText(effort));
  count->setToolTip(
      effort.fromHistory
          ? ReviewPanel::tr("Estimated from the corrections in this project")
          : ReviewPanel::tr(
                "Estimated from default values until the project has five corrections"));
  if (!large || !session.hasProject()) return;
  const ReviewCount now = session.document().review.progress();
  dealt->setText(ReviewPanel::tr("%1 of %2 reviewed").arg(now.reviewed).arg(now.total));
  bar->setMaximum(std::max(1, now.total));
  bar->setValue(now.reviewed);
}

void ReviewPanel::Impl::showCursor() {
  const bool open = session.hasProject();
  const ObjectId object = open ? session.document().selection.object() : ObjectId();
  const QModelIndex index =
      open ? model.indexOf(object, session.document().playback.frame()) : QModelIndex();
  if (index.isValid())
    list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  else
    list->selectionModel()->clear();
  showButtons();
}

void ReviewPanel::Impl::showButtons() {
  const bool editable = session.hasProject() && !session.project().readOnly();
  const bool masked = editable && session.project().summary(session.document().selection.object(),
                                                            session.document().playback.frame());
  buttons->showState(model.rowCount() > 0, masked);
}

void ReviewPanel::Impl::setThreshold(double threshold) {
  if (!session.hasProject()) return;
  if (!session.document().settings.setReviewThreshold(static_cast<float>(threshold)))
    showThreshold();
}

void ReviewPanel::Impl::goTo(const QModelIndex& index) {
  if (!index.isValid()) return;
  session.document().review.goTo(model.stretchAt(index));
}

void ReviewPanel::Impl::setLarge(bool on) {
  large = on;
  delegate.setLarge(on);
  bar->setVisible(on);
  dealt->setVisible(on);
  QFont font = panel.font();
  if (on) font.setPointSizeF(font.pointSizeF() * 1.15);
  list->setFont(font);
  buttons->setLarge(on);
  list->doItemsLayout();
  showCount();
}

ReviewPanel::ReviewPanel(Session& session, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("reviewPanel"));
  setAccessibleName(tr("Review"));
  setProperty("role", "panel");
  setAttribute(Qt::WA_StyledBackground);
  m_impl = std::make_unique<Impl>(session, *this);
}

ReviewPanel::~ReviewPanel() = default;

void ReviewPanel::setLarge(bool large) {
  if (large != m_impl->large) m_impl->setLarge(large);
}

void ReviewPanel::focusQueue() { m_impl->list->setFocus(Qt::ShortcutFocusReason); }
void ReviewPanel::startComment(const std::optional<cv::Point2f>& place) {
  m_impl->comments->startComment(place);
}
void ReviewPanel::askReason() { m_impl->buttons->askReason(); }

}  // namespace maskline
