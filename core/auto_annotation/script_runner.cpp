// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/network_runner.h"
#include "core/auto_annotation/script_trust.h"
#include "core/engine/script_module.h"

namespace maskline {
namespace {

/// Runs what throws exceptions of LibTorch; the first line of what it says is shown.
template <class Work>
auto orRefuse(const OwnModel& model, Work&& work) {
  try {
    return work();
  } catch (const std::exception& error) {
    const std::string said = error.what();
    throw Error(messages::auto_annotation::scriptNotRun, model.file.filename(),
                said.substr(0, said.find('\n')));
  }
}

class ScriptRunner final : public NetworkRunner {
 public:
  ScriptRunner(const OwnModel& model, std::string program)
      : m_model(model),
        m_module(
            orRefuse(model, [&] { return std::make_unique<ScriptModule>(std::move(program)); })) {}

  std::vector<NetworkOutput> run(const cv::Mat& input) override {
    return orRefuse(m_model, [&] {
      std::vector<NetworkOutput> outputs;
      for (auto& [name, values] : m_module->run(input)) outputs.push_back({name, values});
      return outputs;
    });
  }

 private:
  const OwnModel m_model;
  std::unique_ptr<ScriptModule> m_module;
};

}  // namespace

std::unique_ptr<NetworkRunner> loadScript(const OwnModel& model) {
  // What is checked is what runs, even if somebody writes the file meanwhile.
  std::string program = programIn(model.file);
  if (!isAgreed(program))
    throw Error(messages::auto_annotation::notAgreed, model.file.filename(),
                "maskline models add FOLDER --agree");
  return std::make_unique<ScriptRunner>(model, std::move(program));
}

}  // namespace maskline
