// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "core/session/components.h"

namespace maskline {
namespace {

void run(const ProgramVersions& versions, bool licences, bool json) {
  nlohmann::json report = {
      {"name", "Maskline"}, {"version", versions.program}, {"licence", programLicence}};
  std::string text = "Maskline " + versions.program + ", licence " + programLicence + "\n";
  if (licences) {
    std::vector<std::vector<std::string>> rows{{"library", "version", "licence", "text"}};
    report["components"] = nlohmann::json::array();
    for (const Component& part : components(versions.qt)) {
      rows.push_back({part.name, part.version, part.licence, part.text.string()});
      report["components"].push_back({{"name", part.name},
                                      {"version", part.version},
                                      {"licence", part.licence},
                                      {"text", part.text.string()}});
    }
    text += "\n" + table(rows) +
            "\nOn Debian and its relatives the licence texts are in /usr/share/doc/*/copyright.\n";
  }
  print(json, report, text);
}

}  // namespace

void addAboutCommand(CLI::App& program, const ProgramVersions& versions) {
  auto* command =
      program.add_subcommand("about", "Version and licence, of the program and its libraries");
  auto licences = std::make_shared<bool>(false), json = std::make_shared<bool>(false);
  command->add_flag("--licenses,--licences", *licences,
                    "List the libraries with version, licence and where its text is");
  addJsonFlag(command, *json);
  command->callback([=] { run(versions, *licences, *json); });
}

}  // namespace maskline
