// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Lossless grey matte videos: one per object, or one of all objects.
const Format& matteFormat();
/// A lossless grey video per dataset video, in which each value is an object.
const Format& labelVideoFormat();
/// The frames with the object mask as alpha.
const Format& proresFormat();
const Format& ffv1Format();

}  // namespace maskline
