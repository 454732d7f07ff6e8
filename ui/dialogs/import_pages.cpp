// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_pages.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/dataset/formats/registry.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

QVBoxLayout* makeColumn(QWidget* page) {
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  return column;
}

QLabel* makeSentence(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

QTableWidget* makeTable(const QStringList& heads, const QString& name, QWidget* parent) {
  auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
  table->setHorizontalHeaderLabels(heads);
  table->setAccessibleName(name);
  table->verticalHeader()->hide();
  table->setShowGrid(false);
  table->setSelectionMode(QAbstractItemView::NoSelection);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return table;
}

QTableWidgetItem* cell(const QString& text) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(Qt::ItemIsEnabled);
  return item;
}

constexpr int kAutomatic = -1;  // of the first frame

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

// ---- the source ---------------------------------------------------------------------------------

ImportSourcePage::ImportSourcePage(QWidget* parent) : QWidget(parent) {
  m_path = new PathField(tr("File or folder"), this);
  m_path->setObjectName("path");
  m_path->addButton(tr("File…"), PathField::Ask::OpenFile, tr("Choose an annotation file"));
  m_path->addButton(tr("Folder…"), PathField::Ask::OpenFolder, tr("Choose a mask folder"));
  m_format = new QComboBox(this);
  m_format->setObjectName("format");
  m_format->setAccessibleName(tr("Format"));
  m_format->addItem(tr("Detect from content"), QString());
  for (const Format* format : formats())
    if (format->reads()) m_format->addItem(coreText(format->title), fromUtf8(format->name));
  m_pattern = new QLineEdit(this);
  m_pattern->setPlaceholderText(QStringLiteral("{object}/{frame}.png"));
  m_pattern->setToolTip(
      tr("{video}, {object} and {frame} stand for the parts that vary between file names."));
  m_progress = new QProgressBar(this);
  m_progress->setTextVisible(false);
  m_progress->hide();

  auto* form = new QFormLayout;
  form->setSpacing(kGap);
  form->addRow(tr("&From"), m_path);
  form->addRow(tr("F&ormat"), m_format);
  form->addRow(tr("File &names"), m_pattern);
  auto* column = makeColumn(this);
  column->addWidget(makeSentence(
      tr("Masks from another tool or an earlier export. Nothing is imported until you have "
         "reviewed the contents."),
      this));
  column->addLayout(form);
  column->addWidget(m_progress);
  column->addStretch(1);
  connect(m_path, &PathField::changed, this, &ImportSourcePage::changed);
  connect(m_format, &QComboBox::currentIndexChanged, this, &ImportSourcePage::onFormat);
  onFormat();
}

void ImportSourcePage::onFormat() {
  const std::string name = m_format->currentData().toString().toStdString();
  m_pattern->setEnabled(name.empty() || formatNamed(name).choices.pattern);
  Q_EMIT changed();
}

ImportSource ImportSourcePage::source() const {
  ImportSource source;
  source.path = m_path->path();
  source.format = m_format->currentData().toString().toStdString();
  if (m_pattern->isEnabled()) source.read.pattern = m_pattern->text().trimmed().toStdString();
  return source;
}

void ImportSourcePage::setPath(const std::filesystem::path& path) {
  m_path->setText(fromPath(path));
}

void ImportSourcePage::setBusy(bool busy) {
  m_path->setEnabled(!busy);
  m_format->setEnabled(!busy);
  m_progress->setVisible(busy);
  m_progress->setRange(0, 0);
  if (busy)
    m_pattern->setEnabled(false);
  else
    onFormat();
}

void ImportSourcePage::setProgress(Progress progress) {
  constexpr int steps = 1000;
  if (progress.total <= 0) return;
  m_progress->setRange(0, steps);
  m_progress->setValue(static_cast<int>(steps * progress.done / progress.total));
}

// ---- what was found -----------------------------------------------------------------------------

ImportFoundPage::ImportFoundPage(QWidget* parent) : QWidget(parent) {
  m_summary = makeSentence({}, this);
  m_summary->setObjectName("summary");
  m_videos = new QComboBox(this);
  m_videos->setObjectName("video");
  m_videos->setAccessibleName(tr("Video"));
  m_firstFrame = new QSpinBox(this);
  m_firstFrame->setObjectName("firstFrame");
  m_firstFrame->setSpecialValueText(tr("Automatic"));
  m_firstFrame->setToolTip(
      tr("The frame of the clip on which the dataset begins. Automatic: by names and numbers."));
  m_form = new QFormLayout;
  m_form->addRow(tr("&Video of this clip"), m_videos);
  m_form->addRow(tr("First &frame in the clip"), m_firstFrame);
  m_objects =
      makeTable({tr("Object"), tr("Category"), tr("Masks"), tr("Target")}, tr("Objects"), this);
  m_objects->setObjectName("objects");
  m_findings = new QListWidget(this);
  m_findings->setObjectName("findings");
  m_findings->setAccessibleName(tr("Findings"));
  m_findings->setWordWrap(true);
  m_findings->setMaximumHeight(120);
  auto* column = makeColumn(this);
  column->addWidget(m_summary);
  column->addLayout(m_form);
  column->addWidget(m_objects, 1);
  column->addWidget(m_findings);
  connect(m_videos, &QComboBox::currentIndexChanged, this, &ImportFoundPage::changed);
  connect(m_firstFrame, &QSpinBox::valueChanged, this, &ImportFoundPage::changed);
}

void ImportFoundPage::setDataset(const LoadedDataset& dataset, std::int64_t clipFrames) {
  const DatasetInfo& info = dataset.content->info();
  m_summary->setText(tr("%1: %2, %3, %4, %5.")
                         .arg(coreText(dataset.opened.format->title),
                              tr("%n video(s)", nullptr, static_cast<int>(info.videos.size())),
                              tr("%n frame(s)", nullptr, static_cast<int>(info.frames())),
                              tr("%n object(s)", nullptr, static_cast<int>(info.tracks.size())),
                              tr("%n mask(s)", nullptr, static_cast<int>(info.masks()))));
  const QSignalBlocker block(m_videos), blockFrame(m_firstFrame);
  m_firstFrame->setRange(kAutomatic, static_cast<int>(std::max<std::int64_t>(0, clipFrames - 1)));
  m_firstFrame->setValue(kAutomatic);
  m_videos->clear();
  m_videos->addItem(tr("The video with the name of the clip"), QString());
  for (const DatasetVideo& video : info.videos)
    m_videos->addItem(fromUtf8(video.name), fromUtf8(video.name));
  m_form->setRowVisible(m_videos, info.videos.size() > 1);
}

std::optional<std::int64_t> ImportFoundPage::firstFrame() const {
  if (m_firstFrame->value() == kAutomatic) return std::nullopt;
  return m_firstFrame->value();
}

std::string ImportFoundPage::video() const {
  return m_videos->currentData().toString().toStdString();
}

void ImportFoundPage::clearPlan() {
  m_objects->setRowCount(0);
  m_findings->clear();
}

void ImportFoundPage::setPlan(const ImportPlan& plan) {
  clearPlan();
  m_objects->setRowCount(static_cast<int>(plan.tracks.size()));
  for (int row = 0; row < m_objects->rowCount(); ++row) {
    const PlannedTrack& track = plan.tracks[static_cast<std::size_t>(row)];
    m_objects->setItem(row, 0, cell(fromUtf8(track.name)));
    m_objects->setItem(row, 1, cell(fromUtf8(track.category)));
    m_objects->setItem(row, 2, cell(QString::number(track.masks)));
    m_objects->setItem(row, 3, cell(track.existing ? tr("existing object") : tr("new object")));
  }
  for (const DatasetFinding& finding : plan.findings) m_findings->addItem(findingText(finding));
  m_findings->setVisible(m_findings->count() > 0);
}

// ---- labels -------------------------------------------------------------------------------------

ImportLabelsPage::ImportLabelsPage(QWidget* parent) : QWidget(parent) {
  m_table =
      makeTable({tr("Label"), tr("Category in this project"), tr("Import")}, tr("Labels"), this);
  m_table->setObjectName("labels");
  m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  auto* column = makeColumn(this);
  column->addWidget(makeSentence(
      tr("Choose a category for each label. The choice is saved for the next import."), this));
  column->addWidget(m_table, 1);
}

void ImportLabelsPage::setLabels(const std::vector<Category>& labels,
                                 const std::vector<Category>& known,
                                 const LabelMapping& remembered) {
  m_table->setRowCount(static_cast<int>(labels.size()));
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const std::string& label = labels[static_cast<std::size_t>(row)].name;
    const auto category = remembered.categoryOf(label);
    auto* choice = new QComboBox(m_table);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setAccessibleName(tr("Category of %1").arg(fromUtf8(label)));
    for (const Category& one : known) choice->addItem(fromUtf8(one.name));
    choice->setCurrentText(fromUtf8(category.value_or(label)));
    auto* taken = new QCheckBox(m_table);
    taken->setChecked(category.has_value());
    taken->setAccessibleName(tr("Import %1").arg(fromUtf8(label)));
    m_table->setItem(row, 0, cell(fromUtf8(label)));
    m_table->setCellWidget(row, 1, choice);
    m_table->setCellWidget(row, 2, taken);
    connect(choice, &QComboBox::currentTextChanged, this, &ImportLabelsPage::changed);
    connect(taken, &QCheckBox::toggled, this, &ImportLabelsPage::changed);
    connect(taken, &QCheckBox::toggled, choice, &QWidget::setEnabled);
    choice->setEnabled(taken->isChecked());
  }
}

LabelMapping ImportLabelsPage::mapping() const {
  LabelMapping mapping;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const auto* choice = qobject_cast<QComboBox*>(m_table->cellWidget(row, 1));
    const auto* taken = qobject_cast<QCheckBox*>(m_table->cellWidget(row, 2));
    const std::string label = m_table->item(row, 0)->text().toStdString();
    if (taken->isChecked())
      mapping.set(label, choice->currentText().trimmed().toStdString());
    else
      mapping.set(label, std::nullopt);
  }
  return mapping;
}

bool ImportLabelsPage::empty() const { return m_table->rowCount() == 0; }

// ---- existing masks -----------------------------------------------------------------------------

ImportExistingPage::ImportExistingPage(QWidget* parent) : QWidget(parent) {
  m_sentence = makeSentence({}, this);
  m_sentence->setObjectName("conflicts");
  m_choice = new QButtonGroup(this);
  auto* column = makeColumn(this);
  column->addWidget(m_sentence);
  const std::pair<ExistingMasks, QString> choices[] = {
      {ExistingMasks::Keep, tr("Keep the masks of the project")},
      {ExistingMasks::Replace, tr("Replace them with the imported ones")},
      {ExistingMasks::NewObject, tr("Import into new objects")},
  };
  for (const auto& [choice, text] : choices) {
    auto* button = new QRadioButton(text, this);
    m_choice->addButton(button, static_cast<int>(choice));
    column->addWidget(button);
  }
  m_choice->button(static_cast<int>(ExistingMasks::Keep))->setChecked(true);
  m_accepted = new QCheckBox(tr("Also replace accepted frames"), this);
  m_accepted->setObjectName("replaceAccepted");
  m_accepted->setEnabled(false);
  column->addWidget(m_accepted);
  column->addStretch(1);
  connect(m_choice, &QButtonGroup::idToggled, this, [this] {
    m_accepted->setEnabled(existing() == ExistingMasks::Replace);
    Q_EMIT changed();
  });
  connect(m_accepted, &QCheckBox::toggled, this, &ImportExistingPage::changed);
}

void ImportExistingPage::setConflicts(std::int64_t masks) {
  m_sentence->setText(
      tr("Objects of the same name already have masks on %n frame(s). Choose what to do.", nullptr,
         static_cast<int>(masks)));
}

ExistingMasks ImportExistingPage::existing() const {
  return static_cast<ExistingMasks>(m_choice->checkedId());
}

bool ImportExistingPage::replaceAccepted() const {
  return m_accepted->isChecked() && existing() == ExistingMasks::Replace;
}

}  // namespace maskline
