// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "core/session/session.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace maskline {

class AttributeRow;

/// Shows and edits stage, category and attributes of the current object. Owner thread.
class ObjectDetails final : public QWidget {
  Q_OBJECT

 public:
  explicit ObjectDetails(Session& session, QWidget* parent = nullptr);

  void refresh();     ///< to be called when objects, categories, attributes,
                      ///< values or stages have changed
  void showCursor();  ///< to be called when another frame or object is current

 private:
  void addRow(const QString& name, QWidget* field);
  void buildCategory();
  void fillCategories();
  void enterCategory();
  void buildStuff();
  void showStuff();
  void setStuff(bool on);
  void askToMerge(const Category& category, int objects);
  void buildStage();
  void fillStages();
  void showStage();
  void buildAttributes();
  void askForAttribute();

  Session& m_session;
  QFormLayout* m_form = nullptr;
  QComboBox* m_category = nullptr;
  QCheckBox* m_stuff = nullptr;
  QComboBox* m_stage = nullptr;
  QToolButton* m_add = nullptr;
  std::vector<AttributeRow*> m_rows;
  std::vector<Attribute> m_attributes;  // the attributes that the rows were built for
  ObjectId m_object;
  FrameIndex m_frame;
};

}  // namespace maskline
