// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/dataset/formats/registry.h"
#include "ui/base/core_text.h"
#include "ui/base/images.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

enum RangeChoice { Whole, Handles };

enum class Group { Datasets, Tools, Viewing };

/// What the program does not read back is for viewing.
Group groupOf(const Format& format) {
  static constexpr std::array tools{"cvat-video", "cvat-images",  "datumaro",
                                    "labelme",    "label-studio", "fiftyone"};
  if (format.rendering) return Group::Viewing;
  return std::find(tools.begin(), tools.end(), format.name) == tools.end() ? Group::Datasets
                                                                           : Group::Tools;
}

/// A title within a list, which cannot be chosen.
void addTitle(QComboBox& list, const QString& text) {
  list.addItem(text);
  auto* item = qobject_cast<QStandardItemModel*>(list.model())->item(list.count() - 1);
  item->setEnabled(false);
  QFont bold = list.font();
  bold.setBold(true);
  item->setFont(bold);
}

QIcon swatch(const QColor& colour) {
  QPixmap pixmap(12, 12);
  pixmap.fill(colour);
  return QIcon(pixmap);
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_last(loadExportChoices()) {
  setObjectName("exportDialog");
  setWindowTitle(tr("Export"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  addFormats(*column);
  m_form = new QFormLayout;
  m_form->setSpacing(kGap);
  m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  addChoices(*m_form);
  addTarget(*m_form);
  column->addSpacing(kGap);
  column->addLayout(m_form);
  m_complaint = makeComplaint(this);
  column->addWidget(m_complaint);
  m_buttons = makeButtons(*this, tr("Export"));
  column->addWidget(m_buttons);
  m_lossTimer = new QTimer(this);
  m_lossTimer->setSingleShot(true);
  m_lossTimer->setInterval(250);
  connect(m_lossTimer, &QTimer::timeout, this, &ExportDialog::checkLosses);
  m_subscription = m_session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  onFormat();
}

void ExportDialog::addFormats(QVBoxLayout& column) {
  m_formats = new QComboBox(this);
  m_formats->setObjectName("format");
  m_formats->setAccessibleName(tr("Format"));
  const std::pair<Group, QString> groups[] = {{Group::Datasets, tr("Datasets")},
                                              {Group::Tools, tr("Annotation tools")},
                                              {Group::Viewing, tr("For viewing")}};
  for (const auto& [group, title] : groups) {
    addTitle(*m_formats, title);
    for (const Format* format : maskline::formats())
      if (format->writes() && groupOf(*format) == group)
        m_formats->addItem(coreText(format->title), QString::fromStdString(format->name));
  }
  const int known = m_formats->findData(m_last.format);
  m_formats->setCurrentIndex(m_last.format.isEmpty() || known < 0 ? 1 : known);
  m_about = new QLabel(this);
  m_about->setWordWrap(true);
  setRole(m_about, "faint");
  column.addWidget(m_formats);
  column.addWidget(m_about);
  connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::onFormat);
}

void ExportDialog::addChoices(QFormLayout& form) {
  m_range = new QButtonGroup(this);
  auto* ranges = new QWidget(this);
  auto* rangeRow = new QHBoxLayout(ranges);
  rangeRow->setContentsMargins(0, 0, 0, 0);
  rangeRow->setSpacing(2 * kGap);
  auto* whole = new QRadioButton(tr("The whole clip"), ranges);
  const FrameRange handles = m_session.document().settings.workRange();
  auto* part = new QRadioButton(tr("Frames %1 to %2")
                                    .arg(handles.begin.value())
                                    .arg(std::max<qint64>(0, handles.end.value() - 1)),
                                ranges);
  m_range->addButton(whole, Whole);
  m_range->addButton(part, Handles);
  const bool set = handles != m_session.document().playback.wholeClip();
  (set ? part : whole)->setChecked(true);
  part->setVisible(set);
  rangeRow->addWidget(whole);
  rangeRow->addWidget(part);
  rangeRow->addStretch(1);
  form.addRow(tr("Range"), ranges);
  connect(m_range, &QButtonGroup::idToggled, this, [this] { m_lossTimer->start(); });

  addCategories(form);
  m_objects = new QListWidget(this);
  m_objects->setObjectName("objects");
  m_objects->setAccessibleName(tr("Objects to export"));
  m_objects->setFixedHeight(120);
  fillObjects();
  form.addRow(tr("Objects"), m_objects);
  connect(m_objects, &QListWidget::itemChanged, this, [this] {
    check();
    m_lossTimer->start();
  });

  m_accepted = new QCheckBox(tr("Only manual or accepted masks"), this);
  m_accepted->setObjectName("acceptedOnly");
  m_accepted->setChecked(m_last.acceptedOnly);
  form.addRow(QString(), m_accepted);
  m_every = new QSpinBox(this);
  m_every->setObjectName("every");
  m_every->setRange(1, 10000);
  m_every->setValue(m_last.every);
  m_every->setAccessibleName(tr("Every n-th frame"));
  form.addRow(tr("Every n-th frame"), m_every);
  connect(m_accepted, &QCheckBox::toggled, this, [this] { m_lossTimer->start(); });
  connect(m_every, &QSpinBox::valueChanged, this, [this] { m_lossTimer->start(); });
  addFormatChoices(form);
  m_losses = new QListWidget(this);
  m_losses->setObjectName("losses");
  m_losses->setAccessibleName(tr("Information that the format cannot store"));
  m_losses->setWordWrap(true);
  m_losses->setFixedHeight(84);
  form.addRow(tr("Not exported"), m_losses);
}

/// Chooses the objects of a category in the list below it.
void ExportDialog::addCategories(QFormLayout& form) {
  const std::vector<Category> known = m_session.project().categories();
  if (known.empty()) return;
  auto* categories = new QComboBox(this);
  categories->setObjectName("category");
  categories->setAccessibleName(tr("Category"));
  categories->addItem(tr("All categories"), qlonglong(0));
  for (const Category& category : known)
    categories->addItem(QString::fromStdString(category.name), qlonglong(category.id.value));
  form.addRow(tr("Category"), categories);
  connect(categories, &QComboBox::currentIndexChanged, this, [this, categories] {
    chooseCategory(CategoryId{categories->currentData().toLongLong()});
  });
}

void ExportDialog::chooseCategory(CategoryId category) {
  if (!m_session.hasProject()) return;
  for (int i = 0; i < m_objects->count(); ++i) {
    QListWidgetItem* item = m_objects->item(i);
    const ObjectId id{item->data(Qt::UserRole).toLongLong()};
    const Object object = m_session.project().object(id).value_or(Object{});
    item->setCheckState(!category || object.category == category ? Qt::Checked : Qt::Unchecked);
  }
}

void ExportDialog::addFormatChoices(QFormLayout& form) {
  m_images = new QCheckBox(tr("Also export the frames as images"), this);
  m_images->setObjectName("writeImages");
  m_images->setChecked(m_last.images);
  form.addRow(QString(), m_images);
  m_lossless = new QCheckBox(tr("Lossless (PNG)"), this);
  m_lossless->setChecked(m_last.lossless);
  form.addRow(QString(), m_lossless);
  m_sequence = new QLineEdit(this);
  m_sequence->setPlaceholderText(
      QString::fromStdString(m_session.project().clip().path.stem().string()));
  form.addRow(tr("Sequence name"), m_sequence);
  m_split = new QComboBox(this);
  m_split->setAccessibleName(tr("Split"));
  m_split->addItem(tr("Default"), QString());
  m_split->addItem(tr("Training"), QStringLiteral("train"));
  m_split->addItem(tr("Validation"), QStringLiteral("val"));
  m_split->setCurrentIndex(std::max(0, m_split->findData(m_last.split)));
  form.addRow(tr("Split"), m_split);
  m_pattern = new QLineEdit(this);
  m_pattern->setPlaceholderText(QStringLiteral("{object}/{frame}.png"));
  form.addRow(tr("File names"), m_pattern);
  m_pixels = new QComboBox(this);
  m_pixels->setAccessibleName(tr("Pixels"));
  form.addRow(tr("Pixels"), m_pixels);
  m_opacity = new QSlider(Qt::Horizontal, this);
  m_opacity->setRange(0, 100);
  m_opacity->setValue(m_last.opacity);
  m_opacity->setAccessibleName(tr("Mask opacity"));
  form.addRow(tr("Opacity"), m_opacity);
}

void ExportDialog::addTarget(QFormLayout& form) {
  m_target = new PathField(tr("Target"), this);
  m_target->setObjectName("target");
  m_target->addButton(tr("Choose…"), PathField::Ask::SaveFile, tr("Choose a target"));
  form.addRow(tr("Target"), m_target);
  m_overwrite = new QCheckBox(tr("Replace an earlier export"), this);
  m_overwrite->setObjectName("overwrite");
  form.addRow(QString(), m_overwrite);
  connect(m_target, &PathField::edited, this, [this] { m_targetChosen = true; });
  connect(m_target, &PathField::changed, this, &ExportDialog::check);
  connect(m_overwrite, &QCheckBox::toggled, this, &ExportDialog::check);
}

void ExportDialog::fillObjects() {
  for (const Object& object : m_session.project().objects()) {
    auto* item = new QListWidgetItem(swatch(toQColor(object.colour)),
                                     QString::fromStdString(object.name), m_objects);
    item->setData(Qt::UserRole, qlonglong(object.id.value));
    item->setCheckState(Qt::Checked);
  }
}

const Format& ExportDialog::format() const {
  return formatNamed(m_formats->currentData().toString().toStdString());
}

QString ExportDialog::defaultTarget() const {
  const std::filesystem::path& file = m_session.project().file();
  const QString ending = QString::fromStdString(format().name + format().fileEnding);
  const bool known = !m_last.folder.isEmpty() && QFileInfo(m_last.folder).isDir();
  return QStringLiteral("%1/%2-%3")
      .arg(known ? m_last.folder : fromPath(file.parent_path()), fromPath(file.stem()), ending);
}

void ExportDialog::onFormat() {
  const Format& now = format();
  m_about->setText(coreText(now.about));
  m_form->setRowVisible(m_images, now.choices.pictures);
  m_form->setRowVisible(m_lossless, now.choices.pictures);
  m_form->setRowVisible(m_sequence, now.choices.sequence);
  m_form->setRowVisible(m_split, now.choices.split);
  m_form->setRowVisible(m_pattern, now.choices.pattern);
  m_form->setRowVisible(m_pixels, !now.choices.pixels.empty());
  m_form->setRowVisible(m_opacity, now.choices.opacity);
  m_pattern->setPlaceholderText(now.holds.overlaps ? QStringLiteral("{object}/{frame}.png")
                                                   : QStringLiteral("{frame}.png"));
  m_pixels->clear();
  for (const PixelForm& form : now.choices.pixels)
    m_pixels->addItem(coreText(form.title), QString::fromStdString(form.name));
  if (!m_targetChosen) m_target->setText(defaultTarget());
  check();
  m_lossTimer->start();
}

void ExportDialog::checkLosses() {
  if (!m_session.hasProject() || m_session.project().objects().empty()) return;
  m_losses->clear();
  m_losses->addItem(tr("Checking…"));
  m_lossJob = m_session.document().clipJobs.check(options());
}

void ExportDialog::onEvent(const SessionEvent& event) {
  const auto* changed = std::get_if<JobChanged>(&event);
  if (!changed || changed->job.id != m_lossJob || !changed->job.ended()) return;
  m_losses->clear();
  if (changed->job.state == Job::State::Failed) m_losses->addItem(coreText(changed->job.message));
  if (changed->job.state != Job::State::Finished) return;
  for (const DatasetFinding& finding : m_session.document().clipJobs.checked().findings)
    m_losses->addItem(findingText(finding));
  if (m_losses->count() == 0) m_losses->addItem(tr("The format can store everything."));
}

QString ExportDialog::complaint() const {
  if (m_session.project().objects().empty())
    return tr("There is nothing to export yet: add an object first.");
  if (options().selection.objects.empty() && m_objects->count() > 0)
    return tr("Choose at least one object.");
  if (m_target->text().isEmpty()) return tr("Choose a target for the export.");
  const QFileInfo target(m_target->text());
  if (!QFileInfo(target.absolutePath()).isDir())
    return tr("The folder %1 does not exist.").arg(target.absolutePath());
  if (target.exists() && !m_overwrite->isChecked())
    return tr("%1 exists already: choose another name, or replace it.").arg(target.fileName());
  return {};
}

void ExportDialog::check() {
  m_overwrite->setEnabled(QFileInfo::exists(m_target->text()));
  const QString wrong = complaint();
  m_complaint->setText(wrong);
  okButton(*m_buttons)->setEnabled(wrong.isEmpty());
}

ExportOptions ExportDialog::options() const {
  ExportOptions options;
  options.format = format().name;
  options.out = m_target->path();
  ExportSelection& selection = options.selection;
  if (m_range->checkedId() == Handles) selection.range = m_session.document().settings.workRange();
  for (int i = 0; i < m_objects->count(); ++i)
    if (m_objects->item(i)->checkState() == Qt::Checked)
      selection.objects.push_back({m_objects->item(i)->data(Qt::UserRole).toLongLong()});
  selection.acceptedOnly = m_accepted->isChecked();
  selection.every = m_every->value();
  if (format().choices.sequence) selection.sequence = m_sequence->text().trimmed().toStdString();
  if (!m_images->isChecked())
    options.write.pictures = PictureChoice::None;
  else if (m_lossless->isChecked())
    options.write.pictures = PictureChoice::Png;
  options.write.split = m_split->currentData().toString().toStdString();
  options.write.pattern = m_pattern->text().trimmed().toStdString();
  options.write.pixels = m_pixels->currentData().toString().toStdString();
  options.write.overlayOpacity = m_opacity->value() / 100.0;
  options.overwrite = m_overwrite->isEnabled() && m_overwrite->isChecked();
  return options;
}

void ExportDialog::remember() const {
  ExportChoices choices;
  choices.format = m_formats->currentData().toString();
  choices.folder = QFileInfo(m_target->text()).absolutePath();
  choices.split = m_split->currentData().toString();
  choices.acceptedOnly = m_accepted->isChecked();
  choices.images = m_images->isChecked();
  choices.lossless = m_lossless->isChecked();
  choices.every = m_every->value();
  choices.opacity = m_opacity->value();
  storeExportChoices(choices);
}

void ExportDialog::accept() {
  remember();
  if (m_session.hasProject()) m_session.document().clipJobs.exportTo(options());
  QDialog::accept();
}

}  // namespace maskline
