// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/scene/scene_view.h"
#include "core/session/session.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace maskline {

/// The legend of a view of the scene: categories with their shares of the pixels of the current
/// frame, below each its objects, and what is unlabelled. Shown while the canvas has such a view. A
/// row has the colour that the view gives to its pixels, or none.
class SceneLegend final : public QWidget {
  Q_OBJECT

 public:
  explicit SceneLegend(Session& session, QWidget* parent = nullptr);
  /// The view whose colours are shown.
  void setForm(SceneForm form);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void onEvent(const SessionEvent& event);
  void refresh();
  void addObjects(QTreeWidgetItem* row, CategoryId category, const PanopticMap& map,
                  const SceneView& view);
  void activate(const QTreeWidgetItem* row);
  void chooseColour(CategoryId category);

  Session& m_session;
  SceneForm m_form = SceneForm::Panoptic;
  QTreeWidget* m_list;
  QLabel* m_rest;
  QTimer m_soon;  // one refresh for many events
  Subscription m_subscription;
};

}  // namespace maskline
