// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/recovery/audit.h"
#include "core/recovery/ledger.h"

namespace maskline {

/// Makes a salvaged project whole: what cannot be read goes, what is missing and can be made anew
/// is made, and the ledger is told of each. Afterwards audit() finds nothing. False when cancelled.
/// Needs a store of Store::openUnchecked() that knows its clip.
bool mend(Store& store, const WorkContext& work, Ledger& losses);

/// The name of an object, "object 3" if there is none of this id.
std::string nameOf(const Store& store, std::int64_t object);
/// As the file calls it.
const char* nameOf(Table table);

}  // namespace maskline
