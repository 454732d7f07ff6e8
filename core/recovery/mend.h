// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/recovery/audit.h"
#include "core/recovery/ledger.h"

namespace maskline {

/// Corrects a salvaged project: removes rows that cannot be decoded, recreates missing rows where
/// possible, and records each correction in the ledger. Afterwards audit() has no findings. Returns
/// false when cancelled. Needs a store of Store::openUnchecked() that contains its clip.
bool mend(Store& store, const WorkContext& work, Ledger& losses);

/// The name of an object, "object 3" if there is none of this id.
std::string nameOf(const Store& store, std::int64_t object);
/// The name of the table in the file.
const char* nameOf(Table table);

}  // namespace maskline
