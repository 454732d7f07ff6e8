// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/object_details.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "ui/base/stage_name.h"
#include "ui/base/theme.h"
#include "ui/panels/field_keys.h"
#include "ui/panels/objects/attribute_dialog.h"
#include "ui/panels/objects/attribute_row.h"

namespace maskline {

ObjectDetails::ObjectDetails(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
  m_form = new QFormLayout(this);
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setHorizontalSpacing(AttributeRow::kSpacing);
  m_form->setVerticalSpacing(4);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  buildCategory();
  buildStuff();
  buildStage();

  m_add = new QToolButton(this);
  m_add->setObjectName(QStringLiteral("addAttribute"));
  m_add->setIcon(icon(QStringLiteral("plus")));
  m_add->setText(tr("Attribute…"));
  m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_add->setToolTip(tr("Define an attribute of objects, such as the pose or a number"));
  connect(m_add, &QToolButton::clicked, this, &ObjectDetails::askForAttribute);
  m_form->addRow(m_add);
}

void ObjectDetails::buildCategory() {
  m_category = new QComboBox(this);
  m_category->setObjectName(QStringLiteral("category"));
  m_category->setAccessibleName(tr("Category"));
  m_category->setEditable(true);
  m_category->setInsertPolicy(QComboBox::NoInsert);
  m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_category->setMinimumContentsLength(8);
  m_category->lineEdit()->setPlaceholderText(tr("none"));
  m_category->setToolTip(tr("Choose a category, or type a new one and press Enter"));
  connect(m_category, &QComboBox::activated, this, [this] { enterCategory(); });
  connect(m_category->lineEdit(), &QLineEdit::editingFinished, this, &ObjectDetails::enterCategory);
  finishEditingByKeys(*m_category->lineEdit(), *m_category);
  addRow(tr("Category"), m_category);
}

void ObjectDetails::buildStuff() {
  m_stuff = new QCheckBox(tr("Stuff"), this);
  m_stuff->setObjectName(QStringLiteral("stuff"));
  m_stuff->setToolTip(
      tr("The category is not countable, such as sky or road: it has one object for "
         "all its pixels"));
  connect(m_stuff, &QCheckBox::clicked, this, &ObjectDetails::setStuff);
  addRow(QString(), m_stuff);
}

/// Of the category of the current object.
void ObjectDetails::showStuff() {
  const auto category = categoryOf(m_session.project(), m_object);
  m_stuff->setEnabled(category.has_value());
  m_stuff->setChecked(category && category->stuff);
}

void ObjectDetails::setStuff(bool on) {
  if (!m_session.hasProject()) return;
  const auto category = categoryOf(m_session.project(), m_object);
  if (!category) return;
  const auto objects = m_session.project().objects();
  const auto count = std::ranges::count(objects, category->id, &Object::category);
  if (on && count > 1)
    askToMerge(*category, static_cast<int>(count));
  else
    m_session.document().categories.setStuff(category->id, on);
  showStuff();
}

void ObjectDetails::askToMerge(const Category& category, int objects) {
  const QString name = QString::fromStdString(category.name);
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Stuff"),
      tr("%1 has several objects (%2), and stuff has one. Merge them?").arg(name).arg(objects),
      QMessageBox::Cancel, this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setObjectName("stuffQuestion");
  auto* merge = question->addButton(tr("Merge"), QMessageBox::AcceptRole);
  connect(merge, &QPushButton::clicked, this, [this, id = category.id] {
    if (m_session.hasProject())
      m_session.document().categories.setStuff(id, true, /*mergeObjects=*/true, Run::InSlices);
  });
  question->open();
}

void ObjectDetails::buildStage() {
  m_stage = new QComboBox(this);
  m_stage->setObjectName(QStringLiteral("objectStage"));
  m_stage->setAccessibleName(tr("Stage"));
  m_stage->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_stage->setMinimumContentsLength(8);
  m_stage->setToolTip(
      tr("Stage of the object on this frame. Choosing one moves the object on all "
         "frames; Review ▸ Stages… moves a part."));
  connect(m_stage, &QComboBox::activated, this, [this] {
    const StageId stage{m_stage->currentData().toLongLong()};
    m_session.document().stages.move(m_object, {}, stage);
  });
  addRow(tr("Stage"), m_stage);
}

void ObjectDetails::addRow(const QString& name, QWidget* field) {
  auto* label = new QLabel(name, this);
  label->setProperty("role", "faint");
  label->setFixedWidth(AttributeRow::kLabel);
  label->setBuddy(field);
  m_form->addRow(label, field);
}

void ObjectDetails::refresh() {
  m_object = m_session.hasProject() ? m_session.document().selection.object() : ObjectId();
  m_frame = m_session.hasProject() ? m_session.document().playback.frame() : FrameIndex();
  setVisible(m_session.hasProject() && m_session.project().object(m_object).has_value());
  if (!m_session.hasProject()) return;
  setEnabled(!m_session.project().readOnly());
  fillCategories();
  fillStages();
  if (m_session.project().attributes() != m_attributes) buildAttributes();
  for (AttributeRow* row : m_rows) row->show(m_object, m_frame);
}

void ObjectDetails::showCursor() {
  if (!m_session.hasProject() || m_session.document().selection.object() != m_object)
    return refresh();
  const FrameIndex frame = m_session.document().playback.frame();
  if (frame == m_frame) return;
  m_frame = frame;
  showStage();
  for (AttributeRow* row : m_rows)
    if (row->perFrame()) row->show(m_object, m_frame);
}

void ObjectDetails::fillCategories() {
  const Project& project = m_session.project();
  const QSignalBlocker block(m_category);
  m_category->clear();
  m_category->addItem(QString(), qlonglong(0));
  for (const Category& category : project.categories())
    m_category->addItem(QString::fromStdString(category.name), qlonglong(category.id.value));
  const auto object = project.object(m_object);
  const qlonglong id = object ? object->category.value : 0;
  m_category->setCurrentIndex(std::max(0, m_category->findData(id)));
  showStuff();
}

void ObjectDetails::fillStages() {
  const QSignalBlocker block(m_stage);
  m_stage->clear();
  for (const Stage& stage : m_session.project().stages())
    m_stage->addItem(shownStage(stage), qlonglong(stage.id.value));
  showStage();
}

/// Of the current frame.
void ObjectDetails::showStage() {
  for (const auto& span : m_session.document().stages.spans(m_object))
    if (span.frames.contains(m_frame))
      m_stage->setCurrentIndex(m_stage->findData(qlonglong(span.stage.value)));
}

void ObjectDetails::enterCategory() {
  if (!m_session.hasProject()) return;
  const std::string name = m_category->currentText().trimmed().toStdString();
  m_session.document().objects.setCategory(m_object, name);
}

void ObjectDetails::buildAttributes() {
  m_attributes = m_session.project().attributes();
  for (AttributeRow* row : m_rows) {
    const QFormLayout::TakeRowResult taken = m_form->takeRow(row);
    delete taken.labelItem;
    delete taken.fieldItem;
    row->hide();
    row->deleteLater();  // its own button may have asked for this
  }
  m_rows.clear();
  for (const Attribute& attribute : m_attributes) {
    auto* row = new AttributeRow(m_session, attribute, this);
    m_form->insertRow(m_form->rowCount() - 1, row);
    m_rows.push_back(row);
  }
}

void ObjectDetails::askForAttribute() {
  auto* dialog = new AttributeDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &AttributeDialog::chosen, this, [this](const Attribute& attribute) {
    if (m_session.hasProject()) m_session.document().attributes.add(attribute);
  });
  dialog->open();
}

}  // namespace maskline
