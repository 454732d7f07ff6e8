// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/model_texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/engine/engine_registry.h"
#include "core/engine/model_card.h"
#include "ui/base/core_text.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

struct ModelText {
  Q_DECLARE_TR_FUNCTIONS(maskline::ModelsDialog)
};

QString dataSize(std::int64_t bytes) {
  return QLocale().formattedDataSize(bytes, bytes < 10000000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

/// A line of a Markdown list.
QString line(const QString& name, const QString& value) {
  return value.isEmpty() ? QString() : QStringLiteral("- **%1:** %2\n").arg(name, value);
}

QString cardOf(const std::filesystem::path& file) {
  for (const EngineInfo& engine : listEngines())
    if (engine.file == file && hasModelCard(engine))
      return QStringLiteral("\n---\n\n") + QString::fromStdString(readModelCard(engine));
  return {};
}

}  // namespace

QString adviceText(const PublishedModel* model, const Machine& machine) {
  const QString here =
      machine.accelerator
          ? ModelText::tr("%n core(s), %1 of memory, CUDA", nullptr, machine.cores)
                .arg(dataSize(machine.memory))
          : ModelText::tr("%n core(s), %1 of memory, without CUDA", nullptr, machine.cores)
                .arg(dataSize(machine.memory));
  if (!model)
    return ModelText::tr("This machine has %1. The built-in engine suits it best.").arg(here);
  return ModelText::tr("This machine has %1. The model to take here is %2.")
      .arg(here, QString::fromStdString(model->title));
}

QString sizeText(const PublishedModel& model) {
  return model.aboutBytes() == 0 ? QString() : dataSize(model.aboutBytes());
}

QString stateText(const ModelState& state) {
  switch (state.kind) {
    case ModelState::Kind::Absent:
      return ModelText::tr("not installed");
    case ModelState::Kind::Partial:
      return ModelText::tr("%1 have arrived").arg(dataSize(state.arrived));
    case ModelState::Kind::Installed:
      return ModelText::tr("installed");
    case ModelState::Kind::Unusable:
      return ModelText::tr("cannot be used");
  }
  return {};
}

QString detailsText(const PublishedModel& model, const ModelState& state) {
  const QString page = QString::fromStdString(model.page);
  QString text = QStringLiteral("**%1**\n\n%2\n\n")
                     .arg(QString::fromStdString(model.title), coreText(model.goodFor));
  text += line(ModelText::tr("Licence of the code"), QString::fromStdString(model.codeLicence));
  text +=
      line(ModelText::tr("Licence of the weights"), QString::fromStdString(model.weightsLicence));
  text += line(ModelText::tr("Training data"), QString::fromStdString(model.trainingData));
  text += line(ModelText::tr("Project"), QStringLiteral("[%1](https://%1)").arg(page));
  text += line(ModelText::tr("Downloaded from"),
               QStringLiteral("`%1`").arg(QString::fromStdString(model.url)));
  text += line(ModelText::tr("Checked by"), model.sha256.empty()
                                                ? ModelText::tr("its tensors")
                                                : ModelText::tr("SHA-256 and its tensors"));
  if (!state.file.empty())
    text += line(ModelText::tr("File"), QStringLiteral("`%1`").arg(fromPath(state.file)));
  text += line(ModelText::tr("Problem"), coreText(state.problem));
  return state.kind == ModelState::Kind::Installed ? text + cardOf(state.file) : text;
}

}  // namespace maskline
