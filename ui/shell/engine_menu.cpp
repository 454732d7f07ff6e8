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

/// An invalid name, in a project written by another program, has no options.
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

/// The engines of the project, or the defaults of a new one.
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

/// An option of the engine for clicks or of the one for tracking.
struct Option {
  Work work;
  const char* key;
  bool EngineInfo::*supported;
};
constexpr Option detail{Work::Clicks, "detail", &EngineInfo::refinesDetail};
constexpr Option lookalikes{Work::Tracking, "lookalikes", &EngineInfo::resistsLookalikes};

/// The specification of an engine that replaces another one: options are kept if the new engine
/// supports them.
EngineSpec chosen(const EngineInfo& engine, const EngineSpec& before) {
  if (engine.name == before.base) return before;
  EngineSpec spec{engine.name, {}};
  for (const Option& option : {detail, lookalikes})
    if (engine.*option.supported && before.option(option.key, 0) != 0) spec.options[option.key] = 1;
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

void addOption(QMenu& menu, Session& session, const Option& option, const QString& text,
               const QString& what, const QString& unsupported) {
  const bool clicks = option.work == Work::Clicks;
  const EngineSpec spec = specOf(clicks ? segmenterOf(session) : trackerOf(session));
  const std::optional<EngineInfo> engine = engineOf(spec.base);
  const bool possible = engine && (*engine).*option.supported;
  QAction* choice = menu.addAction(text);
  choice->setObjectName(QString("engineOption-%1").arg(option.key));
  choice->setCheckable(true);
  choice->setChecked(spec.option(option.key, 0) != 0);
  choice->setEnabled(possible && canChange(session));
  choice->setToolTip(possible ? what : unsupported);
  QObject::connect(choice, &QAction::toggled, &menu, [&session, clicks, option, spec](bool on) {
    EngineSpec changed = spec;
    changed.options.erase(option.key);
    if (on) changed.options[option.key] = 1;
    session.document().settings.setEngines(clicks ? changed.text() : segmenterOf(session),
                                           clicks ? trackerOf(session) : changed.text());
  });
}

void addOptions(QMenu& menu, Session& session) {
  addOption(menu, session, detail, EngineText::tr("Refine masks in large images"),
            EngineText::tr("Segments again in a full-resolution crop around the mask. For 4K "
                           "images; takes longer."),
            EngineText::tr("The selected engine for clicks has no refinement option."));
  addOption(menu, session, lookalikes, EngineText::tr("Resist look-alikes while tracking"),
            EngineText::tr("Remembers frames with similar objects and prefers steady motion. For "
                           "several objects of one kind."),
            EngineText::tr("The selected engine for tracking has no such option."));
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

/// Lists files in the model folders that are not models, and names the folder for models.
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
  open->setToolTip(
      EngineText::tr("Put checkpoints of SAM 2, EdgeTAM, EfficientTAM or XMem into %1. "
                     "They appear when this menu is opened again.")
          .arg(textOf(userModelFolder())));
  QObject::connect(open, &QAction::triggered, &menu, [] { openModelFolder(); });
}

/// The model cards of the engines that have one. The built-in network always has an entry; its
/// dialog says why if the card is missing.
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
  addOptions(menu, session);
  menu.addSeparator();
  addChoices(menu, session, Work::Tracking);
  menu.addSeparator();
  addModelFiles(menu, models);
  addModelCards(menu);
}

}  // namespace maskline
