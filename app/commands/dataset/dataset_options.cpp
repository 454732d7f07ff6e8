// SPDX-License-Identifier: Apache-2.0
#include "app/commands/dataset/dataset_options.h"

#include <set>

#include "app/commands/shared/number_check.h"
#include "core/dataset/formats/registry.h"

namespace maskline {

std::vector<std::string> formatNames(bool written) {
  std::vector<std::string> names;
  for (const Format* format : formats())
    if (written ? format->writes() : format->reads()) names.push_back(format->name);
  return names;
}

namespace {

std::set<std::string> pixelNames() {
  std::set<std::string> names;
  for (const Format* format : formats())
    for (const PixelForm& form : format->choices.pixels) names.insert(form.name);
  return names;
}

/// "masks: grey (White on black), …; …"
std::string pixelForms() {
  std::string text;
  for (const Format* format : formats()) {
    if (format->choices.pixels.empty()) continue;
    text += (text.empty() ? "" : "; ") + format->name + ":";
    const char* before = " ";
    for (const PixelForm& form : format->choices.pixels) {
      text += before + form.name + " (" + english(form.title) + ")";
      before = ", ";
    }
  }
  return text;
}

}  // namespace

void WriteArguments::addTo(CLI::App* command) {
  command->add_option("--sequence", sequence, "The name of the video in the dataset");
  command->add_option("--every", every, "Every n-th frame")->check(atLeastOne());
  command->add_option("--split", split, "train or val: the list or folder the video belongs to")
      ->check(CLI::IsMember({"train", "val"}));
  command->add_option("--val", validation, "This video belongs to val; repeatable");
  command->add_option("--pattern", pattern,
                      "masks, label-maps: names of the files, for example "
                      "{object}/{frame}.png; {video} may be in it");
  command->add_option("--pixels", pixels, "Pixel format. " + pixelForms())
      ->check(CLI::IsMember(pixelNames()));
  command->add_flag("--no-images", noImages,
                    "Do not write the frames as images, if the format does not need them; file "
                    "names are those of the clip's images, if it is a folder of images");
  command->add_flag("--png", losslessImages,
                    "Write the frames as PNG instead of JPEG, where the format has that choice");
  command->add_flag("--overwrite", overwrite,
                    "Replace an earlier export there; other files are never replaced");
}

void WriteArguments::applyTo(ExportOptions& options) const {
  options.selection.sequence = sequence;
  options.selection.every = every;
  options.write.pictures = noImages         ? PictureChoice::None
                           : losslessImages ? PictureChoice::Png
                                            : PictureChoice::Jpeg;
  options.write.split = split;
  options.write.validation = {validation.begin(), validation.end()};
  options.write.pattern = pattern;
  options.write.pixels = pixels;
  options.overwrite = overwrite;
}

nlohmann::json toJson(const std::vector<DatasetFinding>& findings) {
  nlohmann::json out = nlohmann::json::array();
  for (const DatasetFinding& finding : findings) {
    nlohmann::json one{
        {"code", finding.code}, {"count", finding.count}, {"sentence", english(finding.message)}};
    if (!finding.remedy.empty()) one["remedy"] = english(finding.remedy);
    out.push_back(std::move(one));
  }
  return out;
}

std::string toText(const std::vector<DatasetFinding>& findings) {
  std::string text;
  for (const DatasetFinding& finding : findings)
    text += "Warning: " + english(finding.message) +
            (finding.remedy.empty() ? "" : " " + english(finding.remedy)) + "\n";
  return text;
}

}  // namespace maskline
