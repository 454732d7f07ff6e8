// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/instances.h"

#include <algorithm>

#include "core/dataset/messages.h"

namespace maskline {

CategoryId categoryNamed(DatasetInfo& info, const std::string& name) {
  const auto known = std::ranges::find(info.categories, name, &Category::name);
  if (known != info.categories.end()) return known->id;
  const CategoryId id{static_cast<std::int64_t>(info.categories.size()) + 1};
  info.categories.push_back({id, name, ""});
  return id;
}

std::string categoryNameOf(const DatasetInfo& info, const DatasetTrack& track) {
  const Category* category = info.category(track.category);
  return category ? category->name : "object";
}

// ---- InstanceTracks -----------------------------------------------------------------------------

void InstanceTracks::beginPicture(std::size_t video) {
  m_video = video;
  m_seen.clear();
  m_below.reset();
  m_here.clear();
}

InstanceTracks::Key InstanceTracks::keyOf(CategoryId category, std::optional<std::int64_t> number) {
  const std::int64_t which = number ? *number : ++m_seen[category.value];
  return {m_video, category.value, which, number.has_value()};
}

DatasetTrack& InstanceTracks::add(CategoryId category, std::optional<std::int64_t> number) {
  const auto [found, isNew] = m_places.emplace(keyOf(category, number), m_tracks.size());
  const std::size_t place = found->second;
  m_withoutNumber += !number;
  if (isNew) {
    DatasetTrack track;
    track.video = m_video;
    track.category = category;
    m_tracks.push_back(std::move(track));
    m_numbers.push_back(number);
    m_above.emplace_back();
  }
  if (m_below && !m_here.contains(place)) m_above[*m_below].insert(place);
  if (m_here.insert(place).second) {
    m_below = place;
    ++m_tracks[place].masks;
  }
  return m_tracks[place];
}

/// Topological order; of those that may come next the one that was seen first. Where pictures
/// contradict each other, that decides as well.
std::vector<std::size_t> InstanceTracks::bottomToTop() const {
  std::vector<std::size_t> below(m_tracks.size());  // how many lie under it and are not placed
  for (const auto& above : m_above)
    for (const std::size_t one : above) ++below[one];
  std::set<std::size_t> ready, waiting;
  for (std::size_t i = 0; i < below.size(); ++i) (below[i] == 0 ? ready : waiting).insert(i);
  std::vector<std::size_t> order;
  while (order.size() < m_tracks.size()) {
    auto& from = ready.empty() ? waiting : ready;
    const std::size_t next = *from.begin();
    from.erase(from.begin());
    order.push_back(next);
    for (const std::size_t one : m_above[next])
      if (--below[one] == 0 && waiting.erase(one) > 0) ready.insert(one);
  }
  return order;
}

/// The own numbers of the dataset if they are distinct, otherwise unused ones.
void InstanceTracks::giveNumbers() {
  std::map<std::size_t, std::set<std::int64_t>> taken;  // by video
  std::vector<std::size_t> unnumbered;
  for (std::size_t i = 0; i < m_tracks.size(); ++i) {
    if (m_numbers[i] && taken[m_tracks[i].video].insert(*m_numbers[i]).second)
      m_tracks[i].id = *m_numbers[i];
    else
      unnumbered.push_back(i);
  }
  for (const std::size_t i : unnumbered) {
    auto& numbers = taken[m_tracks[i].video];
    m_tracks[i].id = numbers.empty() ? 1 : std::max<std::int64_t>(*numbers.rbegin() + 1, 1);
    numbers.insert(m_tracks[i].id);
  }
}

void InstanceTracks::arrange(DatasetInfo& info) {
  giveNumbers();
  const std::vector<std::size_t> order = bottomToTop();
  std::vector<std::size_t> placeNow(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    placeNow[order[i]] = info.tracks.size();
    info.tracks.push_back(std::move(m_tracks[order[i]]));
  }
  for (auto& [key, place] : m_places) place = placeNow[place];
  m_tracks.clear();
  info.tell("no-tracks", m_withoutNumber, messages::dataset::noTrackIds);
}

std::size_t InstanceTracks::placeOf(CategoryId category, std::optional<std::int64_t> number) {
  return m_places.at(keyOf(category, number));
}

}  // namespace maskline
