// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/candidate_bar.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>
#include <utility>

#include "ui/base/theme.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/field_keys.h"

namespace maskline {

CandidateBar::CandidateBar(Session& session, CanvasView& canvas, QWidget* parent)
    : QWidget(parent), m_session(session), m_canvas(canvas) {
  setObjectName("candidateBar");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "bar");
  setFixedHeight(36);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // never widens the canvas
  setAccessibleName(tr("Candidates"));
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(kGap + kHalfGap, 0, kGap, 0);
  m_row->setSpacing(kHalfGap);
  addLevels();
  addScore();
  addCategory();
  addButtons();
  connect(&canvas, &CanvasView::toolChanged, this, &CandidateBar::follow);
  m_subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  m_shown = shownNow();
  follow();
}

void CandidateBar::addLevels() {
  m_levels = new QButtonGroup(this);
  const QString names[] = {tr("Parts"), tr("Objects"), tr("Groups")};
  const QString keys[] = {tr("The smallest masks (1)"),
                          tr("The best masks that do not overlap (2)"),
                          tr("The largest masks (3)")};
  for (int level = 0; level < 3; ++level) {
    auto* button = new QToolButton(this);
    button->setText(names[level]);
    button->setToolTip(keys[level]);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_levels->addButton(button, level);
    m_row->addWidget(button);
  }
  connect(m_levels, &QButtonGroup::idClicked, this, [this](int level) {
    if (m_session.hasProject())
      m_session.document().candidates.setLevel(static_cast<ProposalLevel>(level));
  });
}

void CandidateBar::addScore() {
  m_row->addSpacing(kGap);
  auto* label = new QLabel(tr("Least score"), this);
  setRole(label, "faint");
  label->setMinimumWidth(1);  // it is cut off first
  m_row->addWidget(label);
  m_score = new QSlider(Qt::Horizontal, this);
  m_score->setObjectName("candidateScore");
  m_score->setRange(0, 100);
  m_score->setFixedWidth(96);
  m_score->setAccessibleName(tr("Least score of a candidate"));
  m_score->setToolTip(m_score->accessibleName());
  m_score->setFocusPolicy(Qt::TabFocus);
  m_row->addWidget(m_score);
  m_scoreValue = new QLabel(this);
  m_scoreValue->setFont(digitsFont());
  m_scoreValue->setFixedWidth(m_scoreValue->fontMetrics().horizontalAdvance("0.00") + kHalfGap);
  m_row->addWidget(m_scoreValue);
  connect(m_score, &QSlider::valueChanged, this, [this](int value) {
    if (m_session.hasProject())
      m_session.document().candidates.setLeastScore(static_cast<float>(value) / 100);
  });
}

void CandidateBar::addCategory() {
  m_row->addSpacing(kGap);
  m_category = new QComboBox(this);
  m_category->setObjectName("candidateCategory");
  m_category->setAccessibleName(tr("Category of accepted candidates"));
  m_category->setToolTip(
      tr("The category of accepted candidates; type a new one and press Enter. If it is stuff, its "
         "object gets them all."));
  m_category->setEditable(true);
  m_category->setInsertPolicy(QComboBox::NoInsert);
  m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_category->setMinimumContentsLength(10);
  m_category->lineEdit()->setPlaceholderText(tr("no category"));
  finishEditingByKeys(*m_category->lineEdit(), *m_category);
  m_row->addWidget(m_category);
  connect(m_category, &QComboBox::activated, this, [this] {
    setCategory();
    m_canvas.setFocus();
  });
  connect(m_category->lineEdit(), &QLineEdit::editingFinished, this, &CandidateBar::setCategory);
  m_stuff = new QToolButton(this);
  m_stuff->setObjectName("candidateStuff");
  m_stuff->setText(tr("Stuff"));
  m_stuff->setCheckable(true);
  m_stuff->setFocusPolicy(Qt::TabFocus);
  m_row->addWidget(m_stuff);
  connect(m_category, &QComboBox::editTextChanged, this, &CandidateBar::showStuff);
  connect(m_stuff, &QToolButton::clicked, this, [this](bool on) {
    if (!m_session.hasProject()) return;
    setCategory();
    m_session.document().candidates.setNewIsStuff(on);
  });
}

/// Whether the category is stuff can be chosen for a new one; of others it is shown.
void CandidateBar::showStuff() {
  if (!m_session.hasProject()) return;
  const std::string name = m_category->currentText().trimmed().toStdString();
  const auto category = categoryNamed(m_session.project(), name);
  const bool isNew = !category && !name.empty();
  m_stuff->setEnabled(isNew);
  const Candidates& candidates = m_session.document().candidates;
  m_stuff->setChecked(category ? category->stuff
                               : isNew && name == candidates.category() && candidates.newIsStuff());
  m_stuff->setToolTip(
      isNew ? tr("Make the new category stuff, such as sky or road: one object gets all "
                 "accepted candidates")
            : tr("Whether the category is stuff; to make new stuff, type its name first"));
}

/// That it is stuff was said of the name that was there.
void CandidateBar::setCategory() {
  if (!m_session.hasProject()) return;
  Candidates& candidates = m_session.document().candidates;
  std::string name = m_category->currentText().trimmed().toStdString();
  if (name == candidates.category()) return;
  candidates.setNewIsStuff(false);
  candidates.setCategory(std::move(name));
  showStuff();
}

void CandidateBar::showCategories() {
  if (m_category->lineEdit()->hasFocus()) return;  // it is being typed
  QStringList names{QString()};
  for (const Category& category : m_session.project().categories())
    names << QString::fromStdString(category.name);
  QStringList now;
  for (int i = 0; i < m_category->count(); ++i) now << m_category->itemText(i);
  const QSignalBlocker block(m_category);
  if (names != now) {
    m_category->clear();
    m_category->addItems(names);
  }
  m_category->setCurrentText(QString::fromStdString(m_session.document().candidates.category()));
  showStuff();
}

void CandidateBar::addButtons() {
  m_count = new QLabel(this);
  m_count->setObjectName("candidateCount");
  m_count->setFont(digitsFont());
  m_count->setMinimumWidth(0);
  m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_row->addSpacing(kGap);
  m_row->addWidget(m_count, 1);
  m_accept = new QPushButton(tr("Accept all"), this);
  m_accept->setObjectName("acceptCandidates");
  m_accept->setToolTip(tr("Make an object of each candidate (Shift+Enter)"));
  m_row->addWidget(m_accept);
  auto* close = new QPushButton(tr("Discard"), this);
  close->setObjectName("discardCandidates");
  close->setToolTip(tr("Discard the candidates (Esc); undo brings them back"));
  m_row->addWidget(close);
  connect(m_accept, &QPushButton::clicked, this, [this] {
    m_session.document().candidates.acceptAll();
    m_canvas.setFocus();
  });
  connect(close, &QPushButton::clicked, this, [this] {
    if (m_session.hasProject()) m_session.document().candidates.discard();
    m_canvas.setTool(ToolId::Click);
    m_canvas.setFocus();
  });
}

CandidateBar::Shown CandidateBar::shownNow() const {
  if (!m_session.hasProject()) return {};
  const Candidates& candidates = m_session.document().candidates;
  return {candidates.level(), candidates.leastScore(), candidates.count(), !candidates.empty()};
}

/// Closes the bar when the last candidate was accepted, dropped or merged, and opens it when undo
/// brings one back, or all that were discarded, unless masks are reviewed. A count that changes
/// with the level or the score does neither.
void CandidateBar::followCount() {
  const Shown now = shownNow();
  const Shown before = std::exchange(m_shown, now);
  if (now.level != before.level || now.score != before.score) return;
  if (m_session.document().candidates.searching()) return;
  const bool shown = m_canvas.tool() == ToolId::Candidates;
  const bool isBack =
      (now.any && !before.any) || (m_done && now.count > 0 && m_session.document().canRedo());
  if (shown && before.count > 0 && now.count == 0) {
    m_canvas.setTool(ToolId::Click);
    m_done = true;
  } else if (isBack && !m_reviewing) {
    m_canvas.setTool(ToolId::Candidates);
  }
}

/// Chooses the tool that fits what happens to the candidates.
void CandidateBar::onEvent(const SessionEvent& event) {
  const auto* job = std::get_if<JobChanged>(&event);
  const bool isSearch = job && job->job.kind == Job::Kind::FindCandidates;
  const bool concerns = isSearch || std::holds_alternative<CandidatesChanged>(event) ||
                        std::holds_alternative<ProjectClosed>(event);
  if (std::holds_alternative<ProjectClosed>(event)) m_shown = {};
  if (std::holds_alternative<CandidatesChanged>(event) && m_session.hasProject()) followCount();
  if (isSearch && job->job.state == Job::State::Waiting) {
    m_category->lineEdit()->clearFocus();  // the search sets the category
    m_canvas.setTool(ToolId::Candidates);
  } else if (concerns && m_canvas.tool() == ToolId::Candidates) {
    const bool any = m_session.hasProject() && (m_session.document().candidates.searching() ||
                                                !m_session.document().candidates.empty());
    if (!any) m_canvas.setTool(ToolId::Click);
  }
  if (concerns || std::holds_alternative<FrameShown>(event) ||
      std::holds_alternative<ObjectsChanged>(event))
    showState();
}

void CandidateBar::follow() {
  setVisible(m_canvas.tool() == ToolId::Candidates);
  // Another tool was chosen meanwhile: leave it.
  if (m_canvas.tool() != ToolId::Click) m_done = false;
  showState();
}

void CandidateBar::showState() {
  if (!isVisibleTo(parentWidget()) || !m_session.hasProject()) return;
  const Candidates& candidates = m_session.document().candidates;
  const QSignalBlocker block(m_score);
  showCategories();
  m_levels->button(static_cast<int>(candidates.level()))->setChecked(true);
  m_score->setValue(static_cast<int>(std::lround(candidates.leastScore() * 100)));
  m_scoreValue->setText(locale().toString(candidates.leastScore(), 'f', 2));
  const int all = candidates.count();
  const auto here =
      static_cast<int>(candidates.offered(m_session.document().playback.frame()).size());
  QString text;
  if (candidates.searching())
    text = tr("Searching…");
  else if (candidates.empty())
    text = tr("No candidates: search with “Find all like this” or “Segment everything”");
  else if (here == all)
    text = tr("%n candidate(s)", nullptr, all);
  else
    text = tr("%n candidate(s) on this frame", nullptr, here) + QStringLiteral(" · ") +
           tr("%n on all frames", nullptr, all);
  m_count->setText(text);
  m_accept->setEnabled(all > 0 && !m_session.project().readOnly());
}

}  // namespace maskline
