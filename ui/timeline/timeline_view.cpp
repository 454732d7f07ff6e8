// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <cmath>

#include "ui/base/images.h"
#include "ui/base/theme.h"
#include "ui/timeline/timeline_input.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_state.h"

namespace maskline {

namespace {

constexpr int kFillMs = 8;        // reading the project between two repaints
constexpr int kThumbnailMs = 80;  // without scrolling before thumbnails are requested
constexpr int kDecodedMs = 300;   // interval for polling the decoded frames

constexpr int kMostLanes = 7;  // in the size hint

int heightFor(int lanes) {
  return TimelineLayout::kRuler + TimelineLayout::kFilm + TimelineLayout::kSummary + 3 +
         lanes * TimelineLayout::kLane + TimelineLayout::kScrollBar;
}

bool isLive(const Job& job) {
  return job.kind == Job::Kind::Propagate && job.state == Job::State::Running;
}

}  // namespace

struct TimelineView::Impl {
  explicit Impl(Session& session, TimelineView& v);

  void onEvent(const SessionEvent& event);
  void onChange(const SessionEvent& change);
  void onMasks(const MasksChanged& masks);
  void onJob(const Job& job);
  void onFrame();
  void onObject();
  void onThumbnail(const ThumbnailReady& ready);

  void reload();
  void objectsChanged();
  void eventsChanged();
  void fill();
  void scaleChanged();
  void placeScrollBars();
  void wantThumbnails();
  void pollDecoded();
  void updateFrames(QRect row, FrameRange frames);
  void updatePlayHead(FrameIndex frame) { view.update(playHeadRect(state, frame)); }

  TimelineView& view;
  TimelineState state;
  TimelineInput input;
  QScrollBar horizontal{Qt::Horizontal};
  QScrollBar vertical{Qt::Vertical};
  QTimer fillTimer;
  QTimer thumbnailTimer;
  QTimer decodedTimer;
  int unchangedPolls = 0;  // number of polls without a change
  bool propagating = false;
  bool focusSeen = false;                    // the focus came by keyboard: draw a focus frame
  Direction direction = Direction::Forward;  // of that propagation
  FrameIndex shownFrame;
  double reportedZoom = -1;
  Subscription subscription;  // last: no events arrive during destruction
};

TimelineView::Impl::Impl(Session& session, TimelineView& v)
    : view(v), state(session), input(state, v) {
  horizontal.setParent(&view);
  horizontal.setAccessibleName(TimelineView::tr("Scroll along the clip"));
  vertical.setParent(&view);
  vertical.setAccessibleName(TimelineView::tr("Scroll through the objects"));
  for (QScrollBar* bar : {&horizontal, &vertical}) bar->setFocusPolicy(Qt::NoFocus);
  connect(&horizontal, &QScrollBar::valueChanged, &view, [this](int value) {
    state.scale.setOffset(value);
    scaleChanged();
  });
  connect(&vertical, &QScrollBar::valueChanged, &view, [this](int value) {
    state.layout.scrollY = value;
    view.update();
  });

  fillTimer.setSingleShot(true);
  connect(&fillTimer, &QTimer::timeout, &view, [this] { fill(); });
  thumbnailTimer.setSingleShot(true);
  thumbnailTimer.setInterval(kThumbnailMs);
  connect(&thumbnailTimer, &QTimer::timeout, &view, [this] { wantThumbnails(); });
  decodedTimer.setInterval(kDecodedMs);
  connect(&decodedTimer, &QTimer::timeout, &view, [this] { pollDecoded(); });

  connect(&input, &TimelineInput::scaleChanged, &view, [this] { scaleChanged(); });
  connect(&input, &TimelineInput::lanesScrolled, &view, [this] {
    placeScrollBars();
    view.update();
  });
  connect(&input, &TimelineInput::repaintNeeded, &view, [this] { view.update(); });
  connect(&input, &TimelineInput::eventRequested, &view, &TimelineView::eventRequested);
  connect(&input, &TimelineInput::contextMenuRequested, &view, &TimelineView::contextMenuRequested);
  subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  reload();
}

void TimelineView::Impl::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event) || std::holds_alternative<ProjectClosed>(event))
    return reload();
  if (const auto* job = std::get_if<JobChanged>(&event)) onJob(job->job);
  if (!state.session.hasProject()) return;
  onChange(event);
  if (const auto* ready = std::get_if<ThumbnailReady>(&event)) onThumbnail(*ready);
  if (std::holds_alternative<CurrentFrameChanged>(event)) onFrame();
  if (std::holds_alternative<CurrentObjectChanged>(event)) onObject();
  if (std::holds_alternative<FrameShown>(event)) {
    unchangedPolls = 0;
    if (!decodedTimer.isActive()) decodedTimer.start();
  }
}

void TimelineView::Impl::onChange(const SessionEvent& change) {
  if (const auto* masks = std::get_if<MasksChanged>(&change)) onMasks(*masks);
  if (const auto* prompts = std::get_if<PromptsChanged>(&change))
    onMasks({prompts->object, FrameRange::single(prompts->frame)});
  if (std::holds_alternative<ObjectsChanged>(change)) objectsChanged();
  if (std::holds_alternative<ShotsChanged>(change)) {
    state.shots = state.session.project().shots();
    view.update();
  }
  if (std::holds_alternative<EventsChanged>(change)) eventsChanged();
  if (std::holds_alternative<CommentsChanged>(change)) {
    state.readComments();
    view.update(state.layout.ruler());
  }
  if (std::holds_alternative<SettingsChanged>(change)) {
    state.readSettings();
    view.update();
  }
}

/// The lane of a new event is scrolled into view.
void TimelineView::Impl::eventsChanged() {
  if (const auto lane = state.readEvents()) state.layout.reveal(*lane);
  placeScrollBars();
  view.update();
}

void TimelineView::Impl::onMasks(const MasksChanged& masks) {
  state.lanes.masksChanged(masks.object, masks.frames);
  if (propagating && masks.object) state.noteProgress(masks.object, masks.frames, direction);
  if (!fillTimer.isActive()) fillTimer.start(0);
}

void TimelineView::Impl::onJob(const Job& job) {
  if (job.kind != Job::Kind::Propagate) return;
  propagating = isLive(job);
  direction = job.direction;
  if (!propagating && !state.arrows.empty()) {
    state.arrows.clear();
    view.update();
  }
}

void TimelineView::Impl::onFrame() {
  const Playback& playback = state.session.document().playback;
  const FrameIndex now = playback.frame();
  if (now == shownFrame) return;
  updatePlayHead(shownFrame);
  shownFrame = now;
  if (!input.scrubbing() && state.scale.reveal(now)) scaleChanged();
  updatePlayHead(now);
  view.setAccessibleDescription(
      TimelineView::tr("Frame %1 of %2").arg(now.value()).arg(playback.frameCount()));
}

void TimelineView::Impl::onObject() {
  const ObjectId now = state.session.document().selection.object();
  if (const auto lane = state.lanes.indexOf(now)) state.layout.reveal(static_cast<int>(*lane));
  placeScrollBars();
  view.update();
}

void TimelineView::Impl::onThumbnail(const ThumbnailReady& ready) {
  // A copy, because the strip keeps the image longer than the event.
  state.film.put(ready.frame, toQImage(ready.image).copy());
  const QRect row = state.layout.film();
  updateFrames(row, state.film.framesShownBy(ready.frame, state.scale, row.height()));
}

void TimelineView::Impl::reload() {
  input.drop();
  state.reload();
  shownFrame =
      state.session.hasProject() ? state.session.document().playback.frame() : FrameIndex();
  propagating = false;
  scaleChanged();
  if (state.lanes.pending()) fillTimer.start(0);
}

void TimelineView::Impl::objectsChanged() {
  state.lanes.objectsChanged();
  state.countLanes();
  placeScrollBars();
  if (state.lanes.pending()) fillTimer.start(0);
  view.update();
}

void TimelineView::Impl::fill() {
  const TimelineLayout& layout = state.layout;
  const auto filled =
      state.lanes.fill(kFillMs, static_cast<std::size_t>(layout.firstLane()),
                       static_cast<std::size_t>(layout.endLane()), state.scale.visible());
  for (const auto& part : filled) {
    updateFrames(layout.lane(static_cast<int>(part.lane)) & layout.lanes(), part.frames);
    updateFrames(layout.summary(), part.frames);
  }
  if (state.lanes.pending()) fillTimer.start(0);
}

void TimelineView::Impl::updateFrames(QRect row, FrameRange frames) {
  if (row.isEmpty() || frames.empty()) return;
  constexpr int kReach = 10;  // pixels; diamonds and arrows are wider than a frame
  const int x0 = static_cast<int>(std::max(-100.0, state.scale.x(frames.begin))) - kReach;
  const int x1 = static_cast<int>(std::min(1e5, state.scale.x(frames.end))) + 2 * kReach;
  row.setLeft(TimelineLayout::kHeader + x0);
  row.setRight(TimelineLayout::kHeader + x1);
  view.update(row & state.layout.tracks());
}

void TimelineView::Impl::scaleChanged() {
  placeScrollBars();
  view.update();
  thumbnailTimer.start();
  const double zoom = state.scale.zoom();
  if (std::abs(zoom - reportedZoom) < 1e-9) return;
  reportedZoom = zoom;
  Q_EMIT view.zoomChanged(zoom);
}

void TimelineView::Impl::placeScrollBars() {
  const QSignalBlocker blockHorizontal(horizontal), blockVertical(vertical);
  const TimelineLayout& layout = state.layout;
  const int width = state.scale.width();
  horizontal.setGeometry(layout.horizontalBar());
  horizontal.setRange(0, std::max(0, static_cast<int>(state.scale.contentWidth()) - width));
  horizontal.setPageStep(width);
  horizontal.setSingleStep(std::max(1, width / 20));
  horizontal.setValue(static_cast<int>(state.scale.offset()));
  horizontal.setVisible(horizontal.maximum() > 0);

  vertical.setGeometry(layout.verticalBar());
  vertical.setRange(0, layout.maxScrollY());
  vertical.setPageStep(std::max(1, layout.lanes().height()));
  vertical.setSingleStep(TimelineLayout::kLane);
  vertical.setValue(layout.scrollY);
  vertical.setVisible(vertical.maximum() > 0);
}

void TimelineView::Impl::wantThumbnails() {
  if (!state.session.hasProject()) return;
  state.session.document().playback.wantThumbnails(
      state.film.missing(state.scale, state.layout.film().height()));
}

void TimelineView::Impl::pollDecoded() {
  std::vector<FrameRange> decoded;
  if (state.session.hasProject()) decoded = state.session.document().playback.decodedRanges();
  if (decoded != state.decoded) {
    state.decoded = std::move(decoded);
    unchangedPolls = 0;
    view.update(state.layout.ruler());
  } else if (++unchangedPolls > 5) {
    decodedTimer.stop();
  }
}

TimelineView::TimelineView(Session& session, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(tr("Timeline"));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_impl = std::make_unique<Impl>(session, *this);
}

TimelineView::~TimelineView() = default;

double TimelineView::zoom() const { return m_impl->state.scale.zoom(); }

void TimelineView::setZoom(double zoom) {
  TimeScale& scale = m_impl->state.scale;
  if (std::abs(zoom - scale.zoom()) < 1e-6) return;
  scale.setZoom(zoom, scale.middle(m_impl->shownFrame));
  m_impl->scaleChanged();
}

void TimelineView::zoomToRange() {
  m_impl->state.scale.show(m_impl->state.range());
  m_impl->scaleChanged();
}

const TimelineState& TimelineView::state() const { return m_impl->state; }

QSize TimelineView::sizeHint() const {
  return {1000, heightFor(std::clamp(m_impl->state.layout.laneCount, 3, kMostLanes))};
}

QSize TimelineView::minimumSizeHint() const { return {400, heightFor(2)}; }

void TimelineView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  for (const QRect& part : event->region()) {
    painter.setClipRect(part);
    paintTimeline(painter, m_impl->state, part, m_impl->input.hot());
  }
  if (!m_impl->focusSeen) return;
  painter.setClipping(false);
  painter.setPen(QPen(maskline::palette().accent, 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void TimelineView::focusInEvent(QFocusEvent* event) {
  m_impl->focusSeen = event->reason() == Qt::TabFocusReason ||
                      event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
  update();
}

void TimelineView::focusOutEvent(QFocusEvent*) {
  m_impl->focusSeen = false;
  update();
}

void TimelineView::resizeEvent(QResizeEvent*) {
  TimelineLayout& layout = m_impl->state.layout;
  layout.size = size();
  layout.scrollY = std::min(layout.scrollY, layout.maxScrollY());
  m_impl->state.scale.setWidth(layout.tracks().width());
  m_impl->scaleChanged();
}

}  // namespace maskline
