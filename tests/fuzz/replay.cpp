// SPDX-License-Identifier: Apache-2.0
// Gives every file of a corpus to its target: fuzz_replay TARGET FOLDER. Needs no libFuzzer.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "tests/fuzz/targets.h"

namespace {

using namespace maskline::fuzz;

const std::map<std::string, void (*)(Input)> targets{
    {"maskCodes", maskCodes},
    {"maskPicture", maskPicture},
    {"clipPicture", clipPicture},
    {"clipTable", clipTable},
    {"video", video},
    {"projectFile", projectFile},
    {"projectRows", projectRows},
    {"outputFolder", outputFolder},
    {"checkpointFile", checkpointFile},
    {"pickle", pickle},
    {"npy", npy},
    {"fixture", fixture},
    {"modelSettings", modelSettings},
    {"onnxFile", onnxFile},
    {"ownModelJson", ownModelJson},
    {"ownModelMetadata", ownModelMetadata},
    {"paddleSegYaml", paddleSegYaml},
    {"commandWords", commandWords},
    {"trainingData", trainingData},
    {"datasetReader", datasetReader},
    {"namePattern", namePattern},
    {"labelMapping", labelMapping},
    {"preferences", preferences},
};

std::vector<std::uint8_t> bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char* argv[]) {
  const auto target = argc == 3 ? targets.find(argv[1]) : targets.end();
  if (target == targets.end()) {
    std::cerr << "usage: fuzz_replay TARGET FOLDER\n";
    return 2;
  }
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[2])) {
    std::cout << entry.path().filename().string() << std::endl;  // the last one named has failed
    guarded(target->second, bytesOf(entry.path()));
    ++count;
  }
  std::cout << count << " inputs\n";
  return count > 0 ? 0 : 1;
}
