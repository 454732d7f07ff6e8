// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/filter_button.h"

#include <QMenu>
#include <algorithm>

#include "ui/base/theme.h"
#include "ui/panels/review/review_texts.h"

namespace maskline {
namespace {

constexpr MaskSource sources[] = {MaskSource::Tracked, MaskSource::Interpolated,
                                  MaskSource::Imported};

QString stateText(ReviewState state) {
  return state == ReviewState::Rejected ? FilterButton::tr("Rejected")
                                        : FilterButton::tr("Not reviewed");
}

QString capital(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString nameOf(const std::vector<Category>& categories, CategoryId id) {
  const auto found = std::ranges::find(categories, id, &Category::id);
  return found == categories.end() ? QString() : QString::fromStdString(found->name);
}

QString describe(const Project& project, const ReviewFilter& filter) {
  QStringList words;
  if (const auto object = project.object(filter.object))
    words << QString::fromStdString(object->name);
  if (filter.category) words << nameOf(project.categories(), filter.category);
  if (filter.source) words << derivedSourceText(*filter.source);
  if (filter.state) words << stateText(*filter.state);
  if (filter.reason) words << capital(reasonText(*filter.reason));
  return words.join(QStringLiteral(", "));
}

}  // namespace

FilterButton::FilterButton(Session& session, QWidget* parent)
    : QToolButton(parent), m_session(session) {
  setObjectName(QStringLiteral("reviewFilter"));
  setAccessibleName(tr("Filter of the review queue"));
  setProperty("role", "menu");
  setPopupMode(QToolButton::InstantPopup);
  setToolButtonStyle(Qt::ToolButtonTextOnly);
  auto* menu = new QMenu(this);
  connect(menu, &QMenu::aboutToShow, this, &FilterButton::fill);
  setMenu(menu);
  showFilter();
}

ReviewFilter FilterButton::filter() const {
  return m_session.hasProject() ? m_session.document().review.filter() : ReviewFilter();
}

void FilterButton::showFilter() {
  constexpr int widest = 170;
  const bool open = m_session.hasProject();
  const QString set = open ? describe(m_session.project(), filter()) : QString();
  const QString whole = set.isEmpty() ? tr("Filter") : tr("Filter: %1").arg(set);
  setText(fontMetrics().elidedText(whole, Qt::ElideRight, widest));
  setToolTip(set.isEmpty() ? tr("Show only some of the stretches") : whole);
  setRole(this, filter().empty() ? "menu" : "next");
  setEnabled(open);
}

void FilterButton::fill() {
  menu()->clear();
  if (!m_session.hasProject()) return;
  QAction* all = menu()->addAction(tr("Show all"), this, [this] { set({}); });
  all->setEnabled(!filter().empty());
  menu()->addSeparator();
  addObjects(*menu()->addMenu(tr("Object")));
  addCategories(*menu()->addMenu(tr("Category")));
  addSources(*menu()->addMenu(tr("Source")));
  addStates(*menu()->addMenu(tr("State")));
  addReasons(*menu()->addMenu(tr("Reason")));
}

void FilterButton::addObjects(QMenu& menu) {
  ReviewFilter changed = filter();
  changed.object = {};
  addChoice(menu, tr("All"), changed);
  for (const Object& object : m_session.project().objects()) {
    changed.object = object.id;
    addChoice(menu, QString::fromStdString(object.name), changed);
  }
}

void FilterButton::addCategories(QMenu& menu) {
  ReviewFilter changed = filter();
  changed.category = {};
  addChoice(menu, tr("All"), changed);
  for (const Category& category : m_session.project().categories()) {
    changed.category = category.id;
    addChoice(menu, QString::fromStdString(category.name), changed);
  }
}

void FilterButton::addSources(QMenu& menu) {
  ReviewFilter changed = filter();
  changed.source = {};
  addChoice(menu, tr("All"), changed);
  for (const MaskSource source : sources) {
    changed.source = source;
    addChoice(menu, derivedSourceText(source), changed);
  }
}

void FilterButton::addStates(QMenu& menu) {
  ReviewFilter changed = filter();
  changed.state = {};
  addChoice(menu, tr("All"), changed);
  for (const ReviewState state : {ReviewState::Unreviewed, ReviewState::Rejected}) {
    changed.state = state;
    addChoice(menu, stateText(state), changed);
  }
}

void FilterButton::addReasons(QMenu& menu) {
  ReviewFilter changed = filter();
  changed.reason = {};
  addChoice(menu, tr("All"), changed);
  for (const ReviewReason reason : allReviewReasons) {
    changed.reason = reason;
    addChoice(menu, capital(reasonText(reason)), changed);
  }
}

void FilterButton::addChoice(QMenu& menu, const QString& text, const ReviewFilter& changed) {
  QString plain = text;
  QAction* action = menu.addAction(plain.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                   [this, changed] { set(changed); });
  action->setCheckable(true);
  action->setChecked(changed == filter());
}

void FilterButton::set(const ReviewFilter& filter) {
  if (!m_session.hasProject()) return;
  m_session.document().review.setFilter(filter);
  showFilter();
  Q_EMIT filterChanged();
}

}  // namespace maskline
