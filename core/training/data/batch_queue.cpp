// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/batch_queue.h"

#include <utility>

namespace maskline::training {

Batch BatchQueue::next() {
  const auto launch = m_options.ahead > 0 ? std::launch::async : std::launch::deferred;
  const auto wanted = static_cast<std::size_t>(m_options.ahead) + 1;
  while (m_begun.size() < wanted && (m_begun.empty() || m_next < m_options.steps)) {
    m_begun.push_back(std::async(launch, [&maker = m_maker, options = m_options, step = m_next] {
      FlowEstimator flow;
      return makeBatch(maker, flow, options.batch, step);
    }));
    ++m_next;
  }
  std::future<Batch> first = std::move(m_begun.front());
  m_begun.pop_front();
  return first.get();
}

}  // namespace maskline::training
