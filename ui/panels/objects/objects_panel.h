// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

/// The panel with the object list (colour, name, category, visibility, lock, drag to reorder) and
/// the details of the current object.
class ObjectsPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit ObjectsPanel(Session& session, QWidget* parent = nullptr);
  ~ObjectsPanel() override;

  void renameCurrent();  ///< starts editing the name in place

 Q_SIGNALS:
  void newObjectRequested();
  void contextMenuRequested(maskline::ObjectId object, QPoint globalPosition);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
