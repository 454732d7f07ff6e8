// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/annotation/object.h"

namespace maskline {

// Views of a scene, their legend and exports with category colours all take them from here.

/// Of objects without a category.
inline constexpr Rgb colourWithoutCategory{128, 128, 128};

/// A colour for each category: its own, else the first one of a palette that no other category has.
/// The palette has no object colour. It begins with nine colours that colour-blind people can tell
/// apart (P. Tol's "muted" scheme) and fifteen that are far from all before and from those of
/// objects (see objectColour()), and holds 250 at least.
std::vector<Rgb> categoryColours(const std::vector<Category>& categories);

/// The colour of one of them; colourWithoutCategory for none.
Rgb categoryColour(const std::vector<Category>& categories, CategoryId category);

}  // namespace maskline
