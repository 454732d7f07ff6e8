// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <fstream>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/load_watch.h"
#include "tests/engine/torch_file.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using test::bytesOf;
using test::PickleWriter;
using test::TemporaryFolder;
using test::writeLegacyTorchFile;
using test::writeTorchFile;

std::string problemOf(const std::filesystem::path& file) {
  try {
    readCheckpoint(file);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::Corrupt);
    return error.what();
  }
  return "none";
}

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string readBytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string safetensors(const std::string& header, const std::string& data) {
  const std::vector<std::uint64_t> length{header.size()};
  return bytesOf(length) + header + data;
}

TEST_CASE("Tensors come back from safetensors as they were written") {
  TemporaryFolder folder;
  Checkpoint written;
  written.metadata = {{"kind", "test"}};
  for (const auto type : {at::kFloat, at::kDouble, at::kHalf, at::kBFloat16, at::kLong, at::kInt,
                          at::kShort, at::kChar, at::kByte, at::kBool}) {
    written.tensors[std::string("t.") + c10::toString(type)] = at::arange(6).view({2, 3}).to(type);
  }
  written.tensors["scalar"] = at::scalar_tensor(1.5);
  written.tensors["none"] = at::empty({0, 4});
  written.tensors["turned"] = at::arange(6, at::kFloat).view({2, 3}).t();
  writeSafetensors(folder / "a", written);

  const Checkpoint read = readCheckpoint(folder / "a");
  CHECK(read.metadata == written.metadata);
  REQUIRE(read.tensors.size() == written.tensors.size());
  for (const auto& [name, tensor] : written.tensors) {
    INFO(name);
    CHECK(read.tensors.at(name).scalar_type() == tensor.scalar_type());
    CHECK(at::equal(read.tensors.at(name), tensor));
  }
  const CheckpointOutline outline = readOutline(folder / "a");
  CHECK(outline.tensors.at("turned").shape == std::vector<std::int64_t>{3, 2});
  CHECK(outline.tensors.at("t.Half").type == at::kHalf);
}

TEST_CASE("Reading a model tells how far it has come") {
  TemporaryFolder folder;
  Checkpoint written;
  for (int i = 0; i < 8; ++i) written.tensors["t" + std::to_string(i)] = at::zeros({1000});
  writeSafetensors(folder / "a", written);
  std::vector<int> told;
  {
    const LoadWatch watch([&](int percent) { told.push_back(percent); });
    readCheckpoint(folder / "a");
  }
  REQUIRE(told.size() >= 8);
  CHECK(std::is_sorted(told.begin(), told.end(), std::less_equal<>()));  // none is told twice
  CHECK(told.back() >= 99);
  const std::size_t before = told.size();
  readCheckpoint(folder / "a");
  CHECK(told.size() == before);
}

TEST_CASE("Tensors are read from PyTorch's format") {
  TemporaryFolder folder;
  PickleWriter pickle;
  pickle.op('}').text("model").op('}').op('(');
  pickle.text("a").tensor("FloatStorage", "0", 6, {2, 2}, 2);
  pickle.text("b").tensor("LongStorage", "1", 2, {2});
  pickle.text("c").tensor("FloatStorage", "0", 6, {6});
  pickle.op('u').op('s').text("epoch").number(7).op('s');
  writeTorchFile(folder / "a", pickle.end(),
                 {{"0", bytesOf<float>({0, 1, 2, 3, 4, 5})}, {"1", bytesOf<std::int64_t>({8, 9})}});

  const auto tensors = readCheckpoint(folder / "a").tensors;
  REQUIRE(tensors.size() == 3);
  CHECK(at::equal(tensors.at("model.a"), at::arange(2, 6, at::kFloat).view({2, 2})));
  CHECK(at::equal(tensors.at("model.b"), at::arange(8, 10, at::kLong)));
  CHECK(tensors.at("model.a").is_alias_of(tensors.at("model.c")));
  CHECK(readOutline(folder / "a").tensors.at("model.b").type == at::kLong);
}

TEST_CASE("Tensors are read from the format before PyTorch 1.6") {
  TemporaryFolder folder;
  PickleWriter pickle;
  pickle.op('}').op('(');
  pickle.text("a").tensor("FloatStorage", "94", 6, {2, 2}, 2);
  pickle.text("b").tensor("LongStorage", "95", 2, {2});
  pickle.text("c").tensor("FloatStorage", "94", 6, {6});
  pickle.op('u');
  const std::string program = pickle.end();
  const std::string floats = bytesOf<float>({0, 1, 2, 3, 4, 5});
  writeLegacyTorchFile(folder / "a", program,
                       {{"95", 2, bytesOf<std::int64_t>({8, 9})}, {"94", 6, floats}});

  const auto tensors = readCheckpoint(folder / "a").tensors;
  REQUIRE(tensors.size() == 3);
  CHECK(at::equal(tensors.at("a"), at::arange(2, 6, at::kFloat).view({2, 2})));
  CHECK(at::equal(tensors.at("b"), at::arange(8, 10, at::kLong)));
  CHECK(tensors.at("a").is_alias_of(tensors.at("c")));
  CHECK(readOutline(folder / "a").tensors.at("b").type == at::kLong);

  SECTION("One that ends anywhere is refused") {
    const std::string whole = readBytes(folder / "a");
    for (std::size_t length = 0; length < whole.size(); ++length) {
      INFO(length);
      writeBytes(folder / "cut", whole.substr(0, length));
      CHECK(problemOf(folder / "cut") != "none");
    }
  }
  SECTION("Storages that are missing, unknown or of an absurd size are refused") {
    writeLegacyTorchFile(folder / "b", program, {{"94", 6, floats}});
    has(problemOf(folder / "b"), "lacks the data of \"b\"");
    for (const std::int64_t count : {std::int64_t(-1), std::int64_t(7), INT64_MAX}) {
      writeLegacyTorchFile(folder / "c", program,
                           {{"95", 2, bytesOf<std::int64_t>({8, 9})}, {"94", count, floats}});
      has(problemOf(folder / "c"), "ends too early");
    }
    writeLegacyTorchFile(folder / "d", program, {{"96", 0, ""}});
    CHECK(problemOf(folder / "d") != "none");
  }
}

TEST_CASE("A pickle that asks for a function is refused by its name") {
  TemporaryFolder folder;
  const std::string pickle =
      PickleWriter().global("posix", "system").op('(').text("echo").op('t').op('R').end();
  writeTorchFile(folder / "a", pickle, {});
  has(problemOf(folder / "a"), "refers to \"posix.system\"");

  const std::string class_ =
      PickleWriter().op('}').text("m").global("torch.nn", "Module").op('s').end();
  writeTorchFile(folder / "b", class_, {});
  has(problemOf(folder / "b"), "refers to \"torch.nn.Module\"");

  const std::string storage =
      PickleWriter().op('}').text("m").tensor("OddStorage", "0", 1, {1}).op('s').end();
  writeTorchFile(folder / "c", storage, {{"0", bytesOf<float>({1})}});
  has(problemOf(folder / "c"), "unknown data type \"torch.OddStorage\"");
}

TEST_CASE("A pickle that makes no sense is refused") {
  TemporaryFolder folder;
  const std::vector<std::string> pickles{
      "",                                   // nothing
      "\x80\x02}",                          // no end
      "\x80\x02.",                          // no value
      "\x80\x02s.",                         // sets an item of nothing
      "\x80\x02h\x07.",                     // recalls what was never kept
      "\x80\x02R.",                         // calls nothing
      "\x80\x02}X\xff\xff\xff\xff.",        // text longer than the file
      "\x80\x02t.",                         // a tuple without a mark
      "\x80\x02ctorch\nFloatStorage\n)R.",  // a storage is no function
      std::string("\x80\x02]q\0h\0a.", 9),  // a list that holds itself
  };
  for (std::size_t i = 0; i < pickles.size(); ++i) {
    INFO(i);
    writeTorchFile(folder / "a", pickles[i], {});
    CHECK(problemOf(folder / "a") != "none");
  }
}

TEST_CASE("Sizes are held against the file before anything is allocated") {
  TemporaryFolder folder;
  const std::string two = bytesOf<float>({1, 2});

  writeTorchFile(folder / "a", PickleWriter::ofOne("w", 2, {3}), {{"0", two}});
  has(problemOf(folder / "a"), "declares more data for \"w\"");
  writeTorchFile(folder / "b", PickleWriter::ofOne("w", 2'000'000'000, {2'000'000'000}),
                 {{"0", two}});
  has(problemOf(folder / "b"), "declares more data for \"w\"");
  writeTorchFile(folder / "c", PickleWriter::ofOne("w", 2, {2}), {});
  has(problemOf(folder / "c"), "lacks the data of \"w\"");
  writeTorchFile(folder / "d", PickleWriter::ofOne("w", 2, {2147483647, 2147483647, 2147483647}),
                 {{"0", two}});
  has(problemOf(folder / "d"), "declares more data");
  writeTorchFile(folder / "e", PickleWriter::ofOne("w", 2, {-2}), {{"0", two}});
  has(problemOf(folder / "e"), "declares more data");
  writeTorchFile(folder / "f", PickleWriter::ofOne("w", 25000, {25000}),
                 {{"0", std::string(100'000, '\0')}}, true);
  has(problemOf(folder / "f"), "compressed");

  writeBytes(folder / "g", safetensors(R"({"w":{"dtype":"F32","shape":[2684354560],)"
                                       R"("data_offsets":[0,10737418240]}})",
                                       two));
  has(problemOf(folder / "g"), "ends before the data of \"w\"");
  writeBytes(folder / "h", bytesOf<std::uint64_t>({10'737'418'240}) + "{}");
  has(problemOf(folder / "h"), "header that is longer than the file");
  writeBytes(folder / "i",
             safetensors(R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", two));
  has(problemOf(folder / "i"), "does not match the size of its data");
  const std::string huge = R"({"w":{"dtype":"F32","shape":[4611686018427387904,4],)";
  writeBytes(folder / "j", safetensors(huge + R"("data_offsets":[0,0]}})", two));
  has(problemOf(folder / "j"), "invalid shape");
}

TEST_CASE("Damaged files are refused in one sentence") {
  TemporaryFolder folder;
  const std::string good = bytesOf<float>({1, 2});
  writeTorchFile(folder / "whole", PickleWriter::ofOne("w", 2, {2}), {{"0", good}});
  const std::string bytes = readBytes(folder / "whole");

  writeBytes(folder / "cut", bytes.substr(0, bytes.size() - 30));
  has(problemOf(folder / "cut"), "damaged or incomplete");
  std::string flipped = bytes;
  flipped[bytes.find(good)] ^= 1;
  writeBytes(folder / "flipped", flipped);
  has(problemOf(folder / "flipped"), "is damaged at \"t/data/0\"");
  for (const char* header : {"{", "[]", R"({"w":3})", R"({"w":{"dtype":"F3","shape":[]}})",
                             R"({"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,8]}})",
                             R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})"}) {
    INFO(header);
    writeBytes(folder / "header", safetensors(header, good));
    CHECK(problemOf(folder / "header") != "none");
  }
  writeBytes(folder / "text", "weights? what weights?");
  has(problemOf(folder / "text"), "neither a PyTorch checkpoint nor a safetensors file");
  writeBytes(folder / "empty", "");
  has(problemOf(folder / "empty"), "neither");
  CHECK_THROWS_AS(readCheckpoint(folder / "absent"), Error);
}

TEST_CASE("Official files are read") {
  const auto file = test::realData("../parity/xmem_nano/checkpoint.pth");
  if (file.empty()) return;
  const auto tensors = readCheckpoint(file).tensors;
  CHECK(tensors.size() == 412);
  CHECK(tensors.at("key_encoder.conv1.weight").sizes() == at::IntArrayRef({8, 3, 7, 7}));
}

TEST_CASE("The sum of a file is the published one") {
  TemporaryFolder folder;
  writeBytes(folder / "abc", "abc");
  CHECK(sha256OfFile(folder / "abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("A pickle with names and sizes without end is refused") {
  TemporaryFolder folder;
  writeTorchFile(folder / "a", "\x80\x02c" + std::string(5000, 'a') + "\nb\n.", {});
  const std::string problem = problemOf(folder / "a");
  CHECK(problem != "none");
  CHECK(problem.size() < 1500);

  const std::vector<int> ones(65, 1);
  const std::string sides =
      PickleWriter().op('}').text("m").tensor("FloatStorage", "0", 1, ones).op('s').end();
  writeTorchFile(folder / "b", sides, {{"0", bytesOf<float>({1})}});
  CHECK(problemOf(folder / "b") != "none");

  PickleWriter nested;
  for (int i = 0; i < 40; ++i) nested.op('}').text(std::string(100, 'k'));
  nested.tensor("FloatStorage", "0", 1, {1});
  for (int i = 0; i < 40; ++i) nested.op('s');
  writeTorchFile(folder / "c", nested.end(), {{"0", bytesOf<float>({1})}});
  CHECK(problemOf(folder / "c") != "none");
}

TEST_CASE("A header or a pickle that would fill the memory is refused") {
  TemporaryFolder folder;
  writeBytes(folder / "a", safetensors("{\"w\":" + std::string(1000, '['), ""));
  has(problemOf(folder / "a"), "nested too deeply");
  writeTorchFile(folder / "b", "\x80\x02" + std::string(1'100'000, '}') + ".", {});
  has(problemOf(folder / "b"), "too many values");
}

}  // namespace
}  // namespace maskline
