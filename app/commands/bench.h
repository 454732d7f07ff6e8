// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace maskline {

struct BenchSettings {
  std::string engine;  ///< "" = the default engine
  int runs = 9;
};

/// One figure beside a yardstick measured in the same run, both medians in milliseconds.
struct BenchLine {
  std::string what;
  double medianMs = 0;
  std::string yardstick;
  double yardstickMs = 0;
};

using Benchmark = std::function<std::vector<BenchLine>(const BenchSettings&)>;

/// All there are, by name. Each makes its own material in a temporary folder.
std::vector<std::pair<std::string, Benchmark>> benchmarks();

std::vector<BenchLine> benchClick(const BenchSettings& settings);
std::vector<BenchLine> benchScrub(const BenchSettings& settings);
std::vector<BenchLine> benchProject(const BenchSettings& settings);
std::vector<BenchLine> benchPropagate(const BenchSettings& settings);

/// The most memory this process has had so far, in megabytes; 0 where that is not known.
long peakMegabytes();

/// Median wall time of `runs` calls, in milliseconds.
double medianMs(int runs, const std::function<void(int run)>& work);

}  // namespace maskline
