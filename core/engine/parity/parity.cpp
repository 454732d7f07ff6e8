// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/parity.h"

#include "core/engine/checkpoint/model_kind.h"
#include "core/engine/messages.h"
#include "core/engine/parity/cases.h"

namespace maskline {
namespace {

void runCases(const parity::Fixture& fixture, const parity::Report& report) {
  switch (modelKind(readOutline(fixture.checkpoint()))) {
    case ModelKind::Xmem:
      return parity::runXmemCases(fixture, report);
    case ModelKind::Sam2:
    case ModelKind::EdgeTam:
    case ModelKind::EfficientTam:
      return parity::runSam2Cases(fixture, report);
    case ModelKind::Unknown:
      break;
  }
  throw Error(messages::engine::unknownModel, fixture.checkpoint());
}

}  // namespace

bool runParity(const std::filesystem::path& folder,
               const std::function<void(const ParityResult&)>& report) {
  const parity::Fixture fixture(folder);
  bool ok = true;
  const auto note = [&](const ParityResult& result) {
    ok = ok && result.ok();
    report(result);
  };
  try {
    runCases(fixture, note);
  } catch (const nlohmann::json::exception&) {
    throw Error(messages::engine::unknownCases, (folder / "manifest.json"));
  }
  const auto untouched = fixture.untouched();
  if (!untouched.empty()) {
    ParityResult rest;
    rest.name = "not compared";
    rest.problem =
        std::to_string(untouched.size()) + " saved tensors, among them " + untouched.front();
    note(rest);
  }
  return ok;
}

}  // namespace maskline
