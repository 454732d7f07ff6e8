// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <memory>

#include "app/commands/annotation/mask_regions.h"
#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::vector<std::string> objects;
  std::vector<std::int64_t> frames;
  std::optional<std::int64_t> from, to;
  std::string word;
  bool accepted = false, keyframes = false, json = false;
};
using Shared = std::shared_ptr<Options>;

constexpr std::array<std::pair<const char*, Presence>, 3> presences{
    {{"visible", Presence::Visible},
     {"occluded", Presence::Occluded},
     {"outside", Presence::Outside}}};
constexpr std::array<std::pair<const char*, MaskEditor::CleanUp>, 4> cleanUps{
    {{"holes", MaskEditor::CleanUp::FillHoles},
     {"specks", MaskEditor::CleanUp::RemoveSpecks},
     {"grow", MaskEditor::CleanUp::Grow},
     {"shrink", MaskEditor::CleanUp::Shrink}}};

/// Runs `change` for each frame and object that has a mask there, which is current meanwhile.
/// Returns how often; throws if there is none.
template <class ChangeFn>
int forEachMask(HeadlessSession& headless, const Options& options, ChangeFn change) {
  Document& document = headless.document();
  const auto objects = headless.objectsNamed(options.objects);
  int masks = 0;
  for (const std::int64_t number : options.frames) {
    const FrameIndex frame = headless.frame(number);
    for (const ObjectId object : objects) {
      const auto summary = headless.project().summary(object, frame);
      if (!summary) continue;
      document.selection.select(object);
      document.playback.goTo(frame);
      headless.edit([&] { change(*summary); });
      ++masks;
    }
  }
  if (masks == 0) throw Error(messages::app::noMasks);
  return masks;
}

/// The masks of single frames, or of a range.
int setKeyframes(HeadlessSession& headless, const Options& options, bool on) {
  if (!options.frames.empty())
    return forEachMask(headless, options, [&](const FrameSummary& summary) {
      if (summary.keyframe != on) headless.document().masks.toggleKeyframe();
    });
  if (!options.from && !options.to) throw CLI::RequiredError("--frame, or --from and --to,");
  const auto objects = headless.objectsNamed(options.objects);
  const FrameRange range = headless.range(options.from, options.to);
  headless.edit([&] { headless.document().tracks.setKeyframes(objects, range, on); });
  std::size_t masks = 0;
  for (const ObjectId object : objects) masks += headless.project().summaries(object, range).size();
  return static_cast<int>(masks);
}

void keyframe(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const bool on = options.word == "on";
  const int masks = setKeyframes(headless, options, on);
  print(options.json, {{"keyframe", on}, {"masks", masks}},
        std::to_string(masks) + (on ? " masks are keyframes.\n" : " masks are no keyframes.\n"));
}

void clean(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto change = meaning(cleanUps, options.word);
  const int masks = forEachMask(
      headless, options, [&](const FrameSummary&) { headless.document().masks.cleanUp(change); });
  print(options.json, {{"cleaned", masks}}, "Cleaned up " + std::to_string(masks) + " masks.\n");
}

void presence(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameRange range = headless.range(options.from, options.to);
  const auto wanted = meaning(presences, options.word);
  const AnchorsToo too{options.accepted, options.keyframes};
  headless.edit([&] { headless.document().tracks.setPresence(objects, range, wanted, too); });
  std::int64_t frames = 0;
  for (const ObjectId object : objects)
    for (const FrameSummary& s : headless.project().summaries(object, range))
      frames += s.presence == wanted;
  print(options.json, {{"presence", options.word}, {"frames", frames}},
        std::to_string(frames) + " frames of this range are " + options.word + ".\n");
}

CLI::App* addPart(CLI::App* masks, const Shared& options, const char* name, const char* what,
                  void (*run)(const Options&)) {
  auto* part = masks->add_subcommand(name, what);
  part->add_option("--object", options->objects, "The objects")->required();
  addJsonFlag(part, options->json);
  part->callback([options, run] { run(*options); });
  return part;
}

void addRange(CLI::App* part, const Shared& options) {
  part->add_option("--from", options->from, "First frame (default: of the clip)");
  part->add_option("--to", options->to, "Last frame (default: of the clip)");
}

}  // namespace

void addMasksCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* masks = program.add_subcommand(
      "masks",
      "Set keyframes and presence, fill holes and remove specks of masks, add regions to them");
  addProjectArgument(masks, options->project);
  masks->require_subcommand(1);

  auto* part = addPart(masks, options, "keyframe", "Make masks keyframes, or not", keyframe);
  part->add_option("state", options->word, "on or off")
      ->required()
      ->check(CLI::IsMember({"on", "off"}));
  auto* frame = part->add_option("--frame", options->frames, "The frames");
  addRange(part, options);
  for (const char* name : {"--from", "--to"}) part->get_option(name)->excludes(frame);

  part = addPart(masks, options, "presence",
                 "Say where objects are visible, occluded or outside the frame", presence);
  part->add_option("presence", options->word, "visible, occluded or outside")
      ->required()
      ->check(CLI::IsMember({"visible", "occluded", "outside"}));
  addRange(part, options);
  part->add_flag("--accepted", options->accepted, "Change visible masks that were accepted, too");
  part->add_flag("--keyframes", options->keyframes, "Change visible keyframes, too");

  part = addPart(masks, options, "clean", "Clean up masks, which makes them keyframes", clean);
  part->add_option("change", options->word, "holes, specks, grow or shrink (by one pixel)")
      ->required()
      ->check(CLI::IsMember({"holes", "specks", "grow", "shrink"}));
  part->add_option("--frame", options->frames, "The frames")->required();

  addRegionParts(masks, std::shared_ptr<const std::filesystem::path>(options, &options->project));
}

}  // namespace maskline
