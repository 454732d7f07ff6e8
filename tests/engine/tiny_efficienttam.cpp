// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/tiny_efficienttam.h"

#include "tests/engine/tiny_sam2.h"

namespace maskline::test {

sam2::Config tinyEfficientTamConfig() {
  sam2::Config config = tinySam2Config();
  config.version21 = false;
  config.memory.occlusionCode = config.memory.pointerTimes = false;
  config.plain = sam2::PlainTrunkConfig{.width = 24,
                                        .heads = 3,
                                        .blocks = 3,
                                        .window = 3,
                                        .globalBlocks = {2},
                                        .mlpRatio = 4,
                                        .positions = 26};
  return config;
}

sam2::Tensors tinyEfficientTamTensors() {
  return waveTensors(sam2::freshTensors(tinyEfficientTamConfig(), 1));
}

}  // namespace maskline::test
