// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Grey mattes, lossless: a film for each object, or one of all.
const Format& matteFormat();
/// A lossless grey film for each video, in which a value is an object.
const Format& labelVideoFormat();
/// The picture with the object as alpha.
const Format& proresFormat();
const Format& ffv1Format();

}  // namespace maskline
