// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/annotation/object.h"

namespace maskline {

/// Stuff lies below things. True if the object is of stuff and a thing lies below it: then it is to
/// be placed below all others. Asked when an object is added or gets a category, and when a
/// category becomes stuff; an order that the user chooses later stays.
bool belongsBelow(ObjectId object, const std::vector<Object>& bottomToTop,
                  const std::vector<Category>& categories);

}  // namespace maskline
