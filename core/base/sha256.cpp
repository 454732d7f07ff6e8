// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

#include "core/base/messages.h"

namespace maskline {

namespace {

class Sum {
 public:
  Sum() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
  void add(const char* bytes, std::size_t count) {
    EVP_DigestUpdate(m_context.get(), bytes, count);
  }
  std::string text() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
    std::string text;
    for (unsigned i = 0; i < length; ++i) {
      char pair[3];
      std::snprintf(pair, sizeof pair, "%02x", digest[i]);
      text += pair;
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(),
                                                                    &EVP_MD_CTX_free};
};

}  // namespace

std::string sha256Of(std::string_view bytes) {
  Sum sum;
  sum.add(bytes.data(), bytes.size());
  return sum.text();
}

std::string sha256OfFile(const std::filesystem::path& file, std::stop_token stop) {
  Sum sum;
  std::ifstream in(file, std::ios::binary);
  std::vector<char> buffer(std::size_t(1) << 20);
  while (in && !stop.stop_requested()) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    sum.add(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (stop.stop_requested()) return {};
  if (!in.eof()) {
    throw Error(messages::base::fileNotRead, file);
  }
  return sum.text();
}

}  // namespace maskline
