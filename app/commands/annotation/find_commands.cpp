// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/job_words.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/number_check.h"
#include "core/base/staged_output.h"
#include "core/mask/label_map.h"
#include "core/proposals/find.h"

namespace maskline {
namespace {

/// What "everything" and "find" share.
struct Options {
  std::filesystem::path project, out;
  std::int64_t frame = 0;
  std::string category, model;
  float score = 0;
  bool accept = false, stuff = false, overwrite = false, json = false;
};

struct EverythingOptions : Options {
  std::string level = "object";
};

struct FindOptions : Options {
  FindOptions() { score = likelyScore; }
  std::vector<std::string> objects;
  std::optional<std::int64_t> from, to;
  int every = 1;
};

const std::map<std::string, ProposalLevel> levels{{"part", ProposalLevel::Part},
                                                  {"object", ProposalLevel::Object},
                                                  {"group", ProposalLevel::Group}};

/// The candidates of a frame as an image of labels, the best as 1; where two overlap, the better
/// one is on top.
void writeLabels(const std::filesystem::path& path, FrameIndex frame,
                 const std::vector<OfferedCandidate>& offered, cv::Size size) {
  if (offered.size() >= voidLabel) throw Error(messages::app::tooManyCandidates, frame.value());
  cv::Mat labels = cv::Mat::zeros(size, CV_8UC1);
  for (std::size_t i = offered.size(); i-- > 0;)
    offered[i].mask.paintInto(labels, static_cast<std::uint8_t>(i + 1));
  writeLabelMap(path, labels);
}

/// A label map per frame: OUT/00042.png.
void writeOut(HeadlessSession& headless, const Options& options) {
  const Candidates& candidates = headless.document().candidates;
  StagedOutput output(options.out, StagedOutput::Kind::Folder,
                      {options.overwrite, "candidates", {}, {}});
  for (const FrameIndex frame : candidates.frames()) {
    std::string number = std::to_string(frame.value());
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, '0');
    writeLabels(output.path() / (number + ".png"), frame, candidates.offered(frame),
                headless.project().clip().info.size);
  }
  output.commit();
}

nlohmann::json describe(const OfferedCandidate& c) {
  const cv::Rect box = c.mask.boundingBox();
  return {{"frame", c.frame.value()},
          {"score", c.score},
          {"confidence", c.confidence},
          {"area", c.mask.area()},
          {"bbox", {box.x, box.y, box.width, box.height}}};
}

void report(HeadlessSession& headless, const Options& options) {
  Candidates& candidates = headless.document().candidates;
  nlohmann::json json{{"candidates", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{{"frame", "score", "area", "box"}};
  for (const FrameIndex frame : candidates.frames()) {
    for (const OfferedCandidate& c : candidates.offered(frame)) {
      const cv::Rect box = c.mask.boundingBox();
      json["candidates"].push_back(describe(c));
      rows.push_back({std::to_string(frame.value()), decimals(c.score, 2),
                      std::to_string(c.mask.area()),
                      std::to_string(box.x) + "," + std::to_string(box.y) + " " +
                          std::to_string(box.width) + " x " + std::to_string(box.height)});
    }
  }
  std::string text = rows.size() > 1 ? table(rows) : "No candidates.\n";
  if (!options.out.empty()) writeOut(headless, options);
  if (options.accept) {
    if (!options.category.empty()) candidates.setCategory(options.category);
    candidates.setNewIsStuff(options.stuff);
    json["accepted"] = nlohmann::json::array();
    headless.edit([&] {
      for (const ObjectId object : candidates.acceptAll()) {
        const std::string name = objectName(headless.project(), object);
        json["accepted"].push_back(name);
        text += "accepted as " + name + "\n";
      }
    });
  }
  print(options.json, json, text);
}

void prepare(HeadlessSession& headless, const Options& options) {
  headless.open(options.project, /*readOnly=*/!options.accept && options.model.empty());
  if (!options.model.empty()) headless.useSegmenter(options.model);
}

void runEverything(const EverythingOptions& options) {
  HeadlessSession headless;
  prepare(headless, options);
  Candidates& candidates = headless.document().candidates;
  headless.wait(candidates.everything(headless.frame(options.frame)));
  candidates.setLevel(levels.at(options.level));
  candidates.setLeastScore(options.score);
  report(headless, options);
}

void runFind(const FindOptions& options) {
  HeadlessSession headless;
  prepare(headless, options);
  const FrameIndex shown = headless.frame(options.frame);
  FindRequest request;
  for (const ObjectId object : headless.objectsNamed(options.objects))
    request.examples.emplace_back(object, shown);
  request.frames = options.from || options.to ? headless.range(options.from, options.to)
                                              : FrameRange::single(shown);
  request.every = options.every;
  Candidates& candidates = headless.document().candidates;
  headless.wait(candidates.find(request));
  candidates.setLeastScore(options.score);
  report(headless, options);
}

void addShared(CLI::App* command, Options& options) {
  addProjectArgument(command, options.project);
  command->add_option("--score", options.score, "The least score of a candidate")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  auto* accept = command->add_flag("--accept", options.accept,
                                   "Make an object with a keyframe of each candidate");
  auto* category = command
                       ->add_option("--category", options.category,
                                    "The category of accepted candidates; if it is stuff, its "
                                    "object gets them all")
                       ->needs(accept);
  command->add_flag("--stuff", options.stuff, "Make the category stuff if it does not exist")
      ->needs(category);
  auto* out = command->add_option("--out", options.out,
                                  "A folder for label maps of the candidates: OUT/NNNNN.png, the "
                                  "best as 1; at most 254 on a frame");
  command->add_flag("--overwrite", options.overwrite, "Replace earlier label maps")->needs(out);
  command->add_option("--model", options.model, "The segmenter (see \"maskline models\")");
  addJsonFlag(command, options.json);
}

}  // namespace

void addEverythingCommand(CLI::App& program) {
  auto options = std::make_shared<EverythingOptions>();
  auto* command = program.add_subcommand(
      "everything", "Propose a mask for everything on a frame that has none yet");
  addShared(command, *options);
  command->add_option("--frame", options->frame, "The frame, counted from 0")->required();
  command->add_option("--level", options->level, "How much a candidate comprises")
      ->check(CLI::IsMember({"part", "object", "group"}))
      ->capture_default_str();
  command->callback([options] { runEverything(*options); });
}

void addFindCommand(CLI::App& program) {
  auto options = std::make_shared<FindOptions>();
  auto* command =
      program.add_subcommand("find", "Propose all that look like an object, on one frame or many");
  addShared(command, *options);
  command->add_option("--object", options->objects, "The object that is the example; repeatable")
      ->required()
      ->allow_extra_args(false);
  command->add_option("--frame", options->frame, "The frame of the example, counted from 0")
      ->required();
  command->add_option("--from", options->from, "First frame to search (default: --frame alone)");
  command->add_option("--to", options->to, "Last frame to search");
  command->add_option("--every", options->every, "Search every n-th frame")->check(atLeastOne());
  command->callback([options] { runFind(*options); });
}

}  // namespace maskline
