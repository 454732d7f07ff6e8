// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/engine_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include "core/session/session.h"
#include "ui/base/core_text.h"

namespace maskline {

namespace {

struct EngineText {
  Q_DECLARE_TR_FUNCTIONS(maskline::EngineMenu)
};

QString titleOf(const std::string& name) {
  for (const EngineInfo& engine : listEngines())
    if (engine.name == name) return coreText(engine.title);
  return QString::fromStdString(name);
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

void addChoices(QMenu& menu, Session& session, Work work) {
  const bool clicks = work == Work::Clicks;
  addHeading(menu, clicks ? EngineText::tr("For clicks") : EngineText::tr("For tracking"));
  auto* group = new QActionGroup(&menu);
  const std::string current = clicks ? session.segmenterName() : session.trackerName();
  for (const EngineInfo& engine : listEngines()) {
    if (!(clicks ? engine.segments : engine.tracks)) continue;
    QAction* choice = menu.addAction(coreText(engine.title));
    choice->setCheckable(true);
    choice->setChecked(engine.name == current);
    choice->setEnabled(engine.usable && session.hasProject() && !session.project().readOnly());
    choice->setToolTip(engine.usable ? coreText(engine.description) : coreText(engine.problem));
    group->addAction(choice);
    QObject::connect(choice, &QAction::triggered, &menu, [&session, clicks, name = engine.name] {
      session.setEngines(clicks ? name : session.segmenterName(),
                         clicks ? session.trackerName() : name);
    });
  }
}

}  // namespace

QString engineTitle(const Session& session) {
  const QString clicks = titleOf(session.segmenterName());
  const QString tracking = titleOf(session.trackerName());
  return clicks == tracking ? clicks : EngineText::tr("%1 + %2").arg(clicks, tracking);
}

void fillEngineMenu(QMenu& menu, Session& session) {
  menu.clear();
  menu.setToolTipsVisible(true);
  addChoices(menu, session, Work::Clicks);
  menu.addSeparator();
  addChoices(menu, session, Work::Tracking);
}

}  // namespace maskline
