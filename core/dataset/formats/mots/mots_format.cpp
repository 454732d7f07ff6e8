// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_format.h"

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/formats/mots/mots_png_reader.h"
#include "core/dataset/formats/mots/mots_text_reader.h"
#include "core/dataset/formats/mots/mots_writer.h"
#include "core/dataset/formats/mots/sequence_lists.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

template <MotsNumbering numbering>
int detectPngs(Probe& probe) {
  const MotsFolder folder = findMotsPngs(probe.path());
  if (folder.sequences.empty() || numberingOf(folder) != numbering) return 0;
  if (folder.named) return 3;
  return holdsMotsValues(folder) ? 2 : 0;
}

template <MotsNumbering numbering>
int detectTexts(Probe& probe) {
  const MotsFolder folder = findMotsTexts(probe.path());
  return folder.sequences.empty() || numberingOf(folder) != numbering ? 0 : 3;
}

template <MotsNumbering numbering>
std::unique_ptr<DatasetReader> openPngs(const fs::path& path, const ReadOptions&,
                                        const WorkContext& work) {
  return openMotsPngs(path, numbering, work);
}

template <MotsNumbering numbering>
std::unique_ptr<DatasetReader> openTexts(const fs::path& path, const ReadOptions&,
                                         const WorkContext& work) {
  return openMotsTexts(path, numbering, work);
}

template <MotsNumbering numbering, bool text>
std::unique_ptr<DatasetWriter> create(const fs::path& path, const WriteOptions& options) {
  return std::make_unique<MotsWriter>(path, options, numbering, text);
}

/// Sequences of several exports lie side by side.
template <MotsNumbering numbering, bool text>
OutputPlace place(const DatasetInfo& info, const WriteOptions& options) {
  OutputPlace out{text ? "mots-txt" : "mots-png", {}};
  if (numbering == MotsNumbering::Challenge) out.part += "-challenge";
  for (const DatasetVideo& video : info.videos) out.part += " " + video.name;
  for (const std::string& name : sequenceLists(info, options, numbering))
    out.shared.push_back(StagedOutput::list(name));
  out.shared.push_back({motsClassFile, mergeMotsClasses});
  return out;
}

/// Objects of categories that the tools of MOTS do not know.
void findLosses(const DatasetInfo& info, std::vector<DatasetFinding>& out) {
  const MotsNumbers numbers(info);
  std::int64_t refused = 0;
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    for (const auto& [track, number] : numbers.objects(video))
      refused += number / motsClassStep > motsLastFixedClass;
  if (refused > 0)
    out.push_back({"mots-tools",
                   refused,
                   {messages::dataset::refusedByMotsTools, refused},
                   messages::dataset::renameOrLeaveOut});
}

template <MotsNumbering numbering, bool text>
Format motsFormat() {
  Format f;
  f.holds.holes = f.holds.parts = f.holds.categories = f.holds.ignored = true;
  f.holds.emptyFrames = f.holds.lateObjects = f.holds.manyVideos = true;
  f.holds.ignoredApart = false;
  f.choices.pictures = f.choices.sequence = f.choices.split = true;
  f.detect = text ? detectTexts<numbering> : detectPngs<numbering>;
  f.open = text ? openTexts<numbering> : openPngs<numbering>;
  f.create = create<numbering, text>;
  f.place = place<numbering, text>;
  f.losses = findLosses;
  return f;
}

}  // namespace

const Format& motsPngFormat() {
  static const Format format = [] {
    Format f = motsFormat<MotsNumbering::Kitti, false>();
    f.name = "mots-png";
    f.title = messages::dataset::formatMotsPng;
    f.about = messages::dataset::aboutMotsPng;
    return f;
  }();
  return format;
}

const Format& motsTextFormat() {
  static const Format format = [] {
    Format f = motsFormat<MotsNumbering::Kitti, true>();
    f.name = "mots-txt";
    f.title = messages::dataset::formatMotsText;
    f.about = messages::dataset::aboutMotsText;
    return f;
  }();
  return format;
}

const Format& motsChallengePngFormat() {
  static const Format format = [] {
    Format f = motsFormat<MotsNumbering::Challenge, false>();
    f.name = "mots-challenge-png";
    f.title = messages::dataset::formatMotsChallengePng;
    f.about = messages::dataset::aboutMotsChallengePng;
    return f;
  }();
  return format;
}

const Format& motsChallengeTextFormat() {
  static const Format format = [] {
    Format f = motsFormat<MotsNumbering::Challenge, true>();
    f.name = "mots-challenge-txt";
    f.title = messages::dataset::formatMotsChallengeText;
    f.about = messages::dataset::aboutMotsChallengeText;
    return f;
  }();
  return format;
}

}  // namespace maskline
