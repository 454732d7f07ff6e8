// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_text_reader.h"

#include <algorithm>
#include <set>

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/formats/mots/mots_lines.h"
#include "core/dataset/formats/mots/sequence_lists.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

class MotsTextReader final : public DatasetReader {
 public:
  MotsTextReader(fs::path root, MotsFolder folder, MotsNumbering numbering)
      : m_root(std::move(root)), m_folder(std::move(folder)), m_first(firstNumber(numbering)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  using Key = std::tuple<std::size_t, std::int64_t, std::int64_t>;  // video, id, class

  /// Each line of each text. False when cancelled.
  bool forEachLine(
      const WorkContext& work,
      const std::function<void(std::size_t, const NumberedLines&, const MotsLine&)>& fn) const;
  void survey(std::size_t video, const MotsLine& line);
  void addFrames(std::size_t video);

  fs::path m_root;
  MotsFolder m_folder;
  std::int64_t m_first;
  DatasetInfo m_info;
  std::map<Key, std::size_t> m_tracks;
  std::vector<std::int64_t> m_classes;           // of tracks
  std::vector<std::set<std::int64_t>> m_frames;  // of videos, as written; until they are known
  std::vector<std::map<std::int64_t, std::string>> m_images;  // of videos, by number as written
};

bool MotsTextReader::forEachLine(
    const WorkContext& work,
    const std::function<void(std::size_t, const NumberedLines&, const MotsLine&)>& fn) const {
  std::int64_t total = 0, before = 0;
  for (const MotsSequence& one : m_folder.sequences)
    total += static_cast<std::int64_t>(fs::file_size(one.masks));
  for (std::size_t video = 0; video < m_folder.sequences.size(); ++video) {
    NumberedLines lines(m_folder.sequences[video].masks);
    while (lines.next()) {
      if (work.cancelled()) return false;
      const MotsLine line = motsLine(lines);
      if (line.frame < m_first) lines.refuse({messages::dataset::reasonFramesFrom, m_first});
      fn(video, lines, line);
      work.report(before + lines.bytesRead(), total);
    }
    before += lines.bytesRead();
  }
  return !work.cancelled();
}

void MotsTextReader::survey(std::size_t video, const MotsLine& line) {
  DatasetVideo& of = m_info.videos[video];
  if (of.size.empty()) of.size = line.size;
  m_frames[video].insert(line.frame);
  const auto [found, isNew] =
      m_tracks.emplace(Key{video, line.id, line.number}, m_info.tracks.size());
  if (isNew) {
    DatasetTrack track;
    track.id = line.id;
    track.video = video;
    m_info.tracks.push_back(track);
    m_classes.push_back(line.number);
  }
  ++m_info.tracks[found->second].masks;
}

void MotsTextReader::addFrames(std::size_t video) {
  const MotsSequence& sequence = m_folder.sequences[video];
  DatasetVideo& of = m_info.videos[video];
  std::set<std::int64_t>& numbers = m_frames[video];
  if (const auto known = motsSequenceInfo(m_folder, sequence)) {
    for (std::int64_t n = std::max(known->first, m_first); n <= known->last; ++n) numbers.insert(n);
    of.framesPerSecond = known->framesPerSecond;
    if (!known->size.empty()) of.size = known->size;
  }
  auto& images = m_images[video];
  for (const std::string& name : filesIn(sequence.images, {".jpg", ".jpeg", ".png"}))
    if (const auto number = numberIn(name); number && *number >= m_first) {
      images[*number] = name;
      numbers.insert(*number);
    }
  for (const std::int64_t number : numbers) {
    const auto image = images.find(number);
    of.frames.push_back({image == images.end() ? padded(number, 6) + ".jpg" : image->second,
                         FrameIndex(number - m_first), true});
  }
  of.range = rangeOf(of.frames);
}

bool MotsTextReader::open(const WorkContext& work) {
  m_frames.resize(m_folder.sequences.size());
  m_images.resize(m_folder.sequences.size());
  for (const MotsSequence& sequence : m_folder.sequences)
    m_info.videos.push_back({sequence.name, "", {}, 0, {}, {}});
  const auto note = [this](std::size_t video, const NumberedLines&, const MotsLine& line) {
    survey(video, line);
  };
  if (!forEachLine(work, note)) return false;
  for (std::size_t video = 0; video < m_info.videos.size(); ++video) addFrames(video);
  m_frames = {};
  // An id that two classes share is two objects, and ids are given once.
  std::set<std::pair<std::size_t, std::int64_t>> taken;
  std::int64_t highest = 0;
  for (const DatasetTrack& track : m_info.tracks) highest = std::max(highest, track.id);
  for (DatasetTrack& track : m_info.tracks)
    if (!taken.insert({track.video, track.id}).second) track.id = ++highest;
  setMotsCategories(m_info, m_classes, readMotsClasses(m_folder.root / motsClassFile));
  return true;
}

void MotsTextReader::read(const MaskSink& sink, const WorkContext& work) {
  forEachLine(work, [&](std::size_t video, const NumberedLines& lines, const MotsLine& line) {
    const FrameIndex index(line.frame - m_first);
    const auto& frames = m_info.videos[video].frames;
    const auto frame = std::ranges::lower_bound(frames, index, {}, &DatasetFrame::index);
    sink(importedMask(m_tracks.at({video, line.id, line.number}),
                      static_cast<std::size_t>(frame - frames.begin()), index,
                      motsMask(lines, line), 1,
                      m_folder.sequences[video].masks.lexically_relative(m_root).generic_string()));
  });
}

fs::path MotsTextReader::picture(std::size_t video, std::size_t frame) const {
  const auto& images = m_images[video];
  const auto found = images.find(m_info.videos[video].frames[frame].index.value() + m_first);
  return found == images.end() ? fs::path() : m_folder.sequences[video].images / found->second;
}

}  // namespace

std::unique_ptr<DatasetReader> openMotsTexts(const fs::path& path, MotsNumbering numbering,
                                             const WorkContext& work) {
  MotsFolder folder = findMotsTexts(path);
  if (folder.sequences.empty()) throw Error(messages::dataset::noInstanceTexts, path);
  const fs::path whole = wholePath(path);
  const fs::path root = fs::is_directory(whole) ? whole : whole.parent_path();
  auto reader = std::make_unique<MotsTextReader>(root, std::move(folder), numbering);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
