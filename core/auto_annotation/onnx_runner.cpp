// SPDX-License-Identifier: Apache-2.0
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <regex>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/network_runner.h"
#include "core/auto_annotation/onnx_file.h"

namespace maskline {
namespace {

/// OpenCV prints what it throws, too.
class Quiet {
 public:
  Quiet() : m_before(cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT)) {}
  ~Quiet() { cv::utils::logging::setLogLevel(m_before); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  cv::utils::logging::LogLevel m_before;
};

/// The importer names the node as "Node [Type@domain]:(name)".
[[noreturn]] void refuse(const OwnModel& model, const cv::Exception& error) {
  static const std::regex node(R"(Node \[([^@\]]+)[^\]]*\]:\(([^)]*)\))");
  std::smatch found;
  const std::string& said = error.err;
  if (std::regex_search(said, found, node)) {
    std::string name = found[2].str();
    for (const char* prefix : {"onnx_node!", "onnx_node_output_0!"})
      if (name.starts_with(prefix)) name.erase(0, std::string(prefix).size());
    throw Error(messages::auto_annotation::operatorNotRun, model.file.filename(), found[1].str(),
                name);
  }
  const std::string line = said.empty() ? std::string(error.what()) : said;
  throw Error(messages::auto_annotation::networkNotRun, model.file.filename(),
              line.substr(0, line.find('\n')));
}

class OnnxRunner final : public NetworkRunner {
 public:
  explicit OnnxRunner(const OwnModel& model) : m_model(model) {
    const Quiet quiet;
    const std::vector<char> bytes = OnnxFile(model.file).forOpenCv(model.input.size);
    try {
      m_net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    } catch (const cv::Exception& error) {
      refuse(model, error);
    }
    m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    m_net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    m_names = m_net.getUnconnectedOutLayersNames();
  }

  std::vector<NetworkOutput> run(const cv::Mat& input) override {
    const Quiet quiet;
    std::vector<cv::Mat> values;
    try {
      m_net.setInput(input);
      m_net.forward(values, m_names);
    } catch (const cv::Exception& error) {
      refuse(m_model, error);
    }
    std::vector<NetworkOutput> outputs;
    for (std::size_t i = 0; i < values.size(); ++i) {
      cv::Mat floats = values[i];
      if (floats.depth() != CV_32F) values[i].convertTo(floats, CV_32F);
      outputs.push_back({m_names[i], floats});
    }
    return outputs;
  }

 private:
  const OwnModel m_model;
  cv::dnn::Net m_net;
  std::vector<std::string> m_names;
};

}  // namespace

std::unique_ptr<NetworkRunner> loadOnnx(const OwnModel& model) {
  return std::make_unique<OnnxRunner>(model);
}

}  // namespace maskline
