// SPDX-License-Identifier: Apache-2.0
#include "app/commands/annotation/shape_painter.h"

#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

std::optional<PaintOver> paintOver(const Project& project, const PaintArguments& arguments) {
  if (arguments.over.empty() && !arguments.unlabelled) return std::nullopt;
  PaintOver over{arguments.unlabelled, {}};
  for (const std::string& name : arguments.over) {
    const auto category = categoryNamed(project, name);
    if (!name.empty() && !category) throw Error(messages::app::noCategoryNamed, name);
    over.categories.insert(category ? category->id : CategoryId{});
  }
  return over;
}

/// The mask, which may not be stored yet.
Mask maskOf(const Project& project, ObjectId object, FrameIndex frame, cv::Size size) {
  const Mask stored = project.mask(object, frame);
  return stored.size().empty() ? Mask(size) : stored;
}

/// On the current frame.
void paint(HeadlessSession& headless, ObjectId object, const Mask& after, bool take) {
  Document& document = headless.document();
  document.selection.select(object);
  const auto underlying = take ? MaskEditor::Underlying::GivesWay : MaskEditor::Underlying::Stays;
  headless.edit([&] { document.masks.paint(after, underlying); });
}

}  // namespace

void PaintArguments::addTo(CLI::App* command) {
  command->add_option("--object", objects, "The objects")->required();
  command->add_option("--frame", frames, "The frames, counted from 0")->required();
  auto* erased = command->add_flag("--erase,--remove", erase,
                                   "Remove from the masks instead of adding to them");
  command->add_flag("--take,--take-pixels", take, "Take the pixels from other, unlocked objects")
      ->excludes(erased);
  command
      ->add_option("--over", over,
                   "Paint only over these categories, joined by commas (\"\": none)")
      ->delimiter(',');
  command->add_flag("--over-unlabelled", unlabelled,
                    "Paint only over unlabelled pixels, or over them and --over");
  addJsonFlag(command, json);
}

void paintShapes(HeadlessSession& headless, const PaintArguments& arguments,
                 const ShapeFn& shapeOn) {
  Document& document = headless.document();
  const Project& project = headless.project();
  const auto objects = headless.objectsNamed(arguments.objects);
  document.scene.setPaintOver(paintOver(project, arguments));
  nlohmann::json report = nlohmann::json::array();
  std::string text;
  std::vector<FrameIndex> frames;  // a wrong one is told before anything is painted
  for (const std::int64_t number : arguments.frames) frames.push_back(headless.frame(number));
  for (const FrameIndex frame : frames) {
    document.playback.goTo(frame);
    const Mask shape = shapeOn(frame);
    if (shape.empty()) throw Error(messages::app::nothingInside);
    for (const ObjectId object : objects) {
      const Mask before = maskOf(project, object, frame, shape.size());
      const Mask wanted = arguments.erase ? subtract(before, shape) : unite(before, shape);
      if (wanted != before) paint(headless, object, wanted, arguments.take);
      const std::int64_t area = maskOf(project, object, frame, shape.size()).area();
      const std::string name = objectName(project, object);
      report.push_back({{"object", name},
                        {"frame", frame.value()},
                        {"area", area},
                        {"change", area - before.area()}});
      text += name + ", frame " + std::to_string(frame.value()) + ": " + std::to_string(area) +
              " pixels, before " + std::to_string(before.area()) + "\n";
    }
  }
  print(arguments.json, report, text);
}

}  // namespace maskline
