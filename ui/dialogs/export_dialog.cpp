// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/images.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

enum RangeChoice { Whole, Handles };

QIcon swatch(const QColor& colour) {
  QPixmap pixmap(12, 12);
  pixmap.fill(colour);
  return QIcon(pixmap);
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
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
  onFormat();
}

void ExportDialog::addFormats(QVBoxLayout& column) {
  m_formats = new QButtonGroup(this);
  const std::pair<ExportFormat, QString> formats[] = {
      {ExportFormat::Coco, tr("COCO instances: run-length masks and track ids in one JSON file")},
      {ExportFormat::Davis, tr("DAVIS: JPEG frames, palette PNG masks and image sets")},
      {ExportFormat::Overlay, tr("Overlay video: the masks drawn over the clip, to look at")},
  };
  for (const auto& [format, text] : formats) {
    auto* button = new QRadioButton(text, this);
    button->setObjectName(QStringLiteral("format-") + toString(format));
    m_formats->addButton(button, static_cast<int>(format));
    column.addWidget(button);
  }
  m_formats->button(static_cast<int>(ExportFormat::Coco))->setChecked(true);
  connect(m_formats, &QButtonGroup::idClicked, this, &ExportDialog::onFormat);
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

  m_objects = new QListWidget(this);
  m_objects->setObjectName("objects");
  m_objects->setAccessibleName(tr("Objects to export"));
  m_objects->setFixedHeight(120);
  fillObjects();
  form.addRow(tr("Objects"), m_objects);
  connect(m_objects, &QListWidget::itemChanged, this, &ExportDialog::check);

  m_accepted = new QCheckBox(tr("Only masks that a person made or accepted"), this);
  m_accepted->setObjectName("acceptedOnly");
  form.addRow(QString(), m_accepted);
  m_images = new QCheckBox(tr("Write the frames as images, too"), this);
  m_images->setObjectName("writeImages");
  m_images->setChecked(true);
  form.addRow(QString(), m_images);
  m_lossless = new QCheckBox(tr("Lossless (PNG)"), this);
  form.addRow(QString(), m_lossless);
  m_sequence = new QLineEdit(this);
  m_sequence->setPlaceholderText(
      QString::fromStdString(m_session.project().clip().path.stem().string()));
  form.addRow(tr("Name of the sequence"), m_sequence);
  m_opacity = new QSlider(Qt::Horizontal, this);
  m_opacity->setRange(0, 100);
  m_opacity->setValue(50);
  m_opacity->setAccessibleName(tr("Opacity of the masks"));
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

ExportFormat ExportDialog::format() const {
  return static_cast<ExportFormat>(m_formats->checkedId());
}

QString ExportDialog::defaultTarget() const {
  const std::filesystem::path& file = m_session.project().file();
  const QString ending = format() == ExportFormat::Overlay
                             ? QStringLiteral("overlay.mp4")
                             : QString::fromLatin1(toString(format()));
  return QStringLiteral("%1/%2-%3")
      .arg(fromPath(file.parent_path()), fromPath(file.stem()), ending);
}

void ExportDialog::onFormat() {
  const ExportFormat now = format();
  m_form->setRowVisible(m_images, now == ExportFormat::Coco);
  m_form->setRowVisible(m_lossless, now == ExportFormat::Coco);
  m_form->setRowVisible(m_sequence, now == ExportFormat::Davis);
  m_form->setRowVisible(m_opacity, now == ExportFormat::Overlay);
  if (!m_targetChosen) m_target->setText(defaultTarget());
  check();
}

QString ExportDialog::complaint() const {
  if (m_session.project().objects().empty())
    return tr("There is nothing to export yet: make an object first.");
  if (options().objects.empty() && m_objects->count() > 0) return tr("Choose at least one object.");
  if (m_target->text().isEmpty()) return tr("Say where the export is to be.");
  const QFileInfo target(m_target->text());
  if (!QFileInfo(target.absolutePath()).isDir())
    return tr("There is no folder %1.").arg(target.absolutePath());
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
  options.format = format();
  options.out = m_target->path();
  if (m_range->checkedId() == Handles) options.range = m_session.document().settings.workRange();
  for (int i = 0; i < m_objects->count(); ++i)
    if (m_objects->item(i)->checkState() == Qt::Checked)
      options.objects.push_back({m_objects->item(i)->data(Qt::UserRole).toLongLong()});
  options.acceptedOnly = m_accepted->isChecked();
  options.writeImages = m_images->isChecked();
  options.losslessImages = m_lossless->isChecked();
  options.sequence = m_sequence->text().trimmed().toStdString();
  options.overlayOpacity = m_opacity->value() / 100.0;
  options.overwrite = m_overwrite->isEnabled() && m_overwrite->isChecked();
  return options;
}

void ExportDialog::accept() {
  if (m_session.hasProject()) m_session.document().clipJobs.exportTo(options());
  QDialog::accept();
}

}  // namespace maskline
