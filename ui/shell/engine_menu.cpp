// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/engine_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QUrl>
#include <QWidgetAction>
#include <optional>
#include <system_error>

#include "core/engine/engine_options.h"
#include "core/engine/model_card.h"
#include "core/engine/model_folders.h"
#include "core/session/session.h"
#include "ui/base/core_text.h"
#include "ui/dialogs/model_card_dialog.h"

namespace maskline {

namespace {

struct EngineText {
  Q_DECLARE_TR_FUNCTIONS(maskline::EngineMenu)
};

/// A name that means nothing, of a project that something else has written, has no options.
EngineSpec specOf(const std::string& name) {
  return readEngineSpec(name).value_or(EngineSpec{name, {}});
}

std::optional<EngineInfo> engineOf(const std::string& name) {
  const std::string base = specOf(name).base;
  for (EngineInfo& engine : listEngines())
    if (engine.name == base) return std::move(engine);
  return std::nullopt;
}

QString titleOf(const std::string& name) {
  const std::optional<EngineInfo> engine = engineOf(name);
  return engine ? coreText(engine->title) : QString::fromStdString(name);
}

/// Of the project, or what a new one begins with.
std::string segmenterOf(const Session& session) {
  return session.hasProject() ? session.document().settings.segmenter() : defaultEngine();
}

std::string trackerOf(const Session& session) {
  return session.hasProject() ? session.document().settings.tracker() : defaultEngine();
}

bool canChange(const Session& session) {
  return session.hasProject() && !session.project().readOnly();
}

enum class Work { Clicks, Tracking };

/// A line that only names what follows. Styles leave out the text of QMenu's own sections.
void addHeading(QMenu& menu, const QString& text) {
  auto* label = new QLabel(text);
  label->setContentsMargins(12, 6, 12, 2);
  QFont font = label->font();
  font.setBold(true);
  label->setFont(font);
  auto* heading = new QWidgetAction(&menu);
  heading->setDefaultWidget(label);
  heading->setText(text);
  heading->setEnabled(false);
  menu.addAction(heading);
}

/// An engine as it follows another: of the options, the second look stays where there is one.
EngineSpec chosen(const EngineInfo& engine, const EngineSpec& before) {
  if (engine.name == before.base) return before;
  EngineSpec spec{engine.name, {}};
  if (engine.refinesDetail && before.option("detail", 0) != 0) spec.options["detail"] = 1;
  return spec;
}

void addChoices(QMenu& menu, Session& session, Work work) {
  const bool clicks = work == Work::Clicks;
  addHeading(menu, clicks ? EngineText::tr("For clicks") : EngineText::tr("For tracking"));
  auto* group = new QActionGroup(&menu);
  const EngineSpec current = specOf(clicks ? segmenterOf(session) : trackerOf(session));
  for (const EngineInfo& engine : listEngines()) {
    if (!(clicks ? engine.segments : engine.tracks)) continue;
    QAction* choice = menu.addAction(coreText(engine.title));
    choice->setCheckable(true);
    choice->setChecked(engine.name == current.base);
    choice->setEnabled(engine.usable && canChange(session));
    choice->setToolTip(engine.usable ? coreText(engine.description) : coreText(engine.problem));
    group->addAction(choice);
    const std::string name = chosen(engine, current).text();
    QObject::connect(choice, &QAction::triggered, &menu, [&session, clicks, name] {
      session.document().settings.setEngines(clicks ? name : segmenterOf(session),
                                             clicks ? trackerOf(session) : name);
    });
  }
}

void addSecondLook(QMenu& menu, Session& session) {
  const EngineSpec spec = specOf(segmenterOf(session));
  const std::optional<EngineInfo> engine = engineOf(spec.base);
  const bool possible = engine && engine->refinesDetail;
  QAction* choice = menu.addAction(EngineText::tr("Refine masks in large images"));
  choice->setCheckable(true);
  choice->setChecked(spec.option("detail", 0) != 0);
  choice->setEnabled(possible && canChange(session));
  choice->setToolTip(
      possible ? EngineText::tr("Segments again in a full-resolution crop around the mask. For 4K "
                                "images; takes longer.")
               : EngineText::tr("The selected engine for clicks has no refinement option."));
  QObject::connect(choice, &QAction::toggled, &menu, [&session, base = spec.base](bool on) {
    session.document().settings.setEngines(on ? EngineSpec{base, {{"detail", 1}}}.text() : base,
                                           trackerOf(session));
  });
}

QString textOf(const std::filesystem::path& path) {
  return QString::fromStdU16String(path.u16string());
}

void openModelFolder() {
  const std::filesystem::path folder = userModelFolder();
  std::error_code ignored;  // what cannot be opened is seen
  std::filesystem::create_directories(folder, ignored);
  QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(folder)));
}

/// Files that somebody put among the models and that are none, and where to put others.
void addModelFiles(QMenu& menu, QAction& models) {
  addHeading(menu, EngineText::tr("Model files"));
  for (const EngineInfo& engine : listEngines()) {
    if (engine.file.empty() || engine.segments || engine.tracks) continue;
    QAction* useless =
        menu.addAction(EngineText::tr("%1 cannot be used").arg(textOf(engine.file.filename())));
    useless->setEnabled(false);
    useless->setToolTip(coreText(engine.problem));
  }
  QAction* get = menu.addAction(EngineText::tr("Get models…"));
  get->setObjectName(QStringLiteral("getModels"));
  QObject::connect(get, &QAction::triggered, &models, &QAction::trigger);
  QAction* open = menu.addAction(EngineText::tr("Open the model folder"));
  open->setObjectName(QStringLiteral("openModelFolder"));
  open->setToolTip(EngineText::tr("Put checkpoints of SAM 2, EdgeTAM or XMem into %1. They appear "
                                  "when this menu is opened again.")
                       .arg(textOf(userModelFolder())));
  QObject::connect(open, &QAction::triggered, &menu, [] { openModelFolder(); });
}

/// What the engines are made of, for those that say so. The shipped network always does, or why
/// not.
void addModelCards(QMenu& menu) {
  for (const EngineInfo& engine : listEngines()) {
    if (engine.name != "builtin" && !hasModelCard(engine)) continue;
    QAction* about =
        menu.addAction(EngineText::tr("About the model: %1…").arg(coreText(engine.title)));
    about->setObjectName("modelCard-" + QString::fromStdString(engine.name));
    about->setToolTip(EngineText::tr("Training data and licences, measurements, limits"));
    QObject::connect(about, &QAction::triggered, &menu, [&menu, engine] {
      QWidget* parent = menu.parentWidget();
      (new ModelCardDialog(engine, parent == nullptr ? nullptr : parent->window()))->show();
    });
  }
}

}  // namespace

QString engineTitle(const Session& session) {
  const QString clicks = titleOf(segmenterOf(session));
  const QString tracking = titleOf(trackerOf(session));
  return clicks == tracking ? clicks : EngineText::tr("%1 + %2").arg(clicks, tracking);
}

void fillEngineMenu(QMenu& menu, Session& session, QAction& models) {
  menu.clear();
  menu.setToolTipsVisible(true);
  addChoices(menu, session, Work::Clicks);
  addSecondLook(menu, session);
  menu.addSeparator();
  addChoices(menu, session, Work::Tracking);
  menu.addSeparator();
  addModelFiles(menu, models);
  addModelCards(menu);
}

}  // namespace maskline
