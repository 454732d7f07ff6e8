// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/number_check.h"

#include <cmath>
#include <string>

namespace maskline {
namespace {

std::string complaint(const std::string& text) {
  double value = 0;
  if (!text.empty() && CLI::detail::lexical_cast(text, value) && std::isfinite(value)) return {};
  return "\"" + text + "\" is not a number";
}

bool isNumeric(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.starts_with("INT") || type.starts_with("UINT") || type.starts_with("FLOAT");
}

}  // namespace

void checkNumbers(CLI::App& command) {
  for (CLI::Option* option : command.get_options())
    if (isNumeric(*option)) option->check(complaint);
  for (CLI::App* part : command.get_subcommands({})) checkNumbers(*part);
}

CLI::Validator atLeastOne() {
  return {[](const std::string& text) {
            double value = 0;
            const bool good = CLI::detail::lexical_cast(text, value) && value >= 1;
            return good ? std::string() : "\"" + text + "\" is not a number of at least 1";
          },
          "AT LEAST 1"};
}

}  // namespace maskline
