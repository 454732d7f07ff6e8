// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/scene/scene_legend.h"

#include <QColorDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "core/annotation/category_colour.h"
#include "core/scene/shares.h"
#include "ui/base/images.h"
#include "ui/base/theme.h"

namespace maskline {
namespace {

constexpr int soonMs = 60;
constexpr int objectRole = Qt::UserRole;
constexpr int categoryRole = Qt::UserRole + 1;

QString percent(std::int64_t pixels, const PanopticMap& map) {
  return SceneLegend::tr("%1 %").arg(QLocale().toString(100 * shareOf(pixels, map), 'f', 2));
}

QIcon swatch(Rgb colour) {
  QPixmap pixmap(12, 12);
  pixmap.fill(toQColor(colour));
  return QIcon(pixmap);
}

void fill(QTreeWidgetItem* row, const QString& name, std::optional<Rgb> colour, std::int64_t pixels,
          const PanopticMap& map) {
  row->setText(0, name);
  if (colour) row->setIcon(0, swatch(*colour));
  row->setText(1, percent(pixels, map));
  row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
}

/// The colour of a category in a view; none if the view shows its objects, or leaves them out.
std::optional<Rgb> colourOf(CategoryId category, const PanopticMap& map, const SceneView& view) {
  for (std::size_t i = 0; i < map.owners().size(); ++i)
    if (map.owners()[i].category == category && view.entries[i + 1].byCategory)
      return view.entries[i + 1].colour;
  return std::nullopt;
}

QString nameOf(const std::vector<Category>& categories, CategoryId id) {
  const auto found = std::ranges::find(categories, id, &Category::id);
  return found == categories.end() ? SceneLegend::tr("Without a category")
                                   : QString::fromStdString(found->name);
}

}  // namespace

SceneLegend::SceneLegend(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setObjectName("sceneLegend");
  setAccessibleName(tr("Scene"));
  setProperty("role", "panel");
  setAttribute(Qt::WA_StyledBackground);
  auto* title = new QLabel(tr("Scene"), this);
  title->setProperty("role", "heading");
  m_list = new QTreeWidget(this);
  m_list->setObjectName("sceneShares");
  m_list->setAccessibleName(tr("Shares of the frame"));
  m_list->setToolTip(tr("Double-click a category to choose its colour, an object to select it"));
  m_list->setColumnCount(2);
  m_list->setHeaderHidden(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_list->setMinimumHeight(120);
  m_rest = new QLabel(this);
  m_rest->setObjectName("unlabelledShare");
  m_rest->setFont(digitsFont());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kGap, kGap, kGap);
  column->setSpacing(kHalfGap);
  column->addWidget(title);
  column->addWidget(m_list, 1);
  column->addWidget(m_rest);
  connect(m_list, &QTreeWidget::itemDoubleClicked, this,
          [this](const QTreeWidgetItem* row) { activate(row); });
  m_soon.setSingleShot(true);
  m_soon.setInterval(soonMs);
  connect(&m_soon, &QTimer::timeout, this, &SceneLegend::refresh);
  m_subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
}

void SceneLegend::setForm(SceneForm form) {
  if (std::exchange(m_form, form) != form) refresh();
}

void SceneLegend::showEvent(QShowEvent* event) {
  refresh();
  QWidget::showEvent(event);
}

void SceneLegend::onEvent(const SessionEvent& event) {
  const auto* masks = std::get_if<MasksChanged>(&event);
  const bool shown = masks && m_session.hasProject() &&
                     masks->frames.contains(m_session.document().playback.frame());
  const bool changes = shown || std::holds_alternative<ObjectsChanged>(event) ||
                       std::holds_alternative<CurrentFrameChanged>(event) ||
                       std::holds_alternative<ProjectOpened>(event) ||
                       std::holds_alternative<ProjectClosed>(event);
  if (changes && isVisible() && !m_soon.isActive()) m_soon.start();
}

void SceneLegend::refresh() {
  std::set<qlonglong> open;
  for (int i = 0; i < m_list->topLevelItemCount(); ++i)
    if (m_list->topLevelItem(i)->isExpanded())
      open.insert(m_list->topLevelItem(i)->data(0, categoryRole).toLongLong());
  m_list->clear();
  m_rest->clear();
  if (!m_session.hasProject() || !isVisible()) return;
  const auto map = m_session.document().scene.map(m_session.document().playback.frame());
  const std::vector<Category> categories = m_session.project().categories();
  const SceneView view = sceneView(m_form, *map, m_session.project().objects(), categories);
  for (const CategoryShare& share : categoryShares(*map)) {
    auto* row = new QTreeWidgetItem(m_list);
    row->setData(0, categoryRole, qlonglong(share.category.value));
    fill(row, nameOf(categories, share.category), colourOf(share.category, *map, view),
         share.pixels, *map);
    addObjects(row, share.category, *map, view);
    row->setExpanded(open.contains(share.category.value));
  }
  m_rest->setText(map->complete()
                      ? tr("Complete: every pixel is labelled")
                      : tr("Unlabelled: %1 (%2 pixels)")
                            .arg(percent(map->unlabelledPixels(), *map),
                                 QLocale().toString(qlonglong(map->unlabelledPixels()))));
}

/// The topmost first, as in the object list.
void SceneLegend::addObjects(QTreeWidgetItem* parent, CategoryId category, const PanopticMap& map,
                             const SceneView& view) {
  for (std::size_t i = map.owners().size(); i-- > 0;) {
    const PanopticMap::Owner& owner = map.owners()[i];
    if (owner.category != category) continue;
    const auto object = m_session.project().object(owner.object);
    if (!object) continue;
    const SceneView::Entry& shown = view.entries[i + 1];
    auto* row = new QTreeWidgetItem(parent);
    row->setData(0, objectRole, qlonglong(object->id.value));
    fill(row, QString::fromStdString(object->name),
         shown.value == 0 ? std::nullopt : std::optional(shown.colour), owner.pixels, map);
  }
}

void SceneLegend::activate(const QTreeWidgetItem* row) {
  if (!m_session.hasProject()) return;
  const QVariant object = row->data(0, objectRole);
  if (object.isValid()) return m_session.document().selection.select(ObjectId{object.toLongLong()});
  const CategoryId category{row->data(0, categoryRole).toLongLong()};
  if (category && !m_session.project().readOnly()) chooseColour(category);
}

void SceneLegend::chooseColour(CategoryId category) {
  const std::vector<Category> categories = m_session.project().categories();
  auto* dialog = new QColorDialog(toQColor(categoryColour(categories, category)), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Colour of %1").arg(nameOf(categories, category)));
  connect(dialog, &QColorDialog::colorSelected, this, [this, category](const QColor& colour) {
    if (m_session.hasProject()) m_session.document().categories.setColour(category, toRgb(colour));
  });
  dialog->open();
}

}  // namespace maskline
