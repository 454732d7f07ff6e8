// SPDX-License-Identifier: Apache-2.0
#include "app/commands/benchmark/bench.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>

namespace maskline {

std::vector<std::pair<std::string, Benchmark>> benchmarks() {
  return {{"click", benchClick},
          {"scrub", benchScrub},
          {"project", benchProject},
          {"scene", benchScene},
          {"propagate", benchPropagate}};
}

long peakMegabytes() {
  rusage usage{};
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss / 1024 : 0;  // Linux counts in KiB
}

double medianMs(int runs, const std::function<void(int run)>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work(i);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    times.push_back(took.count());
  }
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace maskline
