// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"
#include "core/annotation/category_colour.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string add, edit, colour;
  bool stuff = false, things = false, merge = false, json = false;

  bool edits() const { return !add.empty() || !edit.empty(); }
};

void edit(HeadlessSession& headless, const Options& options) {
  CategoryEditor& categories = headless.document().categories;
  const std::optional<Rgb> colour =
      options.colour.empty() ? std::nullopt : std::optional(colourFrom(options.colour));
  if (!options.add.empty()) headless.edit([&] { categories.add(options.add, options.stuff); });
  const std::string& name = options.add.empty() ? options.edit : options.add;
  const auto category = categoryNamed(headless.project(), name);
  if (!category) throw Error(messages::app::noCategoryNamed, name);
  if (colour) headless.edit([&] { categories.setColour(category->id, *colour); });
  if (options.stuff || options.things)
    headless.edit([&] { categories.setStuff(category->id, options.stuff, options.merge); });
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/!options.edits());
  if (options.edits()) edit(headless, options);
  const std::vector<Category> categories = headless.project().categories();
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"category", "kind", "colour", "objects"}};
  for (const Category& category : categories) {
    const auto objects =
        std::ranges::count(headless.project().objects(), category.id, &Object::category);
    const std::string colour = colourText(categoryColour(categories, category.id));
    report.push_back({{"id", category.id.value},
                      {"name", category.name},
                      {"stuff", category.stuff},
                      {"colour", colour},
                      {"objects", objects}});
    rows.push_back(
        {category.name, category.stuff ? "stuff" : "things", colour, std::to_string(objects)});
  }
  print(options.json, report, rows.size() > 1 ? table(rows) : "No categories yet.\n");
}

}  // namespace

void addCategoriesCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "categories", "List and add categories, make them stuff or things, set their colours");
  addProjectArgument(command, options->project);
  auto* add = command->add_option("--add", options->add, "Add a category of this name");
  auto* edit =
      command->add_option("--edit", options->edit, "Change this category with the options below");
  edit->excludes(add);
  command->add_option("--colour", options->colour, "The colour, as #RRGGBB");
  auto* stuff = command->add_flag("--stuff", options->stuff,
                                  "Not countable, such as sky or road: it has one object");
  auto* things = command->add_flag("--things", options->things, "Countable: one object for each");
  things->excludes(stuff);
  command->add_flag("--merge", options->merge, "Merge its objects into one, if there are several")
      ->needs(stuff);
  addJsonFlag(command, options->json);
  command->callback([options, add, edit] {
    const bool changes = options->stuff || options->things || !options->colour.empty();
    if (changes && !*add && !*edit)
      throw CLI::RequiresError("--stuff, --things and --colour", "--add or --edit");
    run(*options);
  });
}

}  // namespace maskline
