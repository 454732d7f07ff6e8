// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"

namespace maskline {
namespace {

using Kind = Attribute::Kind;
constexpr std::array<std::pair<const char*, Kind>, 4> kinds{{{"text", Kind::Text},
                                                             {"number", Kind::Number},
                                                             {"choice", Kind::Choice},
                                                             {"checkbox", Kind::Checkbox}}};

struct Options {
  std::filesystem::path project;
  std::string name, kind = "text", object, value;
  std::vector<std::string> choices;
  std::optional<std::int64_t> frame;
  bool perFrame = false, json = false;
};

Attribute attributeNamed(HeadlessSession& headless, const std::string& name) {
  for (const Attribute& attribute : headless.project().attributes())
    if (attribute.name == name) return attribute;
  throw Error(messages::app::noAttribute, name, "maskline attributes PROJECT list");
}

std::string valueText(const AttributeValue& value, const std::string& object) {
  const std::string from =
      value.frame ? " from frame " + std::to_string(value.frame->value()) : std::string();
  return "  " + object + from + ": " + value.value + "\n";
}

nlohmann::json describe(const Attribute& attribute) {
  return {{"name", attribute.name},
          {"kind", kinds.at(static_cast<std::size_t>(attribute.kind)).first},
          {"choices", attribute.choices},
          {"per_frame", attribute.perFrame},
          {"values", nlohmann::json::array()}};
}

/// The attributes, each with its values.
void report(HeadlessSession& headless, const Options& options) {
  const Project& project = headless.project();
  nlohmann::json document{{"attributes", nlohmann::json::array()}};
  std::string text;
  for (const Attribute& attribute : project.attributes()) {
    nlohmann::json one = describe(attribute);
    text += attribute.name + " (" + one["kind"].get<std::string>() +
            (attribute.perFrame ? ", may change along the clip" : "") + ")\n";
    for (const Object& object : project.objects())
      for (const AttributeValue& value : project.attributeValues(object.id)) {
        if (value.attribute != attribute.id) continue;
        nlohmann::json entry{{"object", object.name}, {"value", value.value}};
        if (value.frame) entry["frame"] = value.frame->value();
        one["values"].push_back(entry);
        text += valueText(value, object.name);
      }
    document["attributes"].push_back(one);
  }
  print(options.json, document, text.empty() ? "No attributes yet.\n" : text);
}

void list(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  report(headless, options);
}

void define(const Options& options) {
  if (!options.choices.empty() && options.kind != "choice")
    throw CLI::RequiresError("--choices", "--kind choice");
  HeadlessSession headless;
  headless.open(options.project);
  headless.edit([&] {
    headless.document().attributes.add(
        {{}, options.name, meaning(kinds, options.kind), options.choices, options.perFrame});
  });
  report(headless, options);
}

void remove(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const AttributeId attribute = attributeNamed(headless, options.name).id;
  headless.edit([&] { headless.document().attributes.remove(attribute); });
  report(headless, options);
}

void set(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const Attribute attribute = attributeNamed(headless, options.name);
  const ObjectId object = headless.objectNamed(options.object).id;
  if (options.frame && !attribute.perFrame)
    throw Error(messages::app::attributeOfTrack, attribute.name);
  const FrameIndex frame = headless.frame(options.frame.value_or(0));
  headless.edit(
      [&] { headless.document().attributes.setValue(attribute.id, object, frame, options.value); });
  report(headless, options);
}

}  // namespace

void addAttributesCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* attributes =
      program.add_subcommand("attributes", "List, define, set and remove attributes");
  addProjectArgument(attributes, options->project);
  attributes->require_subcommand(1);
  addPart(attributes, options, "list", "List the attributes with their values", list);

  auto* part =
      addPart(attributes, options, "define", "Define an attribute that objects can have", define);
  part->add_option("--name", options->name, "Its name")->required();
  part->add_option("--kind", options->kind, "Type of its values")
      ->check(CLI::IsMember({"text", "number", "choice", "checkbox"}))
      ->capture_default_str();
  part->add_option("--choices", options->choices,
                   "With --kind choice: the values to choose from, joined by commas")
      ->delimiter(',');
  part->add_flag("--per-frame", options->perFrame, "It may change along the clip");

  part = addPart(attributes, options, "remove", "Remove an attribute with its values", remove);
  part->add_option("--name", options->name, "The attribute")->required();

  part = addPart(attributes, options, "set", "Set the value of an object", set);
  part->add_option("--name", options->name, "The attribute")->required();
  part->add_option("--object", options->object, "The object")->required();
  part->add_option("--value", options->value,
                   "The value (true or false for a checkbox); \"\" removes it")
      ->required();
  part->add_option("--frame", options->frame,
                   "The frame from which it holds, if it may change along the clip (default: 0)");
}

}  // namespace maskline
