// SPDX-License-Identifier: Apache-2.0
#include "core/mask/run_codec.h"

#include <random>

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

using Bytes = std::vector<std::uint8_t>;

Error::Kind kindOf(const Bytes& bytes) {
  try {
    decodeMask(bytes);
  } catch (const Error& error) {
    return error.kind();
  }
  return Error::Kind::Internal;
}

}  // namespace

TEST_CASE("The bytes of a mask") {
  CHECK(encodeMask(mask({".##.", "##.."})) == Bytes{1, 4, 2, 1, 2, 1, 2, 2});
  CHECK(encodeMask(mask({"##"})) == Bytes{1, 2, 1, 0, 2});
  CHECK(encodeMask(Mask(cv::Size(200, 1))) == Bytes{1, 0xc8, 0x01, 1, 0xc8, 0x01});
  CHECK(encodeMask(Mask()) == Bytes{1, 0, 0});
}

TEST_CASE("Bytes give the mask back") {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    cv::Mat bitmap(1 + random() % 50, 1 + random() % 300, CV_8UC1);
    const unsigned often = 2 + random() % 900;
    bool on = random() % 2;
    for (auto& pixel : cv::Mat_<std::uint8_t>(bitmap)) {
      if (random() % often == 0) on = !on;
      pixel = on;
    }
    const Mask original = Mask::fromMat(bitmap);
    REQUIRE(decodeMask(encodeMask(original)) == original);
  }
  CHECK(decodeMask(encodeMask(Mask())) == Mask());
}

TEST_CASE("Damaged bytes are refused") {
  const Bytes good{1, 4, 2, 1, 2, 1, 2, 2};
  for (std::size_t length = 0; length < good.size(); ++length)
    CHECK(kindOf(Bytes(good.begin(), good.begin() + long(length))) == Error::Kind::Corrupt);
  CHECK(kindOf({0, 4, 2, 8}) == Error::Kind::Corrupt);
  CHECK(kindOf({1, 4, 2, 9}) == Error::Kind::Corrupt);
  CHECK(kindOf({1, 4, 2, 3, 0, 5}) == Error::Kind::Corrupt);
  CHECK(kindOf({1, 4, 2, 8, 0x80}) == Error::Kind::Corrupt);
  CHECK(kindOf({1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1}) == Error::Kind::Corrupt);
  // A frame of 2³¹ − 1 squared: no memory is asked for.
  CHECK(kindOf({1, 0xff, 0xff, 0xff, 0xff, 7, 0xff, 0xff, 0xff, 0xff, 7, 1}) ==
        Error::Kind::Corrupt);
  CHECK(kindOf({2, 4, 2, 8}) == Error::Kind::TooNew);
}

TEST_CASE("Random bytes never do worse than an error") {
  std::mt19937 random(9);
  for (int round = 0; round < 5000; ++round) {
    Bytes bytes{1};
    for (unsigned i = random() % 16; i > 0; --i)
      bytes.push_back(static_cast<std::uint8_t>(random() % (round % 2 ? 256 : 6)));
    try {
      const Mask decoded = decodeMask(bytes);
      REQUIRE(decodeMask(encodeMask(decoded)) == decoded);
    } catch (const Error& error) {
      REQUIRE(error.kind() == Error::Kind::Corrupt);
    }
  }
}
