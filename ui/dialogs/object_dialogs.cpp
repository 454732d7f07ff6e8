// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/object_dialogs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {

namespace {

void layOut(QDialog& dialog, const QString& sentence, QComboBox* choice, const QString& okText) {
  auto* label = new QLabel(sentence, &dialog);
  label->setBuddy(choice);
  label->setWordWrap(true);
  choice->setAccessibleName(sentence);
  choice->setMinimumWidth(280);
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(label);
  column->addWidget(choice);
  column->addSpacing(kGap);
  column->addWidget(makeButtons(dialog, okText));
  choice->setFocus();
}

QString nameOf(const Project& project, ObjectId id) {
  const auto object = project.object(id);
  return object ? QString::fromStdString(object->name) : QString();
}

CategoryId categoryNamed(Project& project, const std::string& name) {
  if (name.empty()) return {};
  const auto& all = project.categories();
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const Category& c) { return c.name == name; });
  return known != all.end() ? known->id : project.addCategory({{}, name, {}});
}

}  // namespace

CategoryDialog::CategoryDialog(Project& project, ObjectId object, QWidget* parent)
    : QDialog(parent), m_project(project), m_object(object) {
  setObjectName("categoryDialog");
  setWindowTitle(tr("Category"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_category = new QComboBox(this);
  m_category->setEditable(true);
  m_category->setInsertPolicy(QComboBox::NoInsert);
  const CategoryId current = project.object(object).value_or(Object{}).category;
  QString now;
  for (const Category& category : project.categories()) {
    m_category->addItem(QString::fromStdString(category.name));
    if (category.id == current) now = QString::fromStdString(category.name);
  }
  m_category->setCurrentText(now);
  m_category->lineEdit()->selectAll();
  m_category->lineEdit()->setPlaceholderText(tr("No category"));
  layOut(*this, tr("What kind of thing is %1?").arg(nameOf(project, object)), m_category,
         tr("Set"));
}

void CategoryDialog::accept() {
  try {
    const Project::Step step(m_project, "Change category");
    auto object = m_project.object(m_object);
    const std::string name = m_category->currentText().trimmed().toStdString();
    if (object) {
      object->category = categoryNamed(m_project, name);
      m_project.updateObject(*object);
    }
  } catch (const Error& error) {
    Q_EMIT failed(QString::fromStdString(error.what()));
  }
  QDialog::accept();
}

MergeDialog::MergeDialog(Project& project, ObjectId object, QWidget* parent)
    : QDialog(parent), m_project(project), m_object(object) {
  setObjectName("mergeDialog");
  setWindowTitle(tr("Merge objects"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_other = new QComboBox(this);
  for (const Object& other : project.objects())
    if (other.id != object)
      m_other->addItem(QString::fromStdString(other.name), qlonglong(other.id.value));
  layOut(*this, tr("Which object becomes part of %1?").arg(nameOf(project, object)), m_other,
         tr("Merge"));
}

void MergeDialog::accept() {
  try {
    m_project.mergeObjects(m_object, ObjectId{m_other->currentData().toLongLong()});
  } catch (const Error& error) {
    Q_EMIT failed(QString::fromStdString(error.what()));
  }
  QDialog::accept();
}

}  // namespace maskline
