// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::optional<std::string> label, category, object;
  std::vector<std::string> attributes;
  std::optional<std::int64_t> from, to;
  std::int64_t id = 0;
  std::filesystem::path out;
  bool overwrite = false;
  bool json = false;
};

std::map<std::string, std::string> attributesFrom(const std::vector<std::string>& words) {
  std::map<std::string, std::string> out;
  for (const std::string& word : words) {
    const auto sign = word.find('=');
    if (sign == std::string::npos || sign == 0) throw Error(messages::app::attributeWord, word);
    out[word.substr(0, sign)] = word.substr(sign + 1);
  }
  return out;
}

void list(const HeadlessSession& headless, bool json) {
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows;
  for (const ClipEvent& event : headless.project().events()) {
    const std::string object = objectName(headless.project(), event.object);
    nlohmann::json entry{{"id", event.id.value},
                         {"label", event.label},
                         {"category", event.category},
                         {"object", object},
                         {"attributes", event.attributes}};
    std::string where = "whole clip";
    if (event.frames) {
      const std::int64_t first = event.frames->begin.value(), last = event.frames->end.value() - 1;
      entry["first_frame"] = first;
      entry["last_frame"] = last;
      where = std::to_string(first) + "–" + std::to_string(last);
    }
    report.push_back(std::move(entry));
    rows.push_back({std::to_string(event.id.value), where, event.label, event.category, object});
  }
  print(json, report, rows.empty() ? "No events.\n" : table(rows));
}

/// `event` with what was given.
ClipEvent changed(HeadlessSession& headless, const Options& options, ClipEvent event) {
  if (options.label) event.label = *options.label;
  if (options.category) event.category = *options.category;
  if (options.object)
    event.object = options.object->empty() ? ObjectId{} : headless.objectNamed(*options.object).id;
  for (const auto& [name, value] : attributesFrom(options.attributes))
    event.attributes[name] = value;
  if (!options.from && !options.to) return event;
  std::optional<std::int64_t> from = options.from, to = options.to;
  if (event.frames && !from) from = event.frames->begin.value();
  if (event.frames && !to) to = event.frames->end.value() - 1;
  event.frames = headless.range(from, to);
  return event;
}

void add(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  ClipEvent event = changed(headless, options, {});
  headless.edit([&] { event.id = headless.document().events.add(event); });
  print(options.json, {{"id", event.id.value}}, "Event " + std::to_string(event.id.value) + ".\n");
}

void edit(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  EventEditor& events = headless.document().events;
  ClipEvent event = events.find(EventId{options.id}).value_or(ClipEvent{});
  event.id = EventId{options.id};
  headless.edit([&] { events.update(changed(headless, options, event)); });
  list(headless, options.json);
}

void remove(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  headless.edit([&] { headless.document().events.remove(EventId{options.id}); });
  list(headless, options.json);
}

void exportEvents(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  headless.edit([&] { headless.document().events.exportTo(options.out, options.overwrite); });
  const auto count = headless.project().events().size();
  print(options.json, {{"events", count}, {"path", options.out.string()}},
        std::to_string(count) + (count == 1 ? " event" : " events") + " written to " +
            options.out.string() + ".\n");
}

/// Returns the option of the label.
CLI::Option* addContent(CLI::App* part, Options& options) {
  part->add_option("--from", options.from, "First frame");
  part->add_option("--to", options.to, "Last frame");
  part->add_option("--category", options.category, "Category of the event");
  part->add_option("--object", options.object, "Object of the event");
  part->add_option("--attribute", options.attributes, "NAME=VALUE; repeatable")
      ->allow_extra_args(false);
  addJsonFlag(part, options.json);
  return part->add_option("--label", options.label, "Label of the event");
}

}  // namespace

void addEventsCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "events",
      "Add, change, list, remove and export labelled ranges of frames and tags of the clip");
  addProjectArgument(command, options->project);
  command->require_subcommand(1);

  auto* adding = command->add_subcommand("add", "Add an event; without frames, a tag of the clip");
  addContent(adding, *options)->required();
  adding->callback([options] { add(*options); });

  auto* editing = command->add_subcommand("edit", "Change what is given of an event");
  editing->add_option("id", options->id, "Number of the event (see list)")->required();
  addContent(editing, *options);
  editing->callback([options] { edit(*options); });

  auto* listing = command->add_subcommand("list", "List the events");
  addJsonFlag(listing, options->json);
  listing->callback([options] {
    HeadlessSession headless;
    headless.open(options->project, /*readOnly=*/true);
    list(headless, options->json);
  });

  auto* removing = command->add_subcommand("remove", "Remove an event");
  removing->add_option("id", options->id, "Number of the event (see list)")->required();
  addJsonFlag(removing, options->json);
  removing->callback([options] { remove(*options); });

  auto* exporting = command->add_subcommand(
      "export", "Write the events as CSV, or as JSON in ActivityNet format");
  exporting->add_option("--out", options->out, "The file: NAME.csv or NAME.json")->required();
  exporting->add_flag("--overwrite", options->overwrite, "Replace an earlier export");
  addJsonFlag(exporting, options->json);
  exporting->callback([options] { exportEvents(*options); });
}

}  // namespace maskline
