// SPDX-License-Identifier: Apache-2.0
#include "ui/base/core_text.h"

#include <QCoreApplication>

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
  return QCoreApplication::translate("maskline::Core", english.c_str());
}

}  // namespace maskline
