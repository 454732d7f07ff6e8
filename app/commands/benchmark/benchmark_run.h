// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/benchmark/clip_finder.h"

namespace maskline {

/// The options of all benchmarks.
struct BenchmarkOptions {
  std::filesystem::path root;
  std::string engine;  ///< "" = the default engine
  ClipChoice choice;
  int threads = 0;
  bool singleObject = false;
  bool json = false;
};

/// Runs a benchmark over the chosen clips. Prints progress, remaining time and a line per finished
/// clip to standard error. Ctrl-C stops the run and keeps the finished clips.
class BenchmarkRun {
 public:
  explicit BenchmarkRun(const BenchmarkOptions& options);

  const std::string& engine() const { return m_engine; }
  int clipCount() const { return static_cast<int>(m_clips.size()); }
  /// `measure` returns the line to print for its clip; it is not printed when cancelled.
  void forEach(const std::function<std::string(const BenchmarkClip&, const WorkContext&)>& measure);
  bool cancelled() const { return m_stop.stop_requested(); }
  /// Exits with an error code if the run was cancelled. To be called after the report.
  void exitIfCancelled() const;

 private:
  void show(const std::string& clip, Progress progress);
  void say(const std::string& line);

  std::string m_engine;
  std::vector<BenchmarkClip> m_clips;
  std::stop_source m_stop;
  std::chrono::steady_clock::time_point m_begin;
  double m_share = 0;  // share of the work that is done
};

}  // namespace maskline
