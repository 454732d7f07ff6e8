// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/coco/coco_merge.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

using Id = std::int64_t;
using Ids = std::map<Id, Id>;
using Pair = std::pair<Id, Id>;

Id idOf(const nlohmann::json& record, const char* key) { return record.value(key, Id(0)); }

/// The short lists of a file, which are kept in memory.
struct Lists {
  nlohmann::json info, licences;
  std::vector<nlohmann::json> categories, videos, tracks, events;

  void readBy(JsonRecords& records) {
    const auto into = [](std::vector<nlohmann::json>& list) {
      return [&list](const JsonRecord& record) { list.push_back(record.value()); };
    };
    records.on("/info", [this](const JsonRecord& record) { info = record.value(); });
    records.on("/licenses", [this](const JsonRecord& record) { licences = record.value(); });
    records.on("/categories/*", into(categories));
    records.on("/videos/*", into(videos));
    records.on("/tracks/*", into(tracks));
    records.on("/events/*", into(events));
  }
};

/// The used ids, and allocation of new ones.
class Numbers {
 public:
  void take(Id id) {
    m_taken.insert(id);
    m_last = std::max(m_last, id);
  }
  /// The wanted id if it is unused.
  Id wanted(Id id) {
    if (id < 1 || m_taken.contains(id)) id = m_last + 1;
    take(id);
    return id;
  }

 private:
  std::set<Id> m_taken;
  Id m_last = 0;
};

/// Replaces an id in a record.
void renumber(nlohmann::json& record, const char* key, const Ids& ids) {
  const auto found = ids.find(idOf(record, key));
  if (found != ids.end()) record[key] = found->second;
}

void sortById(std::vector<nlohmann::json>& records) {
  std::ranges::stable_sort(records, {},
                           [](const nlohmann::json& record) { return idOf(record, "id"); });
}

class CocoMerge {
 public:
  CocoMerge(fs::path there, fs::path here) : m_there(std::move(there)), m_here(std::move(here)) {}

  std::string run(bool again) {
    surveyLists();
    numberVideos(again);
    numberCategories();
    numberTracks();
    surveyPictures();
    const fs::path both = m_here.string() + "-both";
    write(both);
    fs::rename(both, m_here);
    return m_ours.videos.empty() ? "annotations" : m_ours.videos.front().value("name", "");
  }

 private:
  void surveyLists() {
    JsonRecords ours, theirs;
    m_ours.readBy(ours);
    m_theirs.readBy(theirs);
    ours.read(m_here);
    theirs.read(m_there);
  }

  void numberVideos(bool again) {
    Numbers numbers;
    for (const auto& video : m_theirs.videos) numbers.take(idOf(video, "id"));
    for (const auto& video : m_ours.videos) {
      const std::string name = video.value("name", "");
      const auto same = std::ranges::find(m_theirs.videos, name, nameOf);
      const bool replaces = same != m_theirs.videos.end();
      if (replaces && !again) throw Error(messages::dataset::videoThereAlready, name);
      const Id id = replaces ? idOf(*same, "id") : numbers.wanted(idOf(video, "id"));
      if (replaces) m_replaced.insert(id);
      m_video[idOf(video, "id")] = id;
    }
  }

  void numberCategories() {
    Numbers numbers;
    for (const auto& category : m_theirs.categories) numbers.take(idOf(category, "id"));
    for (const auto& category : m_ours.categories) {
      const auto same = std::ranges::find(m_theirs.categories, nameOf(category), nameOf);
      const bool known = same != m_theirs.categories.end();
      const Id id = idOf(category, "id");
      m_category[id] = known ? idOf(*same, "id") : numbers.wanted(id);
      if (!known) m_newCategories.insert(id);
    }
  }

  void numberTracks() {
    Numbers numbers;
    std::set<Id> used;
    for (const auto& track : m_theirs.tracks) numbers.take(idOf(track, "id"));
    for (const auto& track : m_ours.tracks) {
      const Id id = idOf(track, "id"), video = m_video[idOf(track, "video_id")];
      const auto same = std::ranges::find_if(m_theirs.tracks, [&](const auto& other) {
        return idOf(other, "video_id") == video && nameOf(other) == nameOf(track) &&
               !used.contains(idOf(other, "id"));
      });
      const bool known = m_replaced.contains(video) && same != m_theirs.tracks.end();
      m_track[id] = known ? idOf(*same, "id") : numbers.wanted(id);
      used.insert(m_track[id]);
    }
  }

  /// The ids of the images and annotations of replaced videos.
  void surveyPictures() {
    std::map<Pair, Id> pictures;  // by video and frame
    JsonRecords theirs, ours;
    theirs.on("/images/*", [&](const JsonRecord& record) {
      const Id id = record.integer("id"), video = record.integer("video_id", 0);
      m_lastImage = std::max(m_lastImage, id);
      if (m_replaced.contains(video)) pictures[{video, record.integer("frame_index", 0)}] = id;
    });
    theirs.on("/annotations/*", [&](const JsonRecord& record) {
      const Id id = record.integer("id");
      m_lastAnnotation = std::max(m_lastAnnotation, id);
      if (m_replaced.contains(record.integer("video_id", 0)))
        m_annotation[{record.integer("track_id", 0), record.integer("image_id")}] = id;
    });
    theirs.read(m_there);
    ours.on("/images/*", [&](const JsonRecord& record) {
      const Id video = m_video[record.integer("video_id", 0)];
      const auto known = pictures.find({video, record.integer("frame_index", 0)});
      m_image[record.integer("id")] = known == pictures.end() ? ++m_lastImage : known->second;
    });
    ours.read(m_here);
  }

  std::vector<nlohmann::json> both(const std::vector<nlohmann::json>& theirs, const char* video,
                                   std::vector<nlohmann::json> ours) const {
    for (const auto& record : theirs)
      if (!m_replaced.contains(idOf(record, video))) ours.push_back(record);
    sortById(ours);
    return ours;
  }

  void writeLists(JsonOut& out) {
    out.member("info", Json(m_ours.info));
    out.member("licenses", Json(m_ours.licences));
    std::vector<nlohmann::json> categories = m_theirs.categories, videos, tracks;
    for (auto category : m_ours.categories) {
      if (!m_newCategories.contains(idOf(category, "id"))) continue;
      renumber(category, "id", m_category);
      categories.push_back(category);
    }
    for (auto video : m_ours.videos) {
      renumber(video, "id", m_video);
      videos.push_back(video);
    }
    for (auto track : m_ours.tracks) {
      renumber(track, "id", m_track);
      renumber(track, "category_id", m_category);
      renumber(track, "video_id", m_video);
      tracks.push_back(track);
    }
    writeList(out, "categories", categories);
    writeList(out, "videos", both(m_theirs.videos, "id", videos));
    writeList(out, "tracks", both(m_theirs.tracks, "video_id", tracks));
    writeEvents(out);
  }

  void writeEvents(JsonOut& out) {
    std::vector<nlohmann::json> events;
    for (const auto& event : m_theirs.events)
      if (!m_replaced.contains(idOf(event, "video_id"))) events.push_back(event);
    for (auto event : m_ours.events) {
      renumber(event, "video_id", m_video);
      renumber(event, "track_id", m_track);
      events.push_back(event);
    }
    if (!events.empty()) writeList(out, "events", events);
  }

  static void writeList(JsonOut& out, const char* name,
                        const std::vector<nlohmann::json>& records) {
    out.beginList(name);
    for (const auto& record : records) out.item(Json(record));
    out.endList();
  }

  /// Writes the records of other videos unchanged, then those of this export after `change`.
  template <class Change>
  void writeMany(JsonOut& out, const char* name, Change change) {
    const std::string pattern = std::string("/") + name + "/*";
    out.beginList(name);
    JsonRecords theirs, ours;
    theirs.on(pattern, [&](const JsonRecord& record) {
      if (!m_replaced.contains(record.integer("video_id", 0))) out.item(Json(record.value()));
    });
    theirs.read(m_there);
    ours.on(pattern, [&](const JsonRecord& record) {
      nlohmann::json changed = record.value();
      change(changed);
      out.item(Json(changed));
    });
    ours.read(m_here);
    out.endList();
  }

  void write(const fs::path& file) {
    JsonOut out(file);
    writeLists(out);
    writeMany(out, "annotations", [this](nlohmann::json& one) {
      renumber(one, "image_id", m_image);
      renumber(one, "category_id", m_category);
      renumber(one, "track_id", m_track);
      renumber(one, "video_id", m_video);
      const auto known = m_annotation.find({idOf(one, "track_id"), idOf(one, "image_id")});
      one["id"] = known == m_annotation.end() ? ++m_lastAnnotation : known->second;
    });
    writeMany(out, "images", [this](nlohmann::json& one) {
      renumber(one, "id", m_image);
      renumber(one, "video_id", m_video);
    });
    out.finish();
  }

  static std::string nameOf(const nlohmann::json& record) { return record.value("name", ""); }

  fs::path m_there, m_here;
  Lists m_theirs, m_ours;
  std::set<Id> m_replaced;                    // videos, as they number them
  std::set<Id> m_newCategories;               // as we number them
  Ids m_video, m_category, m_track, m_image;  // new numbers of ours
  std::map<Pair, Id> m_annotation;            // of replaced videos, by track and picture
  Id m_lastImage = 0, m_lastAnnotation = 0;
};

}  // namespace

std::string mergeCoco(const fs::path& there, const fs::path& here, bool again) {
  return CocoMerge(there, here).run(again);
}

}  // namespace maskline
