// SPDX-License-Identifier: Apache-2.0
#include "core/download/download.h"

#include <fstream>
#include <memory>

#include "core/download/local_copy.h"
#include "core/download/messages.h"
#include "tests/support/catch.h"
#include "tests/support/download_server.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A server with a file of 200,000 bytes, and an empty folder to download it to.
struct Bench {
  Bench() {
    fs::create_directories(folder / "server");
    for (int i = 0; i < 200000; ++i) content += static_cast<char>(i * 7 + i / 251);
    std::ofstream(folder / "server/file.pt", std::ios::binary) << content;
    server = std::make_unique<test::DownloadServer>(folder / "server");
  }

  DownloadRequest request(const std::string& mode, bool sizeKnown = true) const {
    DownloadRequest made;
    made.url = server->url(mode, "file.pt");
    made.bytes = sizeKnown ? static_cast<std::int64_t>(content.size()) : 0;
    made.stallSeconds = 1;
    made.tries = 1;
    made.pause = std::chrono::milliseconds(10);
    return made;
  }
  /// Downloads it and puts it in place.
  bool get(const DownloadRequest& what, const WorkContext& work = {}) const {
    PartFile part(target);
    if (!download(what, part, work)) return false;
    part.moveIntoPlace();
    return true;
  }
  /// The error of a download that must not leave a file in place.
  Message failure(const DownloadRequest& what) const {
    try {
      get(what);
    } catch (const Error& error) {
      CHECK_FALSE(fs::exists(target));
      INFO(error.what());
      CHECK(std::string(error.what()).ends_with("."));
      return error.message();
    }
    FAIL("no error");
    return {};
  }
  std::int64_t arrived() const { return arrivedOf(target).value_or(0); }
  bool complete() const { return bytesOf(target) == content && !fs::exists(partPath()); }
  fs::path partPath() const { return folder / "models/file.pt.part"; }

  test::TemporaryFolder folder;
  std::string content;
  fs::path target = folder / "models/file.pt";
  std::unique_ptr<test::DownloadServer> server;
};

TEST_CASE("A file is downloaded, whatever an honest server can do") {
  const Bench bench;
  const std::string mode =
      GENERATE("good", "norange", "nolength", "redirect", "breaks", "breaksnorange");
  const bool sizeKnown = GENERATE(true, false);
  INFO(mode);
  CHECK(bench.get(bench.request(mode, sizeKnown)));
  CHECK(bench.complete());
  CHECK(std::distance(fs::directory_iterator(bench.target.parent_path()), {}) == 1);
}

TEST_CASE("A stopped download keeps its part and is continued") {
  const Bench bench;
  std::stop_source stop;
  const WorkContext work{stop.get_token(), [&](Progress progress) {
                           CHECK(progress.total == 200000);
                           if (progress.done > 50000) stop.request_stop();
                         }};
  CHECK_FALSE(bench.get(bench.request("slow"), work));
  const std::int64_t first = bench.arrived();
  CHECK(first > 50000);
  CHECK(first < 200000);
  std::int64_t least = 200000;
  CHECK(bench.get(bench.request("slow"),
                  {{}, [&](Progress progress) { least = std::min(least, progress.done); }}));
  CHECK(least > first);
  CHECK(bench.complete());
}

TEST_CASE("A part is continued only with the same version of the same address") {
  const Bench bench;
  SECTION("the server has another version now") { CHECK(bench.get(bench.request("changes"))); }
  SECTION("the server continues with another version") { CHECK(bench.get(bench.request("mixes"))); }
  SECTION("the server sends other bytes than were asked for") {
    DownloadRequest request = bench.request("wrongrange");
    CHECK(bench.failure(request).is(messages::download::brokenOff));
    request.url = bench.server->url("good", "file.pt");
    CHECK(bench.get(request));
  }
  SECTION("another address") {
    bench.failure(bench.request("stalls"));
    CHECK(bench.arrived() == 100000);
    CHECK(bench.get(bench.request("good")));
  }
  CHECK(bench.complete());
}

TEST_CASE("What a server lies about ends in one sentence and no file") {
  const Bench bench;
  const auto failure = [&](const char* mode, bool sizeKnown = true) {
    INFO(mode);
    return bench.failure(bench.request(mode, sizeKnown));
  };
  CHECK(failure("short").is(messages::download::otherSize));
  CHECK(failure("long").is(messages::download::otherSize));
  CHECK(failure("png").is(messages::download::otherSize));
  CHECK(failure("html").is(messages::download::otherSize));
  CHECK(bench.arrived() == 0);
  CHECK(failure("longnolength").is(messages::download::tooLarge));
  CHECK(bench.arrived() == 0);
  CHECK(failure("shortnolength").is(messages::download::brokenOff));
  CHECK(failure("cutoff", false).is(messages::download::brokenOff));
  CHECK(failure("stalls").is(messages::download::stalled));
  CHECK(failure("absent").is(messages::download::notOnServer));
  CHECK(failure("error").is(messages::download::refusedByServer));
  CHECK(failure("tofile").is(messages::download::redirectRefused));
  CHECK(failure("toftp").is(messages::download::redirectRefused));
  CHECK(failure("circle").is(messages::download::tooManyRedirects));
  CHECK(failure("silent").is(messages::download::notReached));
}

TEST_CASE("Sizes are bounded even if nobody knows them") {
  const Bench bench;
  DownloadRequest request = bench.request(GENERATE("good", "nolength"), false);
  request.most = 150000;
  CHECK(bench.failure(request).is(messages::download::tooLarge));
  CHECK(bench.arrived() == 0);
}

TEST_CASE("Only http and https are taken") {
  const Bench bench;
  DownloadRequest request;
  request.url = "file://" + (bench.folder / "server/file.pt").string();
  CHECK(bench.failure(request).is(messages::download::noAddress));
  request.url = "http://127.0.0.1:1/file.pt";
  CHECK(bench.failure(request).is(messages::download::notReached));
}

TEST_CASE("A file that does not fit is not begun") {
  const Bench bench;
  DownloadRequest request = bench.request("good");
  request.bytes = std::int64_t{1} << 60;
  CHECK(bench.failure(request).is(messages::download::noSpace));
}

TEST_CASE("A file of this machine is copied in the same way") {
  const Bench bench;
  {
    PartFile part(bench.target);
    CHECK(copyInto(part, bench.folder / "server/file.pt", {}));
    part.moveIntoPlace();
  }
  CHECK(bench.complete());
  PartFile other(bench.folder / "models/other.pt");
  CHECK_THROWS_AS(copyInto(other, bench.folder / "server/absent.pt", {}), Error);
}

}  // namespace
}  // namespace maskline
