// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>

#include "core/mask/morphology.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/attributes_dialog.h"
#include "ui/dialogs/object_dialogs.h"
#include "ui/panels/objects_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace.h"

namespace maskline {

namespace {

constexpr int kKeyedObjects = 10;
constexpr int kSpeckArea = 64;  // pixels; what a person would hardly see at 1080p

void selectNumber(Session& session, std::size_t number) {
  const auto& objects = session.project().objects();
  if (number < objects.size()) session.selectObject(objects[number].id);
}

void selectNext(Session& session, int step) {
  const auto& objects = session.project().objects();
  if (objects.empty()) return;
  const auto current = std::find_if(objects.begin(), objects.end(), [&](const Object& o) {
    return o.id == session.currentObject();
  });
  const auto count = static_cast<std::ptrdiff_t>(objects.size());
  const auto at = current == objects.end() ? (step > 0 ? -1 : 0) : current - objects.begin();
  session.selectObject(objects[static_cast<std::size_t>((at + step + count) % count)].id);
}

void changeCurrent(Session& session, const std::function<void(Object&)>& change) {
  auto object = session.project().object(session.currentObject());
  if (!object) return;
  change(*object);
  session.project().updateObject(*object);
}

/// Hides all but the current object, or shows all if they are hidden already.
void hideOthers(Session& session) {
  Project& project = session.project();
  const std::vector<Object> objects = project.objects();
  const ObjectId current = session.currentObject();
  const bool hide = std::any_of(objects.begin(), objects.end(),
                                [&](const Object& o) { return o.id != current && !o.hidden; });
  const Project::Step step(project, "Change object");
  for (Object object : objects) {
    if (object.id == current || object.hidden == hide) continue;
    object.hidden = hide;
    project.updateObject(object);
  }
}

void moveInOrder(Session& session, int by) {
  std::vector<ObjectId> order;
  for (const Object& object : session.project().objects()) order.push_back(object.id);
  const auto at = std::find(order.begin(), order.end(), session.currentObject());
  const auto to = (at - order.begin()) + by;
  if (at == order.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(order.size())) return;
  std::swap(*at, order[static_cast<std::size_t>(to)]);
  session.project().reorderObjects(order);
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

void bindCleanUp(MainWindow& window) {
  Session& session = window.session();
  const auto bind = [&](const char* id, Mask (*change)(const Mask&)) {
    window.actions().on(id, [&session, change] {
      session.paint(
          change(session.project().mask(session.currentObject(), session.currentFrame())));
    });
  };
  bind("fill-holes", [](const Mask& mask) { return fillHoles(mask); });
  bind("remove-specks", [](const Mask& mask) { return removeSpecks(mask, kSpeckArea); });
  bind("grow-mask", [](const Mask& mask) { return grow(mask, 1); });
  bind("shrink-mask", [](const Mask& mask) { return shrink(mask, 1); });
}

template <class Dialog, class... Arguments>
void openDialog(MainWindow& window, Arguments&&... arguments) {
  auto* dialog = new Dialog(std::forward<Arguments>(arguments)..., &window);
  QObject::connect(dialog, &Dialog::failed, &window,
                   [&window](const QString& sentence) { window.tell(sentence); });
  // The project may go away while the dialog is open; a dialog without it means nothing.
  dialog->setModal(true);
  dialog->open();
}

}  // namespace

void bindObjectActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  WorkspaceView& workspace = window.workspace();
  const auto edit = [&](const char* id, std::function<void()> run) {
    actions.on(id, [&window, run = std::move(run)] { window.attempt(run); });
  };
  edit("new-object", [&session, &workspace] {
    session.beginObject();
    if (workspace.canvas().tool() == ToolId::Pan) workspace.canvas().setTool(ToolId::Click);
    workspace.canvas().setFocus();
  });
  actions.on("rename-object", [&workspace] { workspace.objects().renameCurrent(); });
  actions.on("set-category", [&window, &session] {
    openDialog<CategoryDialog>(window, session.project(), session.currentObject());
  });
  actions.on("edit-attributes",
             [&window, &session] { openDialog<AttributesDialog>(window, session.project()); });
  edit("lock-object",
       [&session] { changeCurrent(session, [](Object& o) { o.locked = !o.locked; }); });
  edit("hide-object",
       [&session] { changeCurrent(session, [](Object& o) { o.hidden = !o.hidden; }); });
  edit("hide-others", [&session] { hideOthers(session); });
  edit("raise-object", [&session] { moveInOrder(session, +1); });
  edit("lower-object", [&session] { moveInOrder(session, -1); });
  bindSelection(actions, session);
  bindCleanUp(window);
  actions.on("merge-objects", [&window, &session] {
    openDialog<MergeDialog>(window, session.project(), session.currentObject());
  });
  actions.on("split-object", [&session] { session.splitObject(); });
  edit("delete-object", [&session] { session.project().removeObject(session.currentObject()); });
}

}  // namespace maskline
