// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/class_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSettings>
#include <QUrl>

#include "core/session/auto/auto_annotator.h"

namespace maskline {

namespace {

enum Column { kClass, kCategory, kTaken };

/// Of a name in the settings: "/" would make a group.
QString keyOf(const QString& name) { return QString::fromLatin1(QUrl::toPercentEncoding(name)); }

QString groupOf(const QString& model) { return "ownModels/" + keyOf(model); }

/// "category", or "-" for a class that is left out.
QString storedFor(const QString& model, const QString& itsClass) {
  return QSettings().value(groupOf(model) + "/" + keyOf(itsClass)).toString();
}

}  // namespace

ClassTable::ClassTable(QWidget* parent) : QTableWidget(0, 3, parent) {
  setObjectName("classes");
  setAccessibleName(tr("Classes of the model"));
  setHorizontalHeaderLabels({tr("Class of the model"), tr("Category in this project"), tr("Take")});
  verticalHeader()->hide();
  setShowGrid(false);
  setSelectionMode(QAbstractItemView::NoSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(kTaken, QHeaderView::ResizeToContents);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ClassTable::setModel(const OwnModel& model, const std::vector<Category>& known) {
  m_model = QString::fromStdString(model.name);
  const auto usual = usualCategories(model.classes);
  setRowCount(static_cast<int>(model.classes.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const auto number = static_cast<std::size_t>(row);
    const QString name = QString::fromStdString(model.classes[number].name);
    const QString stored = storedFor(m_model, name);
    auto* cell = new QTableWidgetItem(name);
    cell->setFlags(Qt::ItemIsEnabled);
    auto* category = new QComboBox(this);
    category->setEditable(true);
    category->setInsertPolicy(QComboBox::NoInsert);
    category->setAccessibleName(tr("Category of %1").arg(name));
    for (const Category& one : known) category->addItem(QString::fromStdString(one.name));
    category->setCurrentText(stored.isEmpty() || stored == "-" ? name : stored);
    auto* taken = new QCheckBox(this);
    taken->setAccessibleName(tr("Take %1").arg(name));
    taken->setChecked(stored.isEmpty() ? usual[number].has_value() : stored != "-");
    category->setEnabled(taken->isChecked());
    connect(taken, &QCheckBox::toggled, category, &QWidget::setEnabled);
    setItem(row, kClass, cell);
    setCellWidget(row, kCategory, category);
    setCellWidget(row, kTaken, taken);
  }
}

std::vector<std::optional<std::string>> ClassTable::categories() const {
  std::vector<std::optional<std::string>> categories;
  for (int row = 0; row < rowCount(); ++row) {
    const auto* category = qobject_cast<QComboBox*>(cellWidget(row, kCategory));
    const auto* taken = qobject_cast<QCheckBox*>(cellWidget(row, kTaken));
    const std::string name = category->currentText().trimmed().toStdString();
    categories.push_back(taken->isChecked() && !name.empty() ? std::optional(name) : std::nullopt);
  }
  return categories;
}

void ClassTable::remember() const {
  QSettings settings;
  const auto chosen = categories();
  for (int row = 0; row < rowCount(); ++row) {
    const auto& category = chosen[static_cast<std::size_t>(row)];
    settings.setValue(groupOf(m_model) + "/" + keyOf(item(row, kClass)->text()),
                      category ? QString::fromStdString(*category) : QStringLiteral("-"));
  }
}

}  // namespace maskline
