// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/about_dialog.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/command_palette.h"
#include "ui/shell/actions/key_sheet.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/maintenance_flow.h"

namespace maskline {

void bindFileAndHelpActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  FileFlow& files = window.files();
  actions.on("new-project", [&files] { files.newProject(); });
  actions.on("open-project", [&files] { files.askForProject(); });
  actions.on("open-video", [&files] { files.askForVideo(); });
  actions.on("open-demo", [&files] { files.openDemo(); });
  actions.on("find-clip", [&files] { files.findClip(); });
  actions.on("import", [&files] { files.importMasks(); });
  actions.on("export", [&files] { files.exportProject(); });
  actions.on("export-events", [&files] { files.exportEvents(); });
  actions.on("check-project", [&window] { window.maintenance().checkProject(); });
  actions.on("repair-project", [&window] { window.maintenance().repairProject(); });
  actions.on("back-up", [&window] { window.maintenance().backUpNow(); });
  actions.on("restore-backup", [&window] { window.maintenance().restoreBackup(); });
  actions.on("close-project", [&window] { window.session().closeProject(); });
  actions.on("quit", [&window] { window.close(); });
  actions.on("command-palette",
             [&window, &actions] { (new CommandPalette(actions, &window))->open(); });
  actions.on("key-sheet", [&window, &actions] { (new KeySheet(actions, &window))->open(); });
  actions.on("about", [&window] { (new AboutDialog(&window))->open(); });
}

}  // namespace maskline
