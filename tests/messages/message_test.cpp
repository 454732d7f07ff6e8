// SPDX-License-Identifier: Apache-2.0
#include <type_traits>

#include "core/base/error.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr ErrorText<0> torn{"test.torn", ErrorKind::Corrupt, "It is torn."};
constexpr ErrorText<2> lost{"test.lost", ErrorKind::NotFound, "\"%2\" has no %1."};
constexpr Text<0> step{"test.step", "Paint"};

// With another number of arguments than of places nothing compiles.
static_assert(std::is_constructible_v<Error, const ErrorText<0>&>);
static_assert(std::is_constructible_v<Error, const ErrorText<2>&, int, std::string>);
static_assert(!std::is_constructible_v<Error, const ErrorText<0>&, int>);
static_assert(!std::is_constructible_v<Error, const ErrorText<2>&>);
static_assert(!std::is_constructible_v<Error, const ErrorText<2>&, int>);
static_assert(!std::is_constructible_v<Error, const ErrorText<2>&, int, int, int>);
static_assert(!std::is_constructible_v<Message, const Text<0>&, int>);
static_assert(!std::is_constructible_v<Message, const Text<1>&>);
// What is no error is not thrown.
static_assert(!std::is_constructible_v<Error, const Text<0>&>);
static_assert(!std::is_constructible_v<Error, const Text<1>&, int>);
// A text with another number of places than it says does not compile either: see Text.
static_assert(placesOf("%2, %1 and %1") == 2);
static_assert(placesOf("50 % of %1") == 1);
static_assert(placesOf("no place, %0 %") == 0);
static_assert(placesOf("%1 %3") == 99);

}  // namespace

TEST_CASE("an error carries its code and arguments, and is a sentence for logs") {
  const Error error(lost, 7, "the clip");
  CHECK(error.is(lost));
  CHECK_FALSE(error.is(torn));
  CHECK(error.kind() == Error::Kind::NotFound);
  CHECK(error.message() == Message(lost, "7", std::string("the clip")));
  CHECK(std::string(error.what()) == "\"the clip\" has no 7.");
  CHECK(Error(error.message()).kind() == Error::Kind::NotFound);
}

TEST_CASE("arguments are names, numbers, paths and other messages") {
  const std::filesystem::path path = "a/b.png";
  CHECK(english({lost, std::int64_t(1) << 40, path}) == "\"a/b.png\" has no 1099511627776.");
  CHECK(english({lost, Message(lost, 1, 2), Message(torn)}) ==
        "\"It is torn.\" has no \"2\" has no 1..");
  // What looks like a place is no place.
  CHECK(english({lost, "%2", "100 %1"}) == "\"100 %1\" has no %2.");
}

TEST_CASE("a message may say nothing, or a name") {
  CHECK(Message().empty());
  CHECK(english({}).empty());
  CHECK(Message() == Message());
  CHECK_FALSE(Message(step) == Message());
  CHECK_FALSE(Message().is(step));
  CHECK(english(step) == "Paint");
  CHECK(english(verbatim("%1 Paint")) == "%1 Paint");
  CHECK(inWords(verbatim("Paint"), [](const char*) { return std::string("Malen"); }) == "Paint");
  CHECK(inWords(step, [](const char*) { return std::string("Malen"); }) == "Malen");
}
