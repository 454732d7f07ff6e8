// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/auto_annotation/description.h"
#include "core/auto_annotation/inside_folder.h"
#include "core/auto_annotation/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

template <class Value>
struct Word {
  const char* word;
  Value value;
};
const Word<ModelTask> tasks[] = {{"semantic", ModelTask::Semantic},
                                 {"instance", ModelTask::Instance},
                                 {"panoptic", ModelTask::Panoptic}};
const Word<OutputForm> forms[] = {{"logits", OutputForm::Logits},
                                  {"softmax", OutputForm::Softmax},
                                  {"argmax", OutputForm::Argmax},
                                  {"boxes", OutputForm::Boxes},
                                  {"yolo-segment", OutputForm::YoloSegment}};
const Word<bool> orders[] = {{"RGB", true}, {"BGR", false}};
const Word<bool> fits[] = {{"stretch", false}, {"letterbox", true}};
const Word<bool> maskValues[] = {{"logits", true}, {"probabilities", false}};

/// One object of the file. Its errors name the field.
class Fields {
 public:
  Fields(const fs::path& file, std::string prefix, const Json& json)
      : m_file(file), m_prefix(std::move(prefix)), m_json(json) {
    if (!json.is_object())
      refuse(m_prefix.empty() ? "{" : m_prefix, messages::auto_annotation::isObject);
  }

  bool has(const char* key) const { return m_json.contains(key) && !m_json[key].is_null(); }
  const Json& value(const char* key) const { return m_json[key]; }
  std::string nameOf(const char* key) const {
    return m_prefix.empty() ? key : m_prefix + "." + key;
  }
  Fields inner(const char* key) const {
    static const Json none = Json::object();
    return {m_file, nameOf(key), has(key) ? m_json[key] : none};
  }

  std::string text(const char* key, std::string otherwise = {}) const {
    if (!has(key)) return otherwise;
    if (!m_json[key].is_string()) refuse(nameOf(key), messages::auto_annotation::isText);
    return m_json[key].get<std::string>();
  }
  double number(const char* key, double least, double most, double otherwise) const {
    if (!has(key)) return otherwise;
    const Json& found = m_json[key];
    if (!found.is_number() || !(found.get<double>() >= least && found.get<double>() <= most))
      refuse(nameOf(key),
             {messages::auto_annotation::isNumber, shortNumber(least), shortNumber(most)});
    return found.get<double>();
  }
  bool flag(const char* key, bool otherwise) const {
    if (!has(key)) return otherwise;
    if (!m_json[key].is_boolean()) refuse(nameOf(key), messages::auto_annotation::isTrueOrFalse);
    return m_json[key].get<bool>();
  }
  std::array<double, 3> three(const char* key, std::array<double, 3> otherwise,
                              bool positive) const {
    if (!has(key)) return otherwise;
    const Json& found = m_json[key];
    bool good = found.is_array() && found.size() == 3;
    for (std::size_t i = 0; good && i < 3; ++i) {
      good = found[i].is_number() && (!positive || found[i].get<double>() > 0);
      if (good) otherwise[i] = found[i].get<double>();
    }
    if (!good)
      refuse(nameOf(key), positive ? Message(messages::auto_annotation::isThreePositive)
                                   : messages::auto_annotation::isThreeNumbers);
    return otherwise;
  }
  template <class Value, std::size_t Count>
  Value word(const char* key, const Word<Value> (&words)[Count], Value otherwise) const {
    if (!has(key)) return otherwise;
    const std::string found = text(key);
    std::string all;
    for (const auto& one : words) {
      if (found == one.word) return one.value;
      all += (all.empty() ? "" : ", ") + std::string(one.word);
    }
    refuse(nameOf(key), {messages::auto_annotation::isWord, all});
  }
  [[noreturn]] void refuse(const std::string& field, const Message& expected) const {
    throw Error(messages::auto_annotation::fieldWrong, m_file.filename(), field, expected);
  }

 private:
  static std::string shortNumber(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  }
  const fs::path& m_file;
  std::string m_prefix;
  const Json& m_json;
};

Json parsed(const fs::path& file) {
  const std::string text = smallText(file);
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded())
    throw Error(messages::auto_annotation::descriptionDamaged, file.filename(), "JSON");
  return json;
}

std::optional<Rgb> colourOf(const Fields& fields) {
  if (!fields.has("colour") && !fields.has("color")) return std::nullopt;
  const auto three = fields.three(fields.has("colour") ? "colour" : "color", {}, false);
  const auto byte = [](double v) { return cv::saturate_cast<std::uint8_t>(v); };
  return Rgb{byte(three[0]), byte(three[1]), byte(three[2])};
}

std::vector<ModelClass> classesOf(const fs::path& file, const Fields& fields, ModelTask task) {
  std::vector<ModelClass> classes;
  if (!fields.has("classes")) return classes;
  const Json& list = fields.value("classes");
  const Message expected{messages::auto_annotation::isClasses, mostClasses};
  if (!list.is_array() || list.empty() || list.size() > mostClasses)
    fields.refuse("classes", expected);
  std::set<std::string> names;
  for (std::size_t i = 0; i < list.size(); ++i) {
    ModelClass one;
    one.thing = task != ModelTask::Semantic;
    if (list[i].is_string()) {
      one.name = list[i].get<std::string>();
    } else {
      const Fields entry(file, "classes[" + std::to_string(i) + "]", list[i]);
      one.name = entry.text("name");
      one.colour = colourOf(entry);
      one.thing = entry.flag("isthing", one.thing);
    }
    if (one.name.empty() || !names.insert(one.name).second) fields.refuse("classes", expected);
    classes.push_back(std::move(one));
  }
  return classes;
}

ModelInput inputOf(const Fields& fields) {
  ModelInput input;
  input.size.width = static_cast<int>(fields.number("width", 1, mostInputSide, 0));
  input.size.height = static_cast<int>(fields.number("height", 1, mostInputSide, 0));
  input.scale = fields.number("scale", 1e-6, 1e6, input.scale);
  input.mean = fields.three("mean", input.mean, false);
  input.deviation = fields.three("std", input.deviation, true);
  input.rgb = fields.word("channels", orders, true);
  input.letterbox = fields.word("resize", fits, false);
  return input;
}

ModelOutput outputOf(const Fields& fields) {
  ModelOutput output;
  output.form = fields.word("form", forms, output.form);
  output.map = fields.text("map");
  output.boxes = fields.text("boxes");
  output.scores = fields.text("scores");
  output.labels = fields.text("labels");
  output.masks = fields.text("masks");
  output.maskLogits = fields.word("mask_values", maskValues, true);
  output.lowestScore =
      static_cast<float>(fields.number("lowest_score", 0, 1, double{output.lowestScore}));
  output.overlap = static_cast<float>(fields.number("overlap", 0, 1, double{output.overlap}));
  return output;
}

std::optional<ModelTest> testOf(const fs::path& folder, const Fields& fields) {
  if (!fields.has("test")) return std::nullopt;
  const Fields test = fields.inner("test");
  const Fields input = test.inner("input"), output = test.inner("output");
  return ModelTest{insideFolder(folder, input.text("file"), folder.filename()),
                   insideFolder(folder, output.text("file"), folder.filename()),
                   input.text("sha256"), output.text("sha256")};
}

}  // namespace

OwnModel readModelJson(const fs::path& folder) {
  const fs::path file = folder / "model.json";
  const Json json = parsed(file);
  const Fields fields(file, {}, json);
  OwnModel model;
  model.kind = DescriptionKind::ModelJson;
  model.folder = folder;
  model.name = fields.text("name");
  model.licence = fields.text("licence", fields.text("license"));
  if (const std::string name = fields.text("file"); !name.empty())
    model.file = insideFolder(folder, name, folder.filename());
  model.task = fields.word("task", tasks, ModelTask::Semantic);
  model.classes = classesOf(file, fields, model.task);
  model.input = inputOf(fields.inner("input"));
  model.output = outputOf(fields.inner("output"));
  if (fields.has("tiling"))
    model.tileOverlap =
        static_cast<int>(fields.inner("tiling").number("overlap", 0, mostInputSide, 0));
  model.test = testOf(folder, fields);
  return model;
}

}  // namespace maskline
