// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/objects_model.h"

#include <QColor>
#include <QMimeData>
#include <algorithm>

#include "ui/base/images.h"

namespace maskline {

namespace {

const QString kMime = QStringLiteral("application/x-maskline-object");

bool sameRows(const std::vector<Object>& a, const std::vector<Object>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Object& x, const Object& y) { return x.id == y.id; });
}

}  // namespace

ObjectsModel::ObjectsModel(Session& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
  refresh();
}

void ObjectsModel::refresh() {
  std::vector<Object> now;
  m_categories.clear();
  if (m_session.hasProject()) {
    now = m_session.project().objects();
    m_categories = m_session.project().categories();
  }
  if (!sameRows(now, m_objects)) {
    beginResetModel();
    m_objects = std::move(now);
    endResetModel();
    return;
  }
  m_objects = std::move(now);
  if (!m_objects.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

ObjectId ObjectsModel::objectAt(const QModelIndex& index) const {
  return index.isValid() ? m_objects[static_cast<std::size_t>(index.row())].id : ObjectId();
}

QModelIndex ObjectsModel::indexOf(ObjectId object) const {
  for (std::size_t i = 0; i < m_objects.size(); ++i)
    if (m_objects[i].id == object) return index(static_cast<int>(i));
  return {};
}

int ObjectsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_objects.size());
}

QVariant ObjectsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Object& object = m_objects[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return QString::fromStdString(object.name);
    case Qt::AccessibleTextRole:
      return describe(object, index.row());
    case ColourRole:
      return toQColor(object.colour);
    case HiddenRole:
      return object.hidden;
    case LockedRole:
      return object.locked;
    case CategoryRole:
      return categoryName(object.category);
    case NumberRole:
      return index.row() + 1;
    default:
      return {};
  }
}

QString ObjectsModel::describe(const Object& object, int row) const {
  QStringList words{tr("%1, object %2").arg(QString::fromStdString(object.name)).arg(row + 1)};
  if (const QString category = categoryName(object.category); !category.isEmpty())
    words << category;
  if (object.hidden) words << tr("hidden");
  if (object.locked) words << tr("locked");
  return words.join(QStringLiteral(", "));
}

QString ObjectsModel::categoryName(CategoryId id) const {
  for (const Category& category : m_categories)
    if (category.id == id) return QString::fromStdString(category.name);
  return {};
}

bool ObjectsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || !m_session.hasProject()) return false;
  ObjectEditor& objects = m_session.document().objects;
  switch (role) {
    case Qt::EditRole:
      return objects.rename(objectAt(index), value.toString().trimmed().toStdString());
    case HiddenRole:
      return objects.setHidden(objectAt(index), value.toBool());
    case LockedRole:
      return objects.setLocked(objectAt(index), value.toBool());
    default:
      return false;
  }
}

void ObjectsModel::setColour(const QModelIndex& index, const QColor& colour) {
  if (!index.isValid() || !m_session.hasProject()) return;
  m_session.document().objects.setColour(objectAt(index), toRgb(colour));
}

bool ObjectsModel::moveObject(ObjectId object, int toRow) {
  return m_session.hasProject() && m_session.document().objects.moveTo(object, toRow);
}

Qt::ItemFlags ObjectsModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  const Qt::ItemFlags fixed = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  const bool readOnly = !m_session.hasProject() || m_session.project().readOnly();
  return readOnly ? fixed : fixed | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

QStringList ObjectsModel::mimeTypes() const { return {kMime}; }

QMimeData* ObjectsModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty()) return nullptr;
  auto* mime = new QMimeData;
  mime->setData(kMime, QByteArray::number(qlonglong(objectAt(indexes.first()).value)));
  return mime;
}

bool ObjectsModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int,
                                const QModelIndex& parent) {
  if (action != Qt::MoveAction || !mime->hasFormat(kMime)) return false;
  const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
  return moveObject(ObjectId{mime->data(kMime).toLongLong()}, to);
}

}  // namespace maskline
