// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/models_dialog.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/failure.h"
#include "core/engine/engine_registry.h"
#include "ui/base/core_text.h"
#include "ui/base/download_text.h"
#include "ui/base/model_mirror.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/model_texts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

enum Column { kName, kSize, kSpeed, kLicence, kState, kGoodFor, kColumns };

DownloadStep stepOf(const ModelProgress& progress) {
  if (progress.pausing) return DownloadStep::Pausing;
  return progress.waiting ? DownloadStep::Waiting : DownloadStep::Running;
}

QPushButton* makeButton(QWidget* parent, const char* name, const QString& text,
                        const QString& picture = {}) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(name);
  button->setAutoDefault(false);
  if (!picture.isEmpty()) button->setIcon(icon(picture));
  return button;
}

}  // namespace

ModelsDialog::ModelsDialog(Session& session, ModelFetcher& fetcher, QWidget* parent)
    : QDialog(parent), m_session(session), m_fetcher(fetcher), m_machine(thisMachine()) {
  setObjectName("modelsDialog");
  setWindowTitle(tr("Models"));
  setAttribute(Qt::WA_DeleteOnClose);
  setAcceptDrops(true);
  m_message = makeComplaint(this);
  auto* split = new QSplitter(Qt::Vertical, this);
  m_table = new QTreeWidget(split);
  m_table->setObjectName("models");
  m_table->setAccessibleName(tr("Published models"));
  m_table->setRootIsDecorated(false);
  m_table->setHeaderLabels(
      {tr("Model"), tr("Size"), tr("Speed here"), tr("Licence"), tr("State"), tr("Good for")});
  split->addWidget(m_table);
  split->addWidget(makeDetails());
  split->setChildrenCollapsible(false);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  readRegistry();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  auto* advice = new QLabel(adviceText(m_recommended, m_machine), this);
  advice->setObjectName("advice");
  advice->setWordWrap(true);
  column->addWidget(advice);
  column->addWidget(split, 1);
  column->addWidget(makeButtons());
  column->addWidget(m_message);
  column->addWidget(makeMirror());
  auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
  close->button(QDialogButtonBox::Close)->setAutoDefault(false);
  connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(close);
  resize(960, 720);

  connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
    tell({});  // it was about the model before
    showDetails();
    showButtons();
  });
  fillTable();
  m_sessionEvents = session.subscribe([this](const SessionEvent& event) { onSession(event); });
  m_modelEvents = fetcher.subscribe([this](const ModelEvent& event) { onModel(event); });
}

/// A broken list of models is a sentence in the window, which still adds files.
void ModelsDialog::readRegistry() {
  const auto failure = failureIn([this] { m_registry = readModelRegistry(); });
  if (failure) complain(coreText(failure->message));
  m_recommended = recommended(m_registry, m_machine);
}

QWidget* ModelsDialog::makeDetails() {
  auto* page = new QWidget(this);
  m_details = new QTextBrowser(page);
  m_details->setObjectName("details");
  m_details->setAccessibleName(tr("Details of the model"));
  m_details->setOpenExternalLinks(true);
  m_details->document()->setDocumentMargin(kGap);
  m_progress = new QProgressBar(page);
  m_progress->setObjectName("progress");
  m_progress->setRange(0, 1000);
  m_progress->setVisible(false);
  QSizePolicy keepsPlace = m_progress->sizePolicy();
  keepsPlace.setRetainSizeWhenHidden(true);
  m_progress->setSizePolicy(keepsPlace);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, kHalfGap, 0, 0);
  column->addWidget(m_details, 1);
  column->addWidget(m_progress);
  return page;
}

QWidget* ModelsDialog::makeButtons() {
  auto* page = new QWidget(this);
  m_download = makeButton(page, "download", tr("Download"));
  setRole(m_download, "primary");
  m_pause = makeButton(page, "pause", tr("Pause"), "pause");
  m_remove = makeButton(page, "removePart", tr("Remove part"), "trash");
  m_choose = makeButton(page, "choose", tr("Use as engine"), "engine");
  auto* add = makeButton(page, "addFile", tr("Add file…"), "plus");
  add->setToolTip(
      tr("Checks a model file and copies it into the model folder. Files can also be "
         "dropped onto this window."));
  auto* line = new QHBoxLayout(page);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kGap);
  for (QPushButton* button : {m_download, m_pause, m_remove, m_choose}) line->addWidget(button);
  line->addStretch(1);
  line->addWidget(add);
  connect(m_download, &QPushButton::clicked, this, &ModelsDialog::download);
  connect(m_pause, &QPushButton::clicked, this, &ModelsDialog::pause);
  connect(m_remove, &QPushButton::clicked, this, &ModelsDialog::removePart);
  connect(m_choose, &QPushButton::clicked, this, &ModelsDialog::choose);
  connect(add, &QPushButton::clicked, this, &ModelsDialog::askForFile);
  return page;
}

QWidget* ModelsDialog::makeMirror() {
  auto* page = new QWidget(this);
  m_mirror = new PathField(tr("Mirror"), page);
  m_mirror->setObjectName("mirror");
  m_mirror->lineEdit()->setPlaceholderText(
      tr("Optional: an address or a folder that holds the files under their names"));
  m_mirror->addButton(tr("Choose folder…"), PathField::Ask::OpenFolder, tr("Choose a folder"));
  m_mirror->setText(storedModelMirror());
  auto* label = new QLabel(tr("&Mirror"), page);
  label->setBuddy(m_mirror);
  auto* line = new QHBoxLayout(page);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kGap);
  line->addWidget(label);
  line->addWidget(m_mirror, 1);
  connect(m_mirror, &PathField::changed, this, &ModelsDialog::storeMirror);
  storeMirror();
  return page;
}

void ModelsDialog::storeMirror() {
  storeModelMirror(m_mirror->text());
  m_fetcher.setMirror(m_mirror->text().toStdString());
}

void ModelsDialog::fillTable() {
  for (const PublishedModel& model : m_registry.models) {
    auto* item = new QTreeWidgetItem(m_table);
    // Two files may hold the same model, for other sizes of pictures.
    const bool unique =
        std::ranges::count(m_registry.models, model.title, &PublishedModel::title) == 1;
    item->setText(kName, QString::fromStdString(unique ? model.title : model.name));
    item->setText(kSize, sizeText(model));
    item->setTextAlignment(kSize, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(kSpeed, coreText(speedText(speedOn(model, m_machine))));
    item->setText(kLicence, QString::fromStdString(model.weightsLicence));
    item->setText(kGoodFor, coreText(model.goodFor));
    item->setToolTip(kGoodFor, coreText(model.goodFor));
    if (&model == m_recommended) {
      item->setIcon(kName, icon(QStringLiteral("star")));
      item->setToolTip(kName, tr("Recommended for this machine"));
    }
  }
  refreshStates();
  const auto at = m_recommended ? m_recommended - m_registry.models.data() : 0;
  m_table->setCurrentItem(m_table->topLevelItem(static_cast<int>(at)));
  for (int i = 0; i < kColumns - 1; ++i) m_table->resizeColumnToContents(i);
  m_table->setColumnWidth(kState, std::max(m_table->columnWidth(kState), 170));
}

void ModelsDialog::onSession(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event) || std::holds_alternative<ProjectClosed>(event))
    showButtons();
  if (std::holds_alternative<SettingsChanged>(event) && m_complaining) tell({});
}

void ModelsDialog::onModel(const ModelEvent& event) {
  if (event.what == ModelEvent::What::Failed) complain(coreText(event.problem));
  if (event.what == ModelEvent::What::Ready)
    tell(tr("%1 is ready. It is listed in the Engine menu.")
             .arg(QString::fromStdString(event.title)));
  if (event.what != ModelEvent::What::Progress) return refreshStates();
  for (int i = 0; i < m_table->topLevelItemCount(); ++i) showState(i);
  showButtons();
}

void ModelsDialog::refreshStates() {
  m_states = statesOf(m_registry);
  for (int i = 0; i < m_table->topLevelItemCount(); ++i) showState(i);
  showDetails();
  showButtons();
}

void ModelsDialog::showState(int at) {
  const auto index = static_cast<std::size_t>(at);
  const auto progress = m_fetcher.progressOf(m_registry.models[index]);
  m_table->topLevelItem(at)->setText(
      kState, progress ? downloadText(stepOf(*progress), progress->bytes, progress->secondsLeft)
                       : stateText(m_states[index]));
  m_table->topLevelItem(at)->setToolTip(kState, coreText(m_states[index].problem));
}

void ModelsDialog::showDetails() {
  const PublishedModel* model = selected();
  m_details->setMarkdown(model ? detailsText(*model, m_states[static_cast<std::size_t>(row())])
                               : QString());
}

void ModelsDialog::showButtons() {
  const PublishedModel* model = selected();
  const auto progress = model ? m_fetcher.progressOf(*model) : std::nullopt;
  const auto kind =
      model ? m_states[static_cast<std::size_t>(row())].kind : ModelState::Kind::Absent;
  const bool partial = kind == ModelState::Kind::Partial;
  const bool open = m_session.hasProject();
  m_download->setText(partial ? tr("Resume") : tr("Download"));
  m_download->setEnabled(model && !progress && (partial || kind == ModelState::Kind::Absent));
  m_pause->setEnabled(progress && !progress->pausing);
  m_remove->setEnabled(partial && !progress);
  m_choose->setEnabled(kind == ModelState::Kind::Installed && open &&
                       !m_session.project().readOnly());
  m_choose->setToolTip(open ? tr("The project segments and tracks with this model")
                            : tr("Open a project first"));
  const Progress bytes = progress ? progress->bytes : Progress();
  m_progress->setVisible(bytes.total > 0);
  if (bytes.total > 0) m_progress->setValue(static_cast<int>(1000 * bytes.done / bytes.total));
}

void ModelsDialog::download() {
  tell({});
  if (const PublishedModel* model = selected()) m_fetcher.get(*model);
}

void ModelsDialog::pause() {
  if (const PublishedModel* model = selected()) m_fetcher.pause(*model);
}

void ModelsDialog::removePart() {
  if (const PublishedModel* model = selected()) complain(coreText(m_fetcher.removePart(*model)));
  refreshStates();
}

/// Clicks stay with their engine if the model only tracks.
void ModelsDialog::choose() {
  const PublishedModel* model = selected();
  if (!model || !m_session.hasProject()) return;
  SettingsEditor& settings = m_session.document().settings;
  for (const EngineInfo& engine : listEngines()) {
    if (engine.name != model->name) continue;
    settings.setEngines(engine.segments ? engine.name : settings.segmenter(),
                        engine.tracks ? engine.name : settings.tracker());
    tell(engine.segments ? tr("The project segments and tracks with %1 now.")
                               .arg(QString::fromStdString(model->title))
                         : tr("The project tracks with %1 now; clicks stay with their engine.")
                               .arg(QString::fromStdString(model->title)));
  }
}

void ModelsDialog::askForFile() {
  auto* dialog = new QFileDialog(
      this, tr("Choose a model file"), QString(),
      tr("Model files") + " (*.pt *.pth *.safetensors *.bin);;" + tr("All files") + " (*)");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    tell({});
    m_fetcher.add(toPath(file));
  });
  dialog->open();
}

void ModelsDialog::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (std::ranges::any_of(urls, &QUrl::isLocalFile)) event->acceptProposedAction();
}

void ModelsDialog::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  tell({});
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) m_fetcher.add(toPath(url.toLocalFile()));
}

void ModelsDialog::tell(const QString& news) {
  m_complaining = false;
  setRole(m_message, "faint");
  m_message->setText(news);
}

void ModelsDialog::complain(const QString& problem) {
  m_complaining = !problem.isEmpty();
  setRole(m_message, "warning");
  m_message->setText(problem);
}

int ModelsDialog::row() const { return m_table->indexOfTopLevelItem(m_table->currentItem()); }

const PublishedModel* ModelsDialog::selected() const {
  const int at = row();
  return at < 0 ? nullptr : &m_registry.models[static_cast<std::size_t>(at)];
}

}  // namespace maskline
