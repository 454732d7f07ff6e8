// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/objects/objects_panel.h"
#include "ui/panels/review/review_panel.h"
#include "ui/panels/scene/scene_legend.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/candidate_bar.h"
#include "ui/shell/canvas_bar.h"
#include "ui/shell/tool_strip.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/transport_bar.h"

namespace maskline {

namespace {

constexpr int kPanelWidth = 288;
constexpr int kReviewWidth = 400;

QString key(const char* splitter, bool reviewing) {
  return QStringLiteral("window/%1%2").arg(splitter, reviewing ? "-review" : "");
}

template <class Layout>
Layout* tight(QWidget* widget) {
  auto* layout = new Layout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  return layout;
}

TransportActions transportActions(const ActionRegistry& actions, QWidget* parent) {
  // The button of the transport bar: forward at once, the other ways in its menu.
  auto* menu = new QMenu(parent);
  for (const char* id : {"propagate", "propagate-back", "propagate-both", "propagate-object",
                         "propagate-object-back", "propagate-again"})
    menu->addAction(actions.action(id));
  auto* propagate = new QAction(parent);
  QAction* forward = actions.action("propagate");
  propagate->setMenu(menu);
  propagate->setObjectName("propagate-button");
  const auto follow = [propagate, forward] {
    propagate->setText(forward->text());
    propagate->setIcon(forward->icon());
    propagate->setToolTip(forward->toolTip());
    propagate->setEnabled(forward->isEnabled());
  };
  follow();
  QObject::connect(forward, &QAction::changed, propagate, follow);
  QObject::connect(propagate, &QAction::triggered, forward, &QAction::trigger);
  TransportActions t;
  t.first = actions.action("frame-first");
  t.previous = actions.action("frame-previous");
  t.play = actions.action("play");
  t.next = actions.action("frame-next");
  t.last = actions.action("frame-last");
  t.rangeIn = actions.action("range-in");
  t.rangeOut = actions.action("range-out");
  t.propagate = propagate;
  t.interpolate = actions.action("interpolate");
  return t;
}

}  // namespace

WorkspaceView::WorkspaceView(Session& session, const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session) {
  build(actions);
  restoreSizes();
}

WorkspaceView::~WorkspaceView() { storeSizes(); }

void WorkspaceView::build(const ActionRegistry& actions) {
  m_canvas = new CanvasView(m_session);
  m_canvas->setMinimumSize(240, 160);
  m_tools = new ToolStrip(actions);
  m_canvasBar = new CanvasBar(*m_canvas, actions);
  auto* picture = new QWidget;
  auto* pictureColumn = tight<QVBoxLayout>(picture);
  pictureColumn->addWidget(m_canvasBar);
  m_candidateBar = new CandidateBar(m_session, *m_canvas, picture);
  pictureColumn->addWidget(m_candidateBar);
  pictureColumn->addWidget(m_canvas, 1);

  m_objects = new ObjectsPanel(m_session);
  m_legend = new SceneLegend(m_session);
  m_upperSide = new QWidget;
  auto* upperSideColumn = tight<QVBoxLayout>(m_upperSide);
  upperSideColumn->addWidget(m_objects, 1);
  upperSideColumn->addWidget(m_legend, 1);
  connect(m_canvas, &CanvasView::overlayStyleChanged, this, &WorkspaceView::showSide);
  m_reviews = new ReviewPanel(m_session);
  m_side = new QSplitter(Qt::Vertical);
  m_side->addWidget(m_upperSide);
  m_side->addWidget(m_reviews);
  m_side->setMinimumWidth(232);
  m_side->setAttribute(Qt::WA_StyledBackground);

  m_across = new QSplitter(Qt::Horizontal);
  m_across->addWidget(picture);
  m_across->addWidget(m_side);
  m_across->setStretchFactor(0, 1);
  m_across->setStretchFactor(1, 0);

  auto* upper = new QWidget;
  auto* upperRow = tight<QHBoxLayout>(upper);
  upperRow->addWidget(m_tools);
  upperRow->addWidget(m_across, 1);

  m_timeline = new TimelineView(m_session);
  m_transport = new TransportBar(m_session, *m_timeline, transportActions(actions, this));
  auto* lower = new QWidget;
  auto* lowerColumn = tight<QVBoxLayout>(lower);
  lowerColumn->addWidget(m_transport);
  lowerColumn->addWidget(m_timeline, 1);

  m_down = new QSplitter(Qt::Vertical, this);
  m_down->addWidget(upper);
  m_down->addWidget(lower);
  m_down->setStretchFactor(0, 1);
  m_down->setStretchFactor(1, 0);
  for (QSplitter* splitter : {m_across, m_side, m_down}) {
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
  }
  tight<QVBoxLayout>(this)->addWidget(m_down);
  connect(m_down, &QSplitter::splitterMoved, this, [this] { m_heightChosen = true; });
  m_subscription = m_session.subscribe([this](const SessionEvent& event) {
    if (std::holds_alternative<ProjectOpened>(event)) fitTimeline();
  });
  showSide();
}

/// The legend belongs to a view of the scene. While annotating it takes the place of the review.
void WorkspaceView::showSide() {
  const auto scene = m_canvas->overlayStyle().scene;
  const bool legend = scene.has_value();
  if (scene) m_legend->setForm(*scene);
  m_objects->setVisible(!m_reviewing);
  m_legend->setVisible(legend);
  m_upperSide->setVisible(legend || !m_reviewing);
  m_reviews->setVisible(m_reviewing || !legend);
}

void WorkspaceView::setReviewing(bool on) {
  if (m_reviewing == on) return;
  storeSizes();
  m_reviewing = on;
  m_tools->setVisible(!on);
  m_canvasBar->showHints(!on);
  m_candidateBar->setReviewing(on);
  showSide();
  m_reviews->setLarge(on);
  restoreSizes();
}

void WorkspaceView::focusMainArea() {
  if (m_reviewing)
    m_reviews->focusQueue();
  else
    m_canvas->setFocus(Qt::ShortcutFocusReason);
}

void WorkspaceView::restoreSizes() {
  const QSettings settings;
  if (!m_across->restoreState(settings.value(key("across", m_reviewing)).toByteArray()))
    m_across->setSizes({100000, m_reviewing ? kReviewWidth : kPanelWidth});
  if (!m_side->restoreState(settings.value(key("side", false)).toByteArray()))
    m_side->setSizes({1000, 1000});
  m_heightChosen = m_down->restoreState(settings.value(key("down", false)).toByteArray());
  fitTimeline();
}

/// Unless the user has chosen its height, the timeline has room for the lanes of the project that
/// was opened. It does not grow with a new one, because the image would move between two clicks.
void WorkspaceView::fitTimeline() {
  if (m_heightChosen) return;
  const int height = m_transport->sizeHint().height() + m_timeline->sizeHint().height();
  m_down->setSizes({100000, height});
}

void WorkspaceView::storeSizes() const {
  QSettings settings;
  settings.setValue(key("across", m_reviewing), m_across->saveState());
  if (!m_reviewing) settings.setValue(key("side", false), m_side->saveState());
  if (m_heightChosen) settings.setValue(key("down", false), m_down->saveState());
}

void WorkspaceView::focusNextArea() {
  QWidget* const areas[] = {m_canvas, m_timeline, m_objects, m_reviews};
  constexpr int count = 4;
  int now = count - 1;
  const QWidget* focus = QApplication::focusWidget();
  for (int i = 0; i < count; ++i)
    if (focus && (areas[i] == focus || areas[i]->isAncestorOf(focus))) now = i;
  for (int step = 1; step <= count; ++step) {
    QWidget* area = areas[(now + step) % count];
    if (!area->isVisible()) continue;
    QWidget* target = area;
    if (area->focusPolicy() == Qt::NoFocus)
      for (QWidget* child : area->findChildren<QWidget*>())
        if (child->isVisible() && child->focusPolicy() & Qt::TabFocus) {
          target = child;
          break;
        }
    return target->setFocus(Qt::TabFocusReason);
  }
}

}  // namespace maskline
