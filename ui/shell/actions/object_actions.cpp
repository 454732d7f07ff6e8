// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>

#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/attributes_dialog.h"
#include "ui/dialogs/object_dialogs.h"
#include "ui/dialogs/track_dialog.h"
#include "ui/dialogs/versions_dialog.h"
#include "ui/panels/objects/objects_panel.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace maskline {

namespace {

constexpr int kKeyedObjects = 10;

void selectNumber(Session& session, std::size_t number) {
  const auto& objects = session.project().objects();
  if (number < objects.size()) session.document().selection.select(objects[number].id);
}

void selectNext(Session& session, int step) {
  const auto& objects = session.project().objects();
  if (objects.empty()) return;
  const auto current = std::find_if(objects.begin(), objects.end(), [&](const Object& o) {
    return o.id == session.document().selection.object();
  });
  const auto count = static_cast<std::ptrdiff_t>(objects.size());
  const auto at = current == objects.end() ? (step > 0 ? -1 : 0) : current - objects.begin();
  session.document().selection.select(
      objects[static_cast<std::size_t>((at + step + count) % count)].id);
}

void bindSelection(ActionRegistry& actions, Session& session) {
  actions.on("next-object", [&session] { selectNext(session, +1); });
  actions.on("previous-object", [&session] { selectNext(session, -1); });
  for (int i = 0; i < kKeyedObjects; ++i) {
    const QByteArray id = QByteArray("object-") + QByteArray::number(i + 1);
    actions.on(id.constData(),
               [&session, i] { selectNumber(session, static_cast<std::size_t>(i)); });
  }
}

constexpr std::int64_t kMostSearched = 20;  // frames of a range, evenly spaced

void findLike(Session& session, FrameRange frames) {
  Document& document = session.document();
  const FrameIndex frame = document.playback.frame();
  const std::int64_t every = (frames.length() + kMostSearched - 1) / kMostSearched;
  document.candidates.find({{{document.selection.object(), frame}},
                            frames,
                            static_cast<int>(std::max<std::int64_t>(1, every))});
}

void bindSearches(MainWindow& window) {
  Session& session = window.session();
  CanvasView& canvas = window.workspace().canvas();
  window.actions().on("find-like", [&session, &canvas] {
    findLike(session, FrameRange::single(session.document().playback.frame()));
    canvas.setFocus();
  });
  window.actions().on("find-like-range", [&session, &canvas] {
    findLike(session, session.document().settings.workRange());
    canvas.setFocus();
  });
  window.actions().on("segment-everything", [&session, &canvas] {
    session.document().candidates.everything(session.document().playback.frame());
    canvas.setFocus();
  });
}

void bindCleanUp(MainWindow& window) {
  Session& session = window.session();
  const auto bind = [&](const char* id, MaskEditor::CleanUp change) {
    window.actions().on(id, [&session, change] { session.document().masks.cleanUp(change); });
  };
  bind("fill-holes", MaskEditor::CleanUp::FillHoles);
  bind("remove-specks", MaskEditor::CleanUp::RemoveSpecks);
  bind("grow-mask", MaskEditor::CleanUp::Grow);
  bind("shrink-mask", MaskEditor::CleanUp::Shrink);
}

template <class Dialog, class... Arguments>
void openDialog(MainWindow& window, Arguments&&... arguments) {
  auto* dialog = new Dialog(std::forward<Arguments>(arguments)..., &window);
  // Modal, so that the project is not closed while the dialog is open.
  dialog->setModal(true);
  dialog->open();
}

void bindTrackEdits(MainWindow& window) {
  Session& session = window.session();
  const auto bind = [&](const char* id, TrackDialog::Edit edit) {
    window.actions().on(id, [&window, &session, edit] {
      openDialog<TrackDialog>(window, session, session.document().selection.object(), edit);
    });
  };
  bind("swap-objects", TrackDialog::Edit::Swap);
  bind("copy-mask", TrackDialog::Edit::Copy);
  bind("extend-mask", TrackDialog::Edit::Extend);
  bind("delete-masks", TrackDialog::Edit::Delete);
  bind("clear-keyframes", TrackDialog::Edit::ClearKeyframes);
  bind("presence-range", TrackDialog::Edit::Presence);
}

}  // namespace

void bindObjectActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  WorkspaceView& workspace = window.workspace();
  actions.on("new-object", [&session, &workspace] {
    session.document().objects.begin();
    if (workspace.canvas().tool() == ToolId::Pan) workspace.canvas().setTool(ToolId::Click);
    workspace.canvas().setFocus();
  });
  actions.on("rename-object", [&workspace] { workspace.objects().renameCurrent(); });
  actions.on("set-category", [&window, &session] {
    openDialog<CategoryDialog>(window, session, session.document().selection.object());
  });
  actions.on("edit-attributes",
             [&window, &session] { openDialog<AttributesDialog>(window, session); });
  const auto toggle = [&](const char* id, bool Object::*property,
                          bool (ObjectEditor::*set)(ObjectId, bool)) {
    actions.on(id, [&session, property, set] {
      const auto object = session.project().object(session.document().selection.object());
      if (object) (session.document().objects.*set)(object->id, !((*object).*property));
    });
  };
  toggle("lock-object", &Object::locked, &ObjectEditor::setLocked);
  toggle("hide-object", &Object::hidden, &ObjectEditor::setHidden);
  const auto onCurrent = [&](const char* id, std::function<void(ObjectEditor&, ObjectId)> run) {
    actions.on(id, [&session, run = std::move(run)] {
      run(session.document().objects, session.document().selection.object());
    });
  };
  onCurrent("hide-others", [](ObjectEditor& o, ObjectId id) { o.toggleOthersHidden(id); });
  onCurrent("raise-object", [](ObjectEditor& o, ObjectId id) { o.moveBy(id, +1); });
  onCurrent("lower-object", [](ObjectEditor& o, ObjectId id) { o.moveBy(id, -1); });
  onCurrent("delete-object", [](ObjectEditor& o, ObjectId id) { o.remove(id, Run::InSlices); });
  bindSelection(actions, session);
  bindSearches(window);
  bindCleanUp(window);
  bindTrackEdits(window);
  actions.on("versions", [&window, &session] {
    openDialog<VersionsDialog>(window, session, session.document().selection.object());
  });
  actions.on("merge-objects", [&window, &session] {
    openDialog<MergeDialog>(window, session, session.document().selection.object());
  });
  actions.on("split-object", [&session] { session.document().objects.split(); });
}

}  // namespace maskline
