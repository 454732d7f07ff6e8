// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "core/engine/sam2/loading.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/video_session.h"

// Seconds for encoding, a click and tracked frames of the tiny size at 1024 pixels with random
// weights: bench_sam2 [float|bfloat] [FRAMES] [OBJECTS].
using namespace maskline;

namespace {

template <class Work>
auto timed(const char* what, Work work) {
  const auto begin = std::chrono::steady_clock::now();
  auto result = work();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  std::printf("%-10s %.3f s\n", what, taken.count());
  std::fflush(stdout);
  return result;
}

long peakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtol(line.c_str() + 6, nullptr, 10) / 1024;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const at::InferenceMode inference;
  const bool wide = argc > 1 && std::string(argv[1]) == "float";
  const int frames = argc > 2 ? std::atoi(argv[2]) : 3, objects = argc > 3 ? std::atoi(argv[3]) : 1;
  sam2::Config config;
  config.trunk.stages = {1, 2, 7, 2};
  config.trunk.windows = {8, 4, 14, 7};
  config.trunk.globalBlocks = {5, 7, 9};
  config.memory.maskChannels = {4, 16, 64, 256};
  const sam2::Model model(config, sam2::freshTensors(config, 1),
                          wide ? sam2::Precision::Float32 : sam2::Precision::BFloat16);
  std::printf("%s, %d threads\n", wide ? "float32" : "bfloat16", at::get_num_threads());

  cv::Mat image(720, 1280, CV_8UC3);
  cv::randu(image, 0, 255);
  const auto encode = [&] { return model.encode(sam2::videoPicture(image, config.imageSize)); };
  timed("encode", encode);
  const sam2::ImageFeatures features = timed("encode", encode);
  sam2::VideoSession session(model, config, {});
  for (int object = 0; object < objects; ++object) {
    timed("click", [&] {
      return session.addPoints(
          object, 0, features,
          {at::tensor({500.f, 500.f}).view({1, 1, 2}), at::ones({1, 1}, at::kInt)});
    });
  }
  session.track(0, features, false);
  for (int i = 1; i <= frames; ++i)
    timed("track", [&] { return session.track(i, features, false); });
  std::printf("peak %ld MB\n", peakMegabytes());
  return 0;
}
