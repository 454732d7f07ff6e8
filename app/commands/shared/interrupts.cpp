// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/interrupts.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <future>

#include "app/commands/shared/messages.h"
#include "core/session/jobs/job_list.h"

namespace maskline {

namespace {

constexpr int watched[] = {SIGINT, SIGTERM};
std::atomic<bool> noted = false;

extern "C" void noteInterrupt(int signal) {
  noted = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptWatch::InterruptWatch() {
  noted = false;
  for (int i = 0; i < 2; ++i) {
    m_before[i] = std::signal(watched[i], noteInterrupt);
    if (m_before[i] == SIG_IGN) std::signal(watched[i], SIG_IGN);
  }
}

InterruptWatch::~InterruptWatch() {
  for (int i = 0; i < 2; ++i) std::signal(watched[i], m_before[i]);
}

bool InterruptWatch::interrupted() const { return noted; }

void exitInterrupted() {
  constexpr int interruptedExit = 130;
  std::fprintf(stderr, "%s\n", english(messages::app::interrupted).c_str());
  throw CLI::RuntimeError(interruptedExit);
}

void showProgressLine(Progress progress, double secondsLeft, ProgressUnit unit) {
  if (!isatty(STDERR_FILENO) || progress.total == 0) return;
  constexpr double megabyte = 1e6;
  if (unit == ProgressUnit::Bytes)
    std::fprintf(stderr, "\r\033[K%.1f of %.1f MB", static_cast<double>(progress.done) / megabyte,
                 static_cast<double>(progress.total) / megabyte);
  else
    std::fprintf(stderr, "\r\033[K%lld of %lld", static_cast<long long>(progress.done),
                 static_cast<long long>(progress.total));
  if (secondsLeft >= 0) std::fprintf(stderr, ", %d s left", static_cast<int>(secondsLeft));
  std::fflush(stderr);
}

void endProgressLine() {
  if (isatty(STDERR_FILENO)) std::fputs("\n", stderr);
}

void runWithProgress(const std::function<bool(const WorkContext&)>& task, ProgressUnit unit) {
  constexpr std::chrono::milliseconds pause{50};
  const InterruptWatch watch;
  std::stop_source stop;
  std::atomic<std::int64_t> done = 0, total = 0;
  const WorkContext work{stop.get_token(), [&](Progress progress) {
                           done = progress.done;
                           total = progress.total;
                         }};
  auto running = std::async(std::launch::async, [&] { return task(work); });
  RateEstimate rate;
  while (running.wait_for(pause) != std::future_status::ready) {
    if (watch.interrupted()) stop.request_stop();
    const Progress now{done, total};
    rate.add(now, RateEstimate::Clock::now());
    showProgressLine(now, rate.secondsLeft(now), unit);
  }
  endProgressLine();
  if (!running.get()) exitInterrupted();
}

}  // namespace maskline
