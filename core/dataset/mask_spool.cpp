// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/mask_spool.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <tuple>

#include "core/dataset/io/paths.h"
#include "core/dataset/mask_shape.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"
#include "core/mask/run_codec.h"
#include "core/media/images/image_reader.h"
#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throwFull() { throw Error(messages::dataset::temporaryFolderFull); }

fs::path temporaryFile() {
  std::error_code none;
  fs::path folder = fs::temp_directory_path(none);
  if (none) throwFull();
  std::string name = (folder / "maskline-masks-XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file < 0) throwFull();
  close(file);
  return name;
}

/// What comes before the note and the pixels of a mask.
struct Head {
  std::uint32_t note = 0, pixels = 0;  // bytes
  std::int32_t width = 0, height = 0;
  std::int64_t area = 0;
};

/// All of a mask but its pixels.
std::string noteOf(const DatasetMask& mask) {
  const FrameRecord& record = mask.record;
  const FrameSummary& s = record.summary;
  const nlohmann::json note{s.frame.value(),  int(s.source),  s.confidence, int(s.review),
                            int(s.presence),  s.keyframe,     record.model, record.origin,
                            record.changedAt, mask.attributes};
  return note.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void readNote(const std::string& text, DatasetMask& mask) {
  const auto note = nlohmann::json::parse(text);
  FrameSummary& s = mask.record.summary;
  s.frame = FrameIndex(note[0].get<std::int64_t>());
  s.source = static_cast<MaskSource>(note[1].get<int>());
  s.confidence = note[2].get<float>();
  s.review = static_cast<ReviewState>(note[3].get<int>());
  s.presence = static_cast<Presence>(note[4].get<int>());
  s.keyframe = note[5].get<bool>();
  mask.record.model = note[6].get<std::string>();
  mask.record.origin = note[7].get<std::string>();
  mask.record.changedAt = note[8].get<std::int64_t>();
  mask.attributes = note[9].get<std::map<std::string, std::string>>();
}

/// Names that stay different as names of folders; writers use them as such.
void makeNamesUnique(std::vector<DatasetVideo>& videos) {
  constexpr std::size_t longest = 180;  // bytes; safeName() takes a few more
  std::set<std::string> taken;
  for (DatasetVideo& video : videos) {
    const std::string wanted = video.name;
    for (int i = 2; !taken.insert(safeName(video.name)).second; ++i)
      video.name = wanted.substr(0, longest) + "-" + std::to_string(i);
  }
}

}  // namespace

MaskSpool::MaskSpool()
    : m_path(temporaryFile()),
      m_file(m_path, std::ios::binary | std::ios::in | std::ios::out | std::ios::trunc) {
  if (!m_file) throwFull();
}

MaskSpool::~MaskSpool() {
  std::error_code ignored;
  fs::remove(m_path, ignored);
}

void MaskSpool::add(const DatasetMask& mask) {
  const std::string note = noteOf(mask);
  const std::vector<std::uint8_t> pixels = encodeMask(mask.record.mask);
  const cv::Size size = mask.record.mask.size();
  const Head head{static_cast<std::uint32_t>(note.size()),
                  static_cast<std::uint32_t>(pixels.size()), size.width, size.height,
                  mask.record.mask.area()};
  m_file.seekp(static_cast<std::streamoff>(m_end));
  m_file.write(reinterpret_cast<const char*>(&head), sizeof(head));
  m_file.write(note.data(), static_cast<std::streamsize>(note.size()));
  m_file.write(reinterpret_cast<const char*>(pixels.data()),
               static_cast<std::streamsize>(pixels.size()));
  if (!m_file) throwFull();
  m_entries.push_back({static_cast<std::uint32_t>(mask.track),
                       static_cast<std::uint32_t>(mask.frame), m_end, head.area > 0});
  m_end += sizeof(head) + note.size() + pixels.size();
}

DatasetMask MaskSpool::read(const Entry& entry, bool pixels) {
  Head head;
  m_file.seekg(static_cast<std::streamoff>(entry.offset));
  m_file.read(reinterpret_cast<char*>(&head), sizeof(head));
  std::string note(head.note, '\0');
  m_file.read(note.data(), static_cast<std::streamsize>(note.size()));
  std::vector<std::uint8_t> code(pixels ? head.pixels : 0);
  m_file.read(reinterpret_cast<char*>(code.data()), static_cast<std::streamsize>(code.size()));
  if (!m_file) throwFull();
  DatasetMask mask;
  mask.track = entry.track;
  mask.frame = entry.frame;
  readNote(note, mask);
  mask.record.mask = pixels ? decodeMask(code) : Mask({head.width, head.height});
  mask.record.summary.area = head.area;
  return mask;
}

// ---- SpooledContent -----------------------------------------------------------------------------

std::unique_ptr<SpooledContent> SpooledContent::read(DatasetReader& reader, const WorkContext& work,
                                                     MaskSizes sizes) {
  std::unique_ptr<SpooledContent> content(new SpooledContent(reader, sizes));
  std::map<std::size_t, cv::Size> firstSizes;  // of the first mask of each track
  const auto add = [&](DatasetMask&& mask) {
    content->m_spool.add(mask);
    firstSizes.emplace(mask.track, mask.record.mask.size());
  };
  reader.read(add, work);
  if (work.cancelled()) return nullptr;
  content->m_info = reader.info();
  makeNamesUnique(content->m_info.videos);
  DatasetInfo& info = content->m_info;
  for (const auto& [track, size] : firstSizes)  // a video that states no size has that of its masks
    if (cv::Size& of = info.videos[info.tracks[track].video].size; of.empty()) of = size;
  content->arrange();
  return content;
}

void SpooledContent::arrange() {
  const auto& entries = m_spool.entries();
  m_byTrack.resize(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) m_byTrack[i] = i;
  std::ranges::stable_sort(
      m_byTrack, {}, [&](std::size_t i) { return std::tuple(entries[i].track, entries[i].frame); });
  for (DatasetTrack& track : m_info.tracks) {
    track.masks = 0;
    track.firstSeen.reset();
  }
  bool counted = false;  // the mask that the entries of a track and frame make
  for (std::size_t i = 0; i < m_byTrack.size(); ++i) {
    const MaskSpool::Entry& entry = entries[m_byTrack[i]];
    const bool follows = i > 0 && entries[m_byTrack[i - 1]].track == entry.track &&
                         entries[m_byTrack[i - 1]].frame == entry.frame;
    if (!follows) m_starts.push_back(i);
    counted = counted && follows;
    if (!entry.area || counted) continue;
    counted = true;
    DatasetTrack& track = m_info.tracks[entry.track];
    ++track.masks;
    if (!track.firstSeen) track.firstSeen = m_info.videos[track.video].frames[entry.frame].index;
  }
  m_byFrame = m_starts;
  std::ranges::sort(m_byFrame, {}, [&](std::size_t place) {
    const MaskSpool::Entry& entry = entries[m_byTrack[place]];
    return std::tuple(m_info.tracks[entry.track].video, entry.frame, entry.track);
  });
  for (std::size_t video = 0; video < m_info.videos.size() && !m_hasPictures; ++video)
    m_hasPictures = !m_info.videos[video].frames.empty() && !m_reader.picture(video, 0).empty();
}

/// In the size of its video, if that is wanted.
DatasetMask SpooledContent::fitting(DatasetMask mask) const {
  if (m_sizes == MaskSizes::AsRead) return mask;
  const cv::Size size = m_info.videos[m_info.tracks[mask.track].video].size;
  if (!size.empty()) mask.record.mask = scaledTo(std::move(mask.record.mask), size);
  return mask;
}

std::size_t SpooledContent::endOf(std::size_t place) const {
  const auto next = std::ranges::upper_bound(m_starts, place);
  return next == m_starts.end() ? m_byTrack.size() : *next;
}

DatasetMask SpooledContent::maskAt(std::size_t place) {
  const auto& entries = m_spool.entries();
  DatasetMask mask = fitting(m_spool.read(entries[m_byTrack[place]]));
  for (std::size_t i = place + 1, end = endOf(place); i < end; ++i)
    mask.record.mask =
        unite(mask.record.mask, fitting(m_spool.read(entries[m_byTrack[i]])).record.mask);
  mask.record.summary.area = mask.record.mask.area();
  return mask;
}

std::vector<std::size_t> SpooledContent::placesOf(std::size_t track) const {
  const auto [from, to] = std::ranges::equal_range(m_starts, track, {}, [&](std::size_t place) {
    return std::size_t(m_spool.entries()[m_byTrack[place]].track);
  });
  return {from, to};
}

std::vector<std::uint32_t> SpooledContent::framesOf(std::size_t track) const {
  std::vector<std::uint32_t> frames;
  for (const std::size_t place : placesOf(track))
    frames.push_back(m_spool.entries()[m_byTrack[place]].frame);
  return frames;
}

bool SpooledContent::hasPixels(std::size_t place) const {
  for (std::size_t i = place, end = endOf(place); i < end; ++i)
    if (m_spool.entries()[m_byTrack[i]].area) return true;
  return false;
}

std::vector<std::uint32_t> SpooledContent::framesWithMask(std::size_t track) const {
  std::vector<std::uint32_t> frames;
  for (const std::size_t place : placesOf(track))
    if (hasPixels(place)) frames.push_back(m_spool.entries()[m_byTrack[place]].frame);
  return frames;
}

std::vector<DatasetMask> SpooledContent::masksOn(std::size_t video, std::size_t frame) {
  const auto [from, to] =
      std::ranges::equal_range(m_byFrame, std::pair(video, frame), {}, [&](std::size_t place) {
        const MaskSpool::Entry& entry = m_spool.entries()[m_byTrack[place]];
        return std::pair<std::size_t, std::size_t>(m_info.tracks[entry.track].video, entry.frame);
      });
  std::vector<DatasetMask> masks;
  for (auto at = from; at != to; ++at) masks.push_back(maskAt(*at));
  return masks;
}

void SpooledContent::masksOf(std::size_t track, const MaskFn& fn) {
  for (const std::size_t place : placesOf(track)) fn(maskAt(place));
}

void SpooledContent::recordsOf(std::size_t track, const MaskFn& fn) {
  const cv::Size size = m_info.videos[m_info.tracks[track].video].size;
  for (const std::size_t place : placesOf(track)) {
    const DatasetMask mask = m_spool.read(m_spool.entries()[m_byTrack[place]], false);
    // Merging and scaling change the area.
    const bool asStored =
        endOf(place) == place + 1 && (size.empty() || mask.record.mask.size() == size);
    fn(asStored ? mask : maskAt(place));
  }
}

fs::path SpooledContent::pictureFile(std::size_t video, std::size_t frame) const {
  return m_reader.picture(video, frame);
}

cv::Mat SpooledContent::picture(std::size_t video, std::size_t frame) {
  const fs::path file = pictureFile(video, frame);
  if (file.empty()) return {};
  cv::Mat image = decodePicture(readImageBytes(file).bytes, cv::IMREAD_COLOR);
  if (image.empty()) throw Error(messages::media::imageDamaged, file);
  return image;
}

}  // namespace maskline
