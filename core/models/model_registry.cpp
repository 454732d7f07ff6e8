// SPDX-License-Identifier: Apache-2.0
#include "core/models/model_registry.h"

#include <strings.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/engine/model_files.h"
#include "core/engine/model_folders.h"
#include "core/models/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

template <class Value>
struct Word {
  const char* word;
  Value value;
};

const Word<SpeedClass> speeds[] = {{"fast", SpeedClass::Fast},
                                   {"medium", SpeedClass::Medium},
                                   {"slow", SpeedClass::Slow},
                                   {"very slow", SpeedClass::VerySlow}};

const Word<const Text<0>*> uses[] = {{"any machine", &messages::models::goodForAnyMachine},
                                     {"speed", &messages::models::goodForSpeed},
                                     {"half size", &messages::models::goodForHalfSize},
                                     {"everything", &messages::models::goodForEverything},
                                     {"better masks", &messages::models::goodForBetterMasks},
                                     {"fine masks", &messages::models::goodForFineMasks},
                                     {"best masks", &messages::models::goodForBestMasks},
                                     {"comparison", &messages::models::goodForComparison},
                                     {"long tracks", &messages::models::goodForLongTracks}};

/// Reads one object of the file. Its errors name the file and the field.
class Fields {
 public:
  Fields(const fs::path& file, const Json& json) : m_file(file), m_json(json) {
    if (!json.is_object()) fail("an entry is no object");
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(messages::models::badRegistry, m_file, what);
  }
  std::string text(const char* key) const {
    const std::string found = textOr(key);
    if (found.empty()) fail(std::string(key) + " is missing");
    return found;
  }
  std::string textOr(const char* key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end()) return {};
    if (!found->is_string()) fail(std::string(key) + " is no text");
    return found->get<std::string>();
  }
  std::int64_t number(const char* key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end()) return 0;
    if (!found->is_number_integer() || found->get<std::int64_t>() < 0)
      fail(std::string(key) + " is no number of at least 0");
    return found->get<std::int64_t>();
  }
  bool flag(const char* key) const {
    const auto found = m_json.find(key);
    return found != m_json.end() && found->is_boolean() && found->get<bool>();
  }

 private:
  const fs::path& m_file;
  const Json& m_json;
};

/// A use that has no translated text is shown as it is.
Message useOf(const std::string& word) {
  for (const auto& use : uses)
    if (word == use.word) return *use.value;
  return verbatim(word);
}

SpeedClass speedOf(const Fields& fields) {
  const std::string word = fields.text("speed");
  const auto found = std::ranges::find(speeds, word, &Word<SpeedClass>::word);
  if (found == std::end(speeds)) fields.fail("speed is none of fast, medium, slow, very slow");
  return found->value;
}

bool isSum(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

PublishedModel readModel(const Fields& fields) {
  PublishedModel model;
  model.file = fields.text("file");
  if (model.file != fs::path(model.file).filename() || engineNameOf(model.file).empty())
    fields.fail("file is no name of a model file");
  model.name = engineNameOf(model.file);
  model.title = fields.text("title");
  model.url = fields.text("url");
  model.page = fields.text("page");
  model.bytes = fields.number("bytes");
  model.megabytes = static_cast<int>(std::min<std::int64_t>(fields.number("megabytes"), 1000000));
  model.sha256 = fields.textOr("sha256");
  if (!model.sha256.empty() && !isSum(model.sha256)) fields.fail("sha256 is no checksum");
  model.codeLicence = fields.text("code_licence");
  model.weightsLicence = fields.text("weights_licence");
  model.trainingData = fields.text("training_data");
  model.goodFor = useOf(fields.text("good_for"));
  model.speed = speedOf(fields);
  return model;
}

ModelAdvice readAdvice(const Fields& fields) {
  return {fields.text("model"), static_cast<int>(fields.number("cores")),
          static_cast<int>(fields.number("gigabytes")), fields.flag("accelerator")};
}

const Json& listIn(const fs::path& file, const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array())
    throw Error(messages::models::badRegistry, file, std::string("no list ") + key);
  return *found;
}

bool sameName(const std::string& a, const std::string& b) {
  return strcasecmp(a.c_str(), b.c_str()) == 0;
}

}  // namespace

ModelRegistry readModelRegistry() {
  const fs::path file = findModelFile("registry.json");
  if (file.empty()) throw Error(messages::models::noRegistry);
  std::ifstream in(file);
  const Json json = Json::parse(in, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) throw Error(messages::models::badRegistry, file, "it is no JSON object");
  ModelRegistry registry;
  for (const Json& entry : listIn(file, json, "models"))
    registry.models.push_back(readModel(Fields(file, entry)));
  for (const Json& entry : listIn(file, json, "recommend"))
    registry.advice.push_back(readAdvice(Fields(file, entry)));
  return registry;
}

const PublishedModel& modelNamed(const ModelRegistry& registry, const std::string& name) {
  std::string names;
  for (const PublishedModel& model : registry.models) {
    if (sameName(model.name, name) || sameName(model.file, name)) return model;
    names += (names.empty() ? "" : ", ") + model.name;
  }
  throw Error(messages::models::unknownModel, name, names);
}

}  // namespace maskline
