// SPDX-License-Identifier: Apache-2.0
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace maskline {

namespace {

// Never read: it shows the texts of core to the translators' tools.
[[maybe_unused]] const char* const kTexts[] = {
    QT_TRANSLATE_NOOP("maskline::Core", "Accept masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add category"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change category"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change prompts"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change settings"),
    QT_TRANSLATE_NOOP("maskline::Core", "Clear keyframe"),
    QT_TRANSLATE_NOOP("maskline::Core", "Clear review"),
    QT_TRANSLATE_NOOP("maskline::Core", "Edit mask"),
    QT_TRANSLATE_NOOP("maskline::Core", "Interpolate"),
    QT_TRANSLATE_NOOP("maskline::Core", "Merge objects"),
    QT_TRANSLATE_NOOP("maskline::Core", "Paint"),
    QT_TRANSLATE_NOOP("maskline::Core", "Propagate"),
    QT_TRANSLATE_NOOP("maskline::Core", "Reject masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove prompts"),
    QT_TRANSLATE_NOOP("maskline::Core", "Reorder objects"),
    QT_TRANSLATE_NOOP("maskline::Core", "Segment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set the category"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set keyframe"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set presence"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set shots"),
    QT_TRANSLATE_NOOP("maskline::Core", "Split object"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is nothing to propagate here: show the object on a frame of this "
                      "range first, or choose another range or direction."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "This project is open for reading only: close it elsewhere and open it "
                      "again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project is open read-only; open it for writing to change it."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is locked: unlock it to change its masks."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is locked; unlock it to change its masks."),
    QT_TRANSLATE_NOOP("maskline::Core", "Select an object to interpolate first."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Interpolation needs a keyframe on both sides within one shot: make or "
                      "accept a mask before and after the gap."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is already a category \"%1\"; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is already an attribute \"%1\"; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is already open for writing; close it there or open "
                      "it read-only."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a Maskline project; choose a file that Maskline has made."),
    QT_TRANSLATE_NOOP("maskline::Core", "Built-in, classic"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Colour and texture models with graph cuts, optical flow and an appearance "
                      "memory; needs no weights."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks any object from one mask with sensory, working and long-term memory "
                      "(Cheng and Schwing 2022)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT "
                      "licence) into your model folder."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Segments anything by clicks and boxes and tracks it through the clip (Ravi "
                      "et al. 2024)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from "
                      "github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model "
                      "folder."),
};

}  // namespace

QString coreText(const std::string& english) {
  // Names are no part of what is translated: "cat" is known as "%1".
  static const QRegularExpression quoted(QStringLiteral("\"([^\"]*)\""));
  QString text = QString::fromStdString(english);
  QStringList inQuotes;
  for (const auto& match : quoted.globalMatch(text)) inQuotes << match.captured(1);
  for (qsizetype i = 0; i < inQuotes.size(); ++i)
    text.replace(text.indexOf('"' + inQuotes[i] + '"'), inQuotes[i].size() + 2,
                 QStringLiteral("\"%%1\"").arg(i + 1));
  const QString known = QCoreApplication::translate("maskline::Core", text.toUtf8().constData());
  QString out = known;
  for (qsizetype i = inQuotes.size(); i-- > 0;)
    out.replace(QStringLiteral("%%1").arg(i + 1), inQuotes[i]);
  return out;
}

}  // namespace maskline
