// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/object_dialogs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

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

}  // namespace

CategoryDialog::CategoryDialog(Session& session, ObjectId object, QWidget* parent)
    : QDialog(parent), m_session(session), m_object(object) {
  const Project& project = session.project();
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
  layOut(*this, tr("Category of %1").arg(nameOf(project, object)), m_category, tr("Set"));
}

void CategoryDialog::accept() {
  const std::string name = m_category->currentText().trimmed().toStdString();
  if (m_session.hasProject()) m_session.document().objects.setCategory(m_object, name);
  QDialog::accept();
}

MergeDialog::MergeDialog(Session& session, ObjectId object, QWidget* parent)
    : QDialog(parent), m_session(session), m_object(object) {
  const Project& project = session.project();
  setObjectName("mergeDialog");
  setWindowTitle(tr("Merge objects"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_other = new QComboBox(this);
  for (const Object& other : project.objects())
    if (other.id != object)
      m_other->addItem(QString::fromStdString(other.name), qlonglong(other.id.value));
  layOut(*this, tr("Which object should be merged into %1?").arg(nameOf(project, object)), m_other,
         tr("Merge"));
}

void MergeDialog::accept() {
  const ObjectId other{m_other->currentData().toLongLong()};
  if (m_session.hasProject()) m_session.document().objects.merge(m_object, other, Run::InSlices);
  QDialog::accept();
}

}  // namespace maskline
