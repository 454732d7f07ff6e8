// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "core/base/staged_output.h"
#include "core/mask/label_map.h"
#include "core/media/demo/demo_clip.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

struct DemoOptions {
  fs::path out, truth;
  std::string sequence = "demo";
};

cv::Mat labelsOf(FrameIndex frame) {
  cv::Mat labels = cv::Mat::zeros(DemoClip::size(), CV_8UC1);
  for (int i = 0; i < DemoClip::objectCount; ++i)
    DemoClip::truth(frame, i).paintInto(labels, static_cast<std::uint8_t>(i + 1));
  return labels;
}

/// The pixel of the mask that is farthest from its border.
cv::Point innermost(const Mask& mask) {
  cv::Mat distance;
  cv::distanceTransform(mask.toMat(), distance, cv::DIST_L2, 3);
  cv::Point at;
  cv::minMaxLoc(distance, nullptr, nullptr, nullptr, &at);
  return at;
}

/// True masks in the DAVIS layout, and clicks.json: for each object a pixel on frame 0 to click.
void writeTruth(const DemoOptions& options) {
  StagedOutput output(options.truth, StagedOutput::Kind::Folder,
                      {true, "truth " + options.sequence, {}, {}});
  const fs::path folder = output.path() / "Annotations" / "480p" / options.sequence;
  fs::create_directories(folder);
  for (int f = 0; f < DemoClip::frameCount; ++f) {
    char name[16];
    std::snprintf(name, sizeof name, "%05d.png", f);
    writeLabelMap(folder / name, labelsOf(FrameIndex(f)));
  }
  nlohmann::json clicks = nlohmann::json::array();
  for (int i = 0; i < DemoClip::objectCount; ++i) {
    const cv::Point at = innermost(DemoClip::truth(FrameIndex(0), i));
    clicks.push_back({{"object", DemoClip::objectName(i)}, {"x", at.x}, {"y", at.y}});
  }
  std::ofstream file(output.path() / "clicks.json");
  file << clicks.dump(2) << '\n';
  file.close();
  if (!file) throw Error(messages::app::clicksNotWritten);
  output.commit();
}

}  // namespace

void addDemoCommand(CLI::App& program) {
  auto options = std::make_shared<DemoOptions>();
  auto* command = program.add_subcommand("demo", "Write the demo clip, and its true masks");
  command->add_option("--out", options->out, "The video file to write (.mp4)")->required();
  auto* truth =
      command->add_option("--truth", options->truth,
                          "Also write the true masks into this folder, as DAVIS annotations");
  command->add_option("--sequence", options->sequence, "Name of the sequence under --truth")
      ->needs(truth)
      ->capture_default_str();
  command->callback([options] {
    StagedOutput clip(options->out, StagedOutput::Kind::File, {true, "demo", {}, {}});
    DemoClip::write(clip.path());
    clip.commit();
    if (!options->truth.empty()) writeTruth(*options);
  });
}

}  // namespace maskline
