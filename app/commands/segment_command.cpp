// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <memory>
#include <opencv2/imgcodecs.hpp>

#include "app/commands/commands.h"
#include "app/commands/headless.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project, mask;
  std::int64_t frame = 0;
  std::string object, category, model;
  std::vector<std::string> clicks;
  std::string box;
  bool json = false;
};

[[noreturn]] void refuse(const std::string& text, const char* form) {
  throw Error(Error::Kind::BadInput, "\"" + text + "\" is not of the form " + form + ".");
}

std::vector<float> numbers(const std::string& text, const char* form) {
  std::vector<float> values;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    float value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc() || (next != end && *next != ',')) refuse(text, form);
    values.push_back(value);
    at = next + (next != end);
  }
  return values;
}

/// "X,Y" is positive; "X,Y,-" is negative.
Click parseClick(std::string text) {
  static constexpr const char* form = "X,Y or X,Y,- (for a negative click)";
  const std::string whole = text;
  const bool negative = text.ends_with(",-");
  if (negative || text.ends_with(",+")) text.resize(text.size() - 2);
  const auto xy = numbers(text, form);
  if (xy.size() != 2) refuse(whole, form);
  return {{xy[0], xy[1]}, !negative};
}

Box parseBox(const std::string& text) {
  static constexpr const char* form = "X0,Y0,X1,Y1";
  const auto v = numbers(text, form);
  if (v.size() != 4 || v[2] <= v[0] || v[3] <= v[1]) refuse(text, form);
  return {{v[0], v[1], v[2] - v[0], v[3] - v[1]}};
}

Mask readMask(const std::filesystem::path& file, cv::Size size) {
  const cv::Mat picture = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
  if (picture.empty())
    throw Error(Error::Kind::BadInput, "The mask " + file.string() + " cannot be read as a picture.");
  if (picture.size() != size)
    throw Error(Error::Kind::BadInput,
                "The mask " + file.string() + " is not of the clip's size; make it " +
                    std::to_string(size.width) + " × " + std::to_string(size.height) + ".");
  cv::Mat grey;
  if (picture.channels() == 1)
    grey = picture;
  else
    cv::extractChannel(picture, grey, picture.channels() == 4 ? 3 : 0);
  return Mask::fromMat(grey > 0);
}

ObjectId findOrMakeObject(HeadlessSession& headless, const Options& options) {
  Project& project = headless.project();
  if (const auto object = project.objectNamed(options.object)) return object->id;
  CategoryId category;
  for (const Category& known : project.categories())
    if (known.name == options.category) category = known.id;
  if (!category && !options.category.empty())
    category = project.addCategory({{}, options.category, {}});
  return headless.session().newObject(options.object, category);
}

void segmentByPrompts(HeadlessSession& headless, const Options& options) {
  Session& session = headless.session();
  if (!options.box.empty()) session.addPrompt(parseBox(options.box));
  for (const std::string& click : options.clicks) session.addPrompt(parseClick(click));
  headless.waitUntil([&] { return !session.segmenting(); });
}

void run(const Options& options) {
  if (options.clicks.empty() && options.box.empty() && options.mask.empty())
    throw Error(Error::Kind::BadInput, "Show the object with --click, --box or --mask.");
  for (const std::string& click : options.clicks) parseClick(click);
  if (!options.box.empty()) parseBox(options.box);
  HeadlessSession headless;
  headless.open(options.project);
  Session& session = headless.session();
  const FrameIndex frame = headless.frame(options.frame);
  if (!options.model.empty()) session.setEngines(options.model, session.trackerName());
  std::optional<Mask> given;
  if (!options.mask.empty()) given = readMask(options.mask, headless.project().clip().info.size);
  session.goTo(frame);
  const ObjectId object = findOrMakeObject(headless, options);
  session.selectObject(object);
  if (given) {
    FrameRecord record = makeRecord(frame, *given, MaskSource::Imported, 1);
    record.summary.keyframe = true;
    headless.project().putRecord(object, record);
  }
  segmentByPrompts(headless, options);
  const auto record = headless.project().record(object, frame);
  if (!record) throw Error(Error::Kind::Internal, "No mask was stored.");
  const cv::Rect box = record->mask.boundingBox();
  print(options.json,
        {{"object", options.object},
         {"frame", frame.value()},
         {"area", record->summary.area},
         {"bbox", {box.x, box.y, box.width, box.height}},
         {"confidence", record->summary.confidence}},
        options.object + ", frame " + std::to_string(frame.value()) + ": " +
            std::to_string(record->summary.area) + " pixels, confidence " +
            decimals(record->summary.confidence, 2) + "\n");
}

}  // namespace

void addSegmentCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("segment", "Segment an object on one frame");
  addProjectArgument(command, options->project);
  command->add_option("--frame", options->frame, "The frame, counted from 0")->required();
  command->add_option("--object", options->object, "The object; made if there is none of this name")
      ->required();
  command->add_option("--category", options->category, "Category of a new object");
  command->add_option("--click", options->clicks, "X,Y on the object, or X,Y,- beside it; repeatable");
  command->add_option("--box", options->box, "X0,Y0,X1,Y1 around the object");
  command->add_option("--mask", options->mask, "A picture of the clip's size, not black on the object");
  command->add_option("--model", options->model, "The segmenter (see \"maskline models\")");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
