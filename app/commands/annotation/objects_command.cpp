// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/words.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string add, remove, edit, name, category, colour;
  std::vector<std::string> order;
  bool hasCategory = false;  // it may be ""
  bool lock = false, unlock = false, hide = false, show = false, json = false;

  bool edits() const { return !add.empty() || !remove.empty() || !edit.empty() || !order.empty(); }
};

void editObject(HeadlessSession& headless, const Options& options) {
  ObjectEditor& objects = headless.document().objects;
  const ObjectId object = headless.objectNamed(options.edit).id;
  const Rgb colour = options.colour.empty() ? Rgb{} : colourFrom(options.colour);
  headless.edit([&] {
    if (!options.name.empty()) objects.rename(object, options.name);
  });
  headless.edit([&] {
    if (options.hasCategory) objects.setCategory(object, options.category);
  });
  headless.edit([&] {
    if (!options.colour.empty()) objects.setColour(object, colour);
    if (options.lock || options.unlock) objects.setLocked(object, options.lock);
    if (options.hide || options.show) objects.setHidden(object, options.hide);
  });
}

void edit(HeadlessSession& headless, const Options& options) {
  ObjectEditor& objects = headless.document().objects;
  if (!options.add.empty()) headless.edit([&] { objects.add(options.add, options.category); });
  if (!options.remove.empty())
    headless.edit([&] { objects.remove(headless.objectNamed(options.remove).id); });
  if (!options.edit.empty()) editObject(headless, options);
  if (!options.order.empty())
    headless.edit([&] { objects.reorder(headless.objectsNamed(options.order)); });
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/!options.edits());
  edit(headless, options);
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"object", "category", "colour", "state"}};
  for (const Object& object : headless.project().objects()) {
    const std::string category = categoryName(headless.project().categories(), object.category);
    report.push_back({{"id", object.id.value},
                      {"name", object.name},
                      {"category", category},
                      {"colour", colourText(object.colour)},
                      {"locked", object.locked},
                      {"hidden", object.hidden}});
    const std::string state =
        std::string(object.locked ? "locked " : "") + (object.hidden ? "hidden" : "");
    rows.push_back({object.name, category, colourText(object.colour), state});
  }
  print(options.json, report, rows.size() > 1 ? table(rows) : "No objects yet.\n");
}

}  // namespace

void addObjectsCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("objects", "List (bottom to top), add, change, order, remove objects");
  addProjectArgument(command, options->project);
  auto* add = command->add_option("--add", options->add, "Add an object of this name");
  command->add_option("--remove", options->remove, "Remove this object with all its masks");
  auto* edit =
      command->add_option("--edit", options->edit, "Change this object with the options below");
  command->add_option("--name", options->name, "The new name")->needs(edit);
  auto* category = command->add_option("--category", options->category,
                                       "The category; created if it does not exist; \"\" for none");
  command->add_option("--colour", options->colour, "The colour, as #RRGGBB")->needs(edit);
  auto* lock = command->add_flag("--lock", options->lock, "Refuse changes of its masks");
  lock->needs(edit);
  command->add_flag("--unlock", options->unlock, "Allow changes of its masks")
      ->needs(edit)
      ->excludes(lock);
  auto* hide = command->add_flag("--hide", options->hide, "Do not draw it");
  hide->needs(edit);
  command->add_flag("--show", options->show, "Draw it")->needs(edit)->excludes(hide);
  command
      ->add_option("--order", options->order,
                   "The layers, bottom to top, joined by commas: where objects overlap, a DAVIS "
                   "export keeps the upper one. Objects that are not named come on top")
      ->delimiter(',');
  addJsonFlag(command, options->json);
  command->callback([options, add, edit, category] {
    if (*category && !*add && !*edit) throw CLI::RequiresError("--category", "--add or --edit");
    options->hasCategory = category->count() > 0;
    run(*options);
  });
}

}  // namespace maskline
