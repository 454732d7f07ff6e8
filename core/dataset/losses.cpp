// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/losses.h"

#include <algorithm>

#include "core/dataset/mask_shape.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

constexpr std::size_t mostPairs = 20;  // of objects that overlap, told one by one

/// Losses that do not depend on the masks.
class TrackLosses {
 public:
  TrackLosses(const DatasetInfo& info, const Format& format, std::vector<DatasetFinding>& out)
      : m_info(info), m_format(format), m_holds(format.holds), m_out(out) {}

  void find() {
    if (m_format.rendering) return videos();
    requireNumbers();
    count(m_holds.tracks, "tracks", messages::dataset::losesTracks,
          [](const DatasetTrack& t) { return t.masks > 1; });
    count(m_holds.names, "names", messages::dataset::losesNames,
          [](const DatasetTrack& t) { return !t.name.empty(); });
    count(m_holds.categories, "categories", messages::dataset::losesCategories,
          [](const DatasetTrack& t) { return bool(t.category); });
    noCategories();
    supercategories();
    count(m_holds.attributes, "attributes", messages::dataset::losesAttributes,
          [](const DatasetTrack& t) { return !t.attributes.empty(); });
    count(m_holds.crowds, "crowds", messages::dataset::losesCrowds,
          [](const DatasetTrack& t) { return t.crowd; });
    count(m_holds.ignored, "ignored", messages::dataset::losesIgnored,
          [](const DatasetTrack& t) { return t.ignore; });
    if (!m_holds.events && !m_info.events.empty())
      m_out.push_back({"events",
                       std::int64_t(m_info.events.size()),
                       {messages::dataset::losesEvents, m_format.title, m_info.events.size()}});
    if (!m_holds.manyObjects && m_info.tracks.size() > m_info.videos.size())
      m_out.push_back({"united",
                       std::int64_t(m_info.tracks.size()),
                       {messages::dataset::unitesObjects, m_format.title, m_info.tracks.size()},
                       messages::dataset::exportOneObject});
    uniteCategories();
    uniteIgnored();
    if (!m_holds.lateObjects) lateObjects();
    videos();
    if (m_format.losses) m_format.losses(m_info, m_out);
  }

 private:
  void requireNumbers() {
    if (m_holds.mostObjects == 0) return;
    std::vector<int> objects(m_info.videos.size());
    for (const DatasetTrack& track : m_info.tracks)
      if (track.firstSeen) ++objects[track.video];
    for (const int number : objects)
      if (number > m_holds.mostObjects)
        throw Error(messages::dataset::tooManyObjects, m_format.title, m_holds.mostObjects);
  }

  template <class Has>
  void count(bool held, const char* code, const Text<2>& text, Has has) {
    if (held) return;
    const auto number = std::ranges::count_if(m_info.tracks, has);
    if (number == 0) return;
    m_out.push_back({code, number, {text, m_format.title, number}});
  }

  void videos() {
    if (m_holds.manyVideos || m_info.videos.size() < 2) return;
    m_out.push_back({"videos",
                     std::int64_t(m_info.videos.size()),
                     {messages::dataset::oneVideoOnly, m_format.title, m_info.videos.size()},
                     messages::dataset::writeEachVideo});
  }

  void noCategories() {
    if (!m_holds.categories || m_holds.noCategory) return;
    const auto number = std::ranges::count_if(m_info.tracks, [&](const DatasetTrack& track) {
      return track.visible() && !m_info.category(track.category);
    });
    if (number > 0)
      m_out.push_back({"no-category",
                       number,
                       {messages::dataset::becomeObject, number},
                       messages::dataset::giveCategories});
  }

  void supercategories() {
    if (!m_holds.categories || m_holds.supercategories) return;
    const auto number = std::ranges::count_if(
        m_info.categories, [](const Category& one) { return !one.supercategory.empty(); });
    if (number > 0)
      m_out.push_back({"supercategories",
                       number,
                       {messages::dataset::losesSupercategories, m_format.title, number}});
  }

  void uniteCategories() {
    if (m_holds.objectsApart) return;
    std::map<std::pair<std::size_t, std::int64_t>, std::int64_t> objects;  // by video, category
    for (const DatasetTrack& track : m_info.tracks)
      if (track.visible()) ++objects[{track.video, track.category.value}];
    std::int64_t united = 0;
    for (const auto& [of, number] : objects) united += number > 1 ? number : 0;
    if (united > 0)
      m_out.push_back({"united-categories",
                       united,
                       {messages::dataset::unitesCategories, m_format.title, united}});
  }

  void uniteIgnored() {
    if (!m_holds.ignored || m_holds.ignoredApart) return;
    std::map<std::size_t, std::int64_t> regions;  // by video
    for (const DatasetTrack& track : m_info.tracks)
      if (track.firstSeen && track.ignore) ++regions[track.video];
    std::int64_t united = 0;
    for (const auto& [video, number] : regions) united += number > 1 ? number : 0;
    if (united > 0)
      m_out.push_back(
          {"united-ignored", united, {messages::dataset::unitesIgnored, m_format.title, united}});
  }

  void lateObjects() {
    for (const DatasetTrack& track : m_info.tracks) {
      const DatasetVideo& video = m_info.videos[track.video];
      if (!track.firstSeen || video.frames.empty() ||
          *track.firstSeen == video.frames.front().index)
        continue;
      m_out.push_back({"late",
                       1,
                       {messages::dataset::appearsLate, track.title(), track.firstSeen->value()},
                       messages::dataset::beginWithAllObjects});
    }
  }

  const DatasetInfo& m_info;
  const Format& m_format;
  const FormatHolds& m_holds;
  std::vector<DatasetFinding>& m_out;
};

/// Losses that depend on the masks.
class MaskLosses {
 public:
  MaskLosses(const DatasetInfo& info, const Format& format)
      : m_info(info), m_format(format), m_holds(format.holds) {}

  bool needed() const {
    return !m_format.rendering &&
           (!m_holds.overlaps || !m_holds.holes || !m_holds.parts || !m_holds.scores ||
            !m_holds.presence || !m_holds.attributes || !m_holds.emptyFrames);
  }

  void add(const ContentFrame& frame) {
    if (frame.masks.empty()) ++m_emptyFrames;
    for (const DatasetMask& mask : frame.masks) {
      const FrameSummary& summary = mask.record.summary;
      m_scores += summary.confidence < 1;
      m_presence += summary.presence == Presence::Occluded;
      m_attributes += !mask.attributes.empty();
      if (m_holds.holes && m_holds.parts) continue;
      const MaskShape shape = shapeOf(mask.record.mask);
      m_holes += shape.holes > 0;
      m_parts += shape.parts > 1;
    }
    if (!m_holds.overlaps) addOverlaps(frame.masks);
  }

  void report(std::vector<DatasetFinding>& out) const {
    tell(out, m_holds.scores, "scores", messages::dataset::losesScores, m_scores);
    tell(out, m_holds.presence, "presence", messages::dataset::losesPresence, m_presence);
    tell(out, m_holds.attributes, "frame-attributes", messages::dataset::losesFrameAttributes,
         m_attributes);
    tell(out, m_holds.holes, "holes", messages::dataset::losesHoles, m_holes);
    tell(out, m_holds.parts, "parts", messages::dataset::losesParts, m_parts);
    if (!m_holds.emptyFrames && m_emptyFrames > 0)
      out.push_back({"empty-frames",
                     m_emptyFrames,
                     {messages::dataset::losesEmptyFrames, m_format.title, m_emptyFrames}});
    reportOverlaps(out);
  }

 private:
  struct Hidden {
    std::int64_t pixels = 0, frames = 0;
  };

  void tell(std::vector<DatasetFinding>& out, bool held, const char* code, const Text<2>& text,
            std::int64_t masks) const {
    if (held || masks == 0) return;
    out.push_back({code, masks, {text, m_format.title, masks}});
  }

  /// Objects that are merged do not cover each other.
  bool united(const DatasetMask& a, const DatasetMask& b) const {
    const DatasetTrack &one = m_info.tracks[a.track], &other = m_info.tracks[b.track];
    if (one.ignore || other.ignore) return one.ignore && other.ignore && !m_holds.ignoredApart;
    return !m_holds.objectsApart && one.category == other.category;
  }

  void addOverlaps(const std::vector<DatasetMask>& masks) {
    std::vector<cv::Rect> boxes;
    for (const DatasetMask& mask : masks) boxes.push_back(mask.record.mask.boundingBox());
    for (std::size_t upper = 0; upper < masks.size(); ++upper)
      for (std::size_t lower = 0; lower < upper; ++lower) {
        if ((boxes[lower] & boxes[upper]).empty()) continue;
        if (united(masks[lower], masks[upper])) continue;
        const std::int64_t pixels =
            intersectionArea(masks[lower].record.mask, masks[upper].record.mask);
        if (pixels == 0) continue;
        Hidden& hidden = m_hidden[{masks[lower].track, masks[upper].track}];
        hidden.pixels += pixels;
        ++hidden.frames;
      }
  }

  void reportOverlaps(std::vector<DatasetFinding>& out) const {
    const Message remedy = messages::dataset::changeOrder;
    std::size_t told = 0;
    std::int64_t more = 0;
    for (const auto& [pair, hidden] : m_hidden) {
      if (++told > mostPairs) {
        more += hidden.pixels;
        continue;
      }
      out.push_back({"overlaps",
                     hidden.pixels,
                     {messages::dataset::hiddenPixels, m_info.tracks[pair.first].title(),
                      m_info.tracks[pair.second].title(), hidden.pixels, hidden.frames},
                     remedy});
    }
    if (more > 0)
      out.push_back({"overlaps", more, {messages::dataset::otherHiddenPixels, more}, remedy});
  }

  const DatasetInfo& m_info;
  const Format& m_format;
  const FormatHolds& m_holds;
  std::int64_t m_scores = 0, m_presence = 0, m_attributes = 0, m_holes = 0, m_parts = 0,
               m_emptyFrames = 0;
  std::map<std::pair<std::size_t, std::size_t>, Hidden> m_hidden;  // by lower and upper track
};

}  // namespace

std::vector<DatasetFinding> lossesOf(DatasetContent& content, const Format& format,
                                     const WorkContext& work) {
  std::vector<DatasetFinding> out;
  TrackLosses(content.info(), format, out).find();
  MaskLosses masks(content.info(), format);
  if (!masks.needed()) return out;
  if (!forEachFrame(content, work, [&](const ContentFrame& frame) { masks.add(frame); })) return {};
  masks.report(out);
  return out;
}

}  // namespace maskline
