// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

#include "core/media/video/ffmpeg.h"

namespace maskline {

class Md5 {
 public:
  Md5() : m_state(av_md5_alloc()) { av_md5_init(m_state); }
  ~Md5() { av_free(m_state); }
  Md5(const Md5&) = delete;
  Md5& operator=(const Md5&) = delete;

  void add(const void* data, std::size_t size) {
    av_md5_update(m_state, static_cast<const std::uint8_t*>(data), size);
  }
  /// Finishes the sum and returns 32 hexadecimal digits.
  std::string hex() {
    std::array<std::uint8_t, 16> digest;
    av_md5_final(m_state, digest.data());
    std::string text;
    for (const std::uint8_t byte : digest) {
      char pair[3];
      std::snprintf(pair, sizeof pair, "%02x", byte);
      text += pair;
    }
    return text;
  }

 private:
  AVMD5* m_state;
};

}  // namespace maskline
