// SPDX-License-Identifier: Apache-2.0
#include "core/session/superpixel_finder.h"

#include <algorithm>
#include <utility>

#include "core/base/failure.h"

namespace maskline {

namespace {

constexpr std::size_t mostEntries = 3;

}  // namespace

std::shared_ptr<const Superpixels> SuperpixelFinder::find(const cv::Mat& image, int size,
                                                          std::function<void()> ready) {
  const auto known = std::ranges::find_if(
      m_entries, [&](const Entry& entry) { return entry.key.is(image, size); });
  if (known != m_entries.end()) {
    std::rotate(m_entries.begin(), known, known + 1);
    forget();
    return m_entries.front().cells;
  }
  m_wanted = Key{image, size};
  m_ready = std::move(ready);
  if (!m_running) start(*m_wanted);
  return nullptr;
}

void SuperpixelFinder::forget() {
  m_wanted.reset();
  m_ready = {};
}

void SuperpixelFinder::start(const Key& key) {
  m_running = key;
  m_worker.post([this, key, sender = m_mailbox.sender()](std::stop_token) {
    std::shared_ptr<const Superpixels> cells;
    // Only memory can run out; then there are none.
    const auto failure =
        failureIn([&] { cells = std::make_shared<Superpixels>(key.image, key.size); });
    if (failure) cells.reset();
    sender.post([this, key, cells] { answered(key, cells); });
  });
}

void SuperpixelFinder::answered(const Key& key, std::shared_ptr<const Superpixels> cells) {
  m_running.reset();
  if (cells) m_entries.push_front({key, std::move(cells)});
  if (m_entries.size() > mostEntries) m_entries.pop_back();
  if (!m_wanted) return;
  if (!m_wanted->is(key.image, key.size)) return start(*m_wanted);
  m_wanted.reset();
  if (const auto ready = std::exchange(m_ready, {})) ready();
}

}  // namespace maskline
