// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

#include "core/session/session.h"

class QMenu;

namespace maskline {

/// The filter of the review queue: a button whose menu restricts it to an object, a category, a
/// source, a state and a reason. Its text names what is set.
class FilterButton final : public QToolButton {
  Q_OBJECT

 public:
  explicit FilterButton(Session& session, QWidget* parent = nullptr);
  void showFilter();  ///< to be called when the project or its objects have changed

 Q_SIGNALS:
  void filterChanged();

 private:
  void fill();
  void addObjects(QMenu& menu);
  void addCategories(QMenu& menu);
  void addSources(QMenu& menu);
  void addStates(QMenu& menu);
  void addReasons(QMenu& menu);
  /// An entry of a menu that sets `changed` as filter.
  void addChoice(QMenu& menu, const QString& text, const ReviewFilter& changed);
  void set(const ReviewFilter& filter);
  ReviewFilter filter() const;

  Session& m_session;
};

}  // namespace maskline
