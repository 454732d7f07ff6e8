// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace maskline {

/// Lets all numeric options of a command and of its subcommands refuse empty values, infinity and
/// NaN, which CLI11 accepts. To be called once all options are added.
void checkNumbers(CLI::App& command);

/// For counts and steps.
CLI::Validator atLeastOne();

}  // namespace maskline
