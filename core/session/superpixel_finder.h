// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>

#include "core/base/worker.h"
#include "core/regions/superpixels.h"
#include "core/session/mailbox.h"

namespace maskline {

/// Computes the superpixels of displayed images on a thread of its own and keeps those of the last
/// few. Owner thread.
class SuperpixelFinder {
 public:
  explicit SuperpixelFinder(Executor& owner) : m_mailbox(owner) {}

  /// The superpixels of an image (CV_8UC3, must not change), or null while they are not computed.
  /// Then `ready` is called once they are, unless a newer request or forget() comes first.
  std::shared_ptr<const Superpixels> find(const cv::Mat& image, int size,
                                          std::function<void()> ready);
  /// Drops the request; what is being computed is kept.
  void forget();

 private:
  struct Key {
    cv::Mat image;  // kept, so that its address stays its own
    int size = 0;
    bool is(const cv::Mat& other, int otherSize) const {
      return image.data == other.data && image.size() == other.size() && size == otherSize;
    }
  };
  struct Entry {
    Key key;
    std::shared_ptr<const Superpixels> cells;
  };
  void start(const Key& key);
  void answered(const Key& key, std::shared_ptr<const Superpixels> cells);

  Mailbox m_mailbox;
  std::deque<Entry> m_entries;   // the newest first
  std::optional<Key> m_running;  // on the worker
  std::optional<Key> m_wanted;
  std::function<void()> m_ready;
  Worker m_worker{"superpixels"};  // last: its tasks use the rest
};

}  // namespace maskline
