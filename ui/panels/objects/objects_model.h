// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/session/session.h"

namespace maskline {

/// The model of the object list: the objects in drawing order, lowest first. Rows can be renamed,
/// hidden, locked and dragged; each change is an edit of the project. Owner thread.
class ObjectsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { ColourRole = Qt::UserRole, HiddenRole, LockedRole, CategoryRole, NumberRole };

  explicit ObjectsModel(Session& session, QObject* parent = nullptr);

  void refresh();  ///< reads the objects from the project again
  ObjectId objectAt(const QModelIndex& index) const;
  QModelIndex indexOf(ObjectId object) const;
  void setColour(const QModelIndex& index, const QColor& colour);
  bool moveObject(ObjectId object, int toRow);  ///< to the place before the row that is `toRow` now

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 private:
  QString describe(const Object& object, int row) const;
  QString categoryName(CategoryId id) const;

  Session& m_session;
  std::vector<Object> m_objects;
  std::vector<Category> m_categories;
};

}  // namespace maskline
