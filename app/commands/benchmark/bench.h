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

/// A measurement and a reference measurement from the same run, both medians in milliseconds.
struct BenchLine {
  std::string what;
  double medianMs = 0;
  std::string reference;
  double referenceMs = 0;
};

using Benchmark = std::function<std::vector<BenchLine>(const BenchSettings&)>;

/// All benchmarks, by name. Each creates its test data in a temporary folder.
std::vector<std::pair<std::string, Benchmark>> benchmarks();

std::vector<BenchLine> benchClick(const BenchSettings& settings);
std::vector<BenchLine> benchScrub(const BenchSettings& settings);
std::vector<BenchLine> benchProject(const BenchSettings& settings);
std::vector<BenchLine> benchScene(const BenchSettings& settings);
std::vector<BenchLine> benchPropagate(const BenchSettings& settings);

/// The peak memory of this process so far, in megabytes; 0 if unknown.
long peakMegabytes();

/// Median wall time of `runs` calls, in milliseconds.
double medianMs(int runs, const std::function<void(int run)>& work);

}  // namespace maskline
