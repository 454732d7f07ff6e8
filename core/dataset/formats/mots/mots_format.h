// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// KITTI MOTS, frames from 0: 16-bit PNGs.
const Format& motsPngFormat();
/// KITTI MOTS, frames from 0: one text file per sequence.
const Format& motsTextFormat();
/// MOTSChallenge, frames from 1: 16-bit PNGs.
const Format& motsChallengePngFormat();
/// MOTSChallenge, frames from 1: `gt/gt.txt` and `seqinfo.ini` in one folder per sequence.
const Format& motsChallengeTextFormat();

}  // namespace maskline
