// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/action_table.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace maskline {

namespace {

constexpr Facts none{};
constexpr Facts open{Fact::Project};
constexpr Facts writable{Fact::Project, Fact::Writable};
constexpr Facts drawing{Fact::Project, Fact::Writable, Fact::Annotate};
constexpr Facts object{Fact::Project, Fact::Object};
constexpr Facts editable{Fact::Project, Fact::Writable, Fact::Object};
constexpr Facts unlocked{Fact::Project, Fact::Writable, Fact::Object, Fact::Unlocked};
constexpr Facts masked{Fact::Project, Fact::Writable, Fact::Object, Fact::Unlocked, Fact::Mask};
constexpr Facts judged{Fact::Project, Fact::Writable, Fact::Object, Fact::Mask};
constexpr Facts judgedInReview{Fact::Project, Fact::Writable, Fact::Object, Fact::Mask,
                               Fact::Review};
constexpr Facts example{Fact::Project, Fact::Writable, Fact::Object, Fact::Mask, Fact::Annotate};
constexpr Facts prompted{Fact::Project, Fact::Writable, Fact::Object, Fact::Unlocked,
                         Fact::Prompts};
constexpr Facts several{Fact::Project, Fact::Several};
constexpr Facts ordered{Fact::Project, Fact::Writable, Fact::Object, Fact::Several};
constexpr Facts undoable{Fact::Project, Fact::Writable, Fact::Undo};
constexpr Facts redoable{Fact::Project, Fact::Writable, Fact::Redo};
constexpr Facts reviewing{Fact::Project, Fact::Review};
constexpr Facts unlabelled{Fact::Project, Fact::Writable, Fact::Unlabelled};
constexpr Facts busy{Fact::Job};
constexpr Facts mergeable{Fact::Project, Fact::Writable, Fact::Object, Fact::Unlocked,
                          Fact::Several};

/// A class, so that the translators' tools know the context of the titles.
class Actions {
  Q_DECLARE_TR_FUNCTIONS(maskline::Actions)

 public:
  static std::span<const ActionSpec> table();
};

std::span<const ActionSpec> Actions::table() {
  using enum MenuId;
  constexpr bool toggle = true;
  constexpr bool rule = true;
  static const char* const go = QT_TR_NOOP("Go");
  static const char* const overlay = QT_TR_NOOP("Overlay");
  static const char* const scene = QT_TR_NOOP("Scene");
  static const char* const pick = QT_TR_NOOP("Select");
  static const char* const clean = QT_TR_NOOP("Clean up the mask");
  static const ActionSpec rows[] = {
      {"new-project", File, nullptr, QT_TR_NOOP("New project…"), "plus", "Ctrl+N", none},
      {"open-project", File, nullptr, QT_TR_NOOP("Open project…"), "folder", "Ctrl+O", none},
      {"open-video", File, nullptr, QT_TR_NOOP("Open video…"), "film", "Ctrl+Alt+O", none},
      {"open-demo", File, nullptr, QT_TR_NOOP("Open the demo"), "star", "Ctrl+Shift+D", none},
      {"find-clip", File, nullptr, QT_TR_NOOP("Locate the clip…"), "search", "Ctrl+Shift+O", none,
       false, rule},
      {"import", File, nullptr, QT_TR_NOOP("Import masks…"), "import", "Ctrl+Shift+I", writable},
      {"export", File, nullptr, QT_TR_NOOP("Export…"), "export", "Ctrl+E", open},
      {"export-events", File, nullptr, QT_TR_NOOP("Export events…"), "tag", "Ctrl+Shift+E", open},
      {"check-project", File, nullptr, QT_TR_NOOP("Check project…"), "check", "Ctrl+Shift+K", open,
       false, rule},
      {"repair-project", File, nullptr, QT_TR_NOOP("Repair a project…"), nullptr, "Ctrl+Shift+R",
       none},
      {"back-up", File, nullptr, QT_TR_NOOP("Back up now"), nullptr, "Ctrl+Shift+B", open},
      {"restore-backup", File, nullptr, QT_TR_NOOP("Restore from backup…"), nullptr, "Ctrl+Alt+B",
       none},
      {"close-project", File, nullptr, QT_TR_NOOP("Close project"), nullptr, "Ctrl+W", open, false,
       rule},
      {"quit", File, nullptr, QT_TR_NOOP("Quit"), nullptr, "Ctrl+Q", none},

      {"undo", Edit, nullptr, QT_TR_NOOP("Undo"), "undo", "Ctrl+Z", undoable},
      {"redo", Edit, nullptr, QT_TR_NOOP("Redo"), "redo", "Ctrl+Shift+Z Ctrl+Y", redoable},
      {"finish", Edit, nullptr, QT_TR_NOOP("Finish the shape or object"), "check", "Return Enter",
       drawing, false, rule},
      {"cancel", Edit, nullptr, QT_TR_NOOP("Cancel the current operation"), "cross", "Esc", none},
      {"delete-prompt", Edit, nullptr, QT_TR_NOOP("Delete the prompt under the cursor"), nullptr,
       "Del", prompted, false, rule},
      {"clear-prompts", Edit, nullptr, QT_TR_NOOP("Delete all prompts of this frame"), nullptr,
       "Ctrl+Del", prompted},
      {"delete-mask", Edit, nullptr, QT_TR_NOOP("Delete the mask of this frame"), "trash",
       "Ctrl+Backspace", masked},
      {"preferences", Edit, nullptr, QT_TR_NOOP("Preferences…"), "gear", "Ctrl+,", none, false,
       rule},

      {"mode-annotate", View, nullptr, QT_TR_NOOP("Annotate"), "brush", "F3", open, toggle},
      {"mode-review", View, nullptr, QT_TR_NOOP("Review"), "list", "F4", open, toggle},
      {"play", View, go, QT_TR_NOOP("Play"), "play", "Space", open, toggle},
      {"frame-next", View, go, QT_TR_NOOP("Next frame"), "next", "Right . F", open, false, rule},
      {"frame-previous", View, go, QT_TR_NOOP("Previous frame"), "previous", "Left , D", open},
      {"frame-next-10", View, go, QT_TR_NOOP("Ten frames forward"), nullptr, "Shift+Right", open},
      {"frame-previous-10", View, go, QT_TR_NOOP("Ten frames back"), nullptr, "Shift+Left", open},
      {"frame-first", View, go, QT_TR_NOOP("First frame"), "first", "Home", open},
      {"frame-last", View, go, QT_TR_NOOP("Last frame"), "last", "End", open},
      {"keyframe-next", View, go, QT_TR_NOOP("Next keyframe"), "keyframe-next", "PgDown", open,
       false, rule},
      {"keyframe-previous", View, go, QT_TR_NOOP("Previous keyframe"), "keyframe-previous", "PgUp",
       open},
      {"go-to-frame", View, go, QT_TR_NOOP("Go to frame…"), nullptr, "Ctrl+G", open},
      {"show-masks", View, overlay, QT_TR_NOOP("Masks"), "fill", "V", open, toggle},
      {"show-outlines", View, overlay, QT_TR_NOOP("Outlines"), "outline", "Shift+V", open, toggle},
      {"show-uncertainty", View, overlay, QT_TR_NOOP("Uncertainty"), "heat", "U", open, toggle},
      {"show-prompts", View, overlay, QT_TR_NOOP("Prompts"), "click", "Shift+P", open, toggle},
      {"show-preview", View, overlay, QT_TR_NOOP("Preview under the cursor"), "eye", "Shift+U",
       open, toggle},
      {"overlay-stronger", View, overlay, QT_TR_NOOP("More opaque"), nullptr, "Shift+Up", open,
       false, rule},
      {"overlay-weaker", View, overlay, QT_TR_NOOP("More transparent"), nullptr, "Shift+Down",
       open},
      {"view-semantic", View, scene, QT_TR_NOOP("Semantic view"), nullptr, "F7", open, toggle},
      {"view-instances", View, scene, QT_TR_NOOP("Instance view"), nullptr, "F8", open, toggle},
      {"view-panoptic", View, scene, QT_TR_NOOP("Panoptic view"), nullptr, "F9", open, toggle},
      {"next-unlabelled", View, scene, QT_TR_NOOP("Next unlabelled region"), nullptr, "Alt+U", open,
       false, rule},
      {"zoom-fit", View, nullptr, QT_TR_NOOP("Fit the frame"), "fit", "Num+0 Ctrl+0", open, false,
       rule},
      {"zoom-100", View, nullptr, QT_TR_NOOP("Zoom to 100%"), nullptr, "Ctrl+1", open},
      {"zoom-object", View, nullptr, QT_TR_NOOP("Zoom to the object"), "object", "Z", object},
      {"zoom-in", View, nullptr, QT_TR_NOOP("Zoom in"), "zoom-in", "Ctrl++ Ctrl+=", open},
      {"zoom-out", View, nullptr, QT_TR_NOOP("Zoom out"), "zoom-out", "Ctrl+-", open},
      {"timeline-zoom-in", View, nullptr, QT_TR_NOOP("Zoom in on the timeline"), nullptr,
       "Alt+Right", open, false, rule},
      {"timeline-zoom-out", View, nullptr, QT_TR_NOOP("Zoom out on the timeline"), nullptr,
       "Alt+Left", open},
      {"timeline-zoom-range", View, nullptr, QT_TR_NOOP("Zoom the timeline to the range"), nullptr,
       "Alt+Z", open},
      {"next-area", View, nullptr, QT_TR_NOOP("Next area of the window"), nullptr, "F6", open,
       false, rule},
      {"full-screen", View, nullptr, QT_TR_NOOP("Full screen"), nullptr, "F11", none, toggle},

      {"new-object", Object, nullptr, QT_TR_NOOP("New object"), "plus", "N", drawing},
      {"rename-object", Object, nullptr, QT_TR_NOOP("Rename"), "fix", "F2", editable},
      {"set-category", Object, nullptr, QT_TR_NOOP("Category…"), "tag", "Ctrl+K", editable},
      {"edit-attributes", Object, nullptr, QT_TR_NOOP("Attributes…"), "list", "Ctrl+I", writable},
      {"lock-object", Object, nullptr, QT_TR_NOOP("Locked"), "lock", "L", editable, toggle, rule},
      {"hide-object", Object, nullptr, QT_TR_NOOP("Hidden"), "eye-off", "H", editable, toggle},
      {"hide-others", Object, nullptr, QT_TR_NOOP("Hide or show the others"), nullptr, "Shift+H",
       ordered},
      {"raise-object", Object, nullptr, QT_TR_NOOP("Raise"), "chevron-up", "Alt+Up", ordered},
      {"lower-object", Object, nullptr, QT_TR_NOOP("Lower"), "chevron-down", "Alt+Down", ordered},
      {"next-object", Object, pick, QT_TR_NOOP("Next object"), nullptr, "Tab", several, false,
       false, KeyScope::Canvas},
      {"previous-object", Object, pick, QT_TR_NOOP("Previous object"), nullptr, "Shift+Tab",
       several, false, false, KeyScope::Canvas},
      {"object-1", Object, pick, QT_TR_NOOP("Object 1"), nullptr, "1", open, false, rule},
      {"object-2", Object, pick, QT_TR_NOOP("Object 2"), nullptr, "2", open},
      {"object-3", Object, pick, QT_TR_NOOP("Object 3"), nullptr, "3", open},
      {"object-4", Object, pick, QT_TR_NOOP("Object 4"), nullptr, "4", open},
      {"object-5", Object, pick, QT_TR_NOOP("Object 5"), nullptr, "5", open},
      {"object-6", Object, pick, QT_TR_NOOP("Object 6"), nullptr, "6", open},
      {"object-7", Object, pick, QT_TR_NOOP("Object 7"), nullptr, "7", open},
      {"object-8", Object, pick, QT_TR_NOOP("Object 8"), nullptr, "8", open},
      {"object-9", Object, pick, QT_TR_NOOP("Object 9"), nullptr, "9", open},
      {"object-10", Object, pick, QT_TR_NOOP("Object 10"), nullptr, "0", open},
      {"find-like", Object, nullptr, QT_TR_NOOP("Find all like this"), "search", "Ctrl+F", example,
       false, rule},
      {"find-like-range", Object, nullptr, QT_TR_NOOP("Find all like this in the range"), nullptr,
       "Ctrl+Alt+R", example},
      {"segment-everything", Object, nullptr, QT_TR_NOOP("Segment everything on this frame"),
       "layers", "Ctrl+Shift+A", drawing},
      {"fill-holes", Object, clean, QT_TR_NOOP("Fill holes"), nullptr, "Alt+H", masked},
      {"remove-specks", Object, clean, QT_TR_NOOP("Remove specks"), nullptr, "Alt+S", masked},
      {"grow-mask", Object, clean, QT_TR_NOOP("Grow by a pixel"), nullptr, "Alt++ Alt+=", masked},
      {"shrink-mask", Object, clean, QT_TR_NOOP("Shrink by a pixel"), nullptr, "Alt+-", masked},
      {"give-region", Object, nullptr, QT_TR_NOOP("Give region to category…"), nullptr, "Ctrl+U",
       unlabelled, false, rule},
      {"give-unlabelled", Object, nullptr, QT_TR_NOOP("Give all unlabelled to category…"), nullptr,
       "Ctrl+Shift+U", writable},
      {"versions", Object, nullptr, QT_TR_NOOP("Versions…"), nullptr, "Ctrl+H", object},
      {"merge-objects", Object, nullptr, QT_TR_NOOP("Merge with another object…"), "merge", "M",
       mergeable, false, rule},
      {"split-object", Object, nullptr, QT_TR_NOOP("Split the object here"), "split", "Alt+M",
       unlocked},
      {"swap-objects", Object, nullptr, QT_TR_NOOP("Swap with another object…"), nullptr, "Shift+M",
       mergeable},
      {"copy-mask", Object, nullptr, QT_TR_NOOP("Copy the mask to a range…"), "copy", "Shift+C",
       masked, false, rule},
      {"extend-mask", Object, nullptr, QT_TR_NOOP("Extend the mask to a frame…"), nullptr,
       "Shift+E", masked},
      {"delete-masks", Object, nullptr, QT_TR_NOOP("Delete masks of a range…"), nullptr,
       "Ctrl+Shift+Backspace", unlocked},
      {"delete-object", Object, nullptr, QT_TR_NOOP("Delete the object"), "trash", "Shift+Del",
       unlocked, false, rule},

      {"propagate", Track, nullptr, QT_TR_NOOP("Propagate"), "propagate", "Ctrl+T", writable},
      {"propagate-back", Track, nullptr, QT_TR_NOOP("Propagate backward"), "propagate-back",
       "Ctrl+Shift+T", writable},
      {"propagate-both", Track, nullptr, QT_TR_NOOP("Propagate in both directions"),
       "propagate-both", "Ctrl+Alt+T", writable},
      {"propagate-object", Track, nullptr, QT_TR_NOOP("Propagate the selected object forward"),
       nullptr, "Alt+Shift+T", unlocked},
      {"propagate-object-back", Track, nullptr,
       QT_TR_NOOP("Propagate the selected object backward"), nullptr, "Ctrl+Alt+Shift+T", unlocked},
      {"propagate-again", Track, nullptr, QT_TR_NOOP("Propagate again around this keyframe"),
       nullptr, "Shift+T", masked},
      {"next-shot", Track, nullptr, QT_TR_NOOP("Continue in the next shot"), nullptr, "Ctrl+Alt+N",
       writable},
      {"own-model", Track, nullptr, QT_TR_NOOP("Run a model of your own…"), "engine", "Ctrl+Alt+M",
       writable},
      {"interpolate", Track, nullptr, QT_TR_NOOP("Interpolate"), "interpolate", "I", unlocked,
       false, rule},
      {"smooth", Track, nullptr, QT_TR_NOOP("Smooth over time…"), nullptr, "Alt+I", unlocked},
      {"keyframe", Track, nullptr, QT_TR_NOOP("Keyframe"), "keyframe", "K", masked, toggle, rule},
      {"clear-keyframes", Track, nullptr, QT_TR_NOOP("Clear keyframes of a range…"), nullptr,
       "Shift+K", unlocked},
      {"outside", Track, nullptr, QT_TR_NOOP("Outside the frame"), "outside", "O", unlocked,
       toggle},
      {"outside-on", Track, nullptr, QT_TR_NOOP("Outside from here on"), nullptr, "Shift+O",
       unlocked},
      {"occluded", Track, nullptr, QT_TR_NOOP("Occluded"), "occluded", "Q", unlocked, toggle},
      {"occluded-on", Track, nullptr, QT_TR_NOOP("Occluded from here on"), nullptr, "Shift+Q",
       unlocked},
      {"presence-range", Track, nullptr, QT_TR_NOOP("Presence in a range…"), nullptr, "Alt+Q",
       unlocked},
      {"range-in", Track, nullptr, QT_TR_NOOP("Range starts here"), "range-in", "Alt+[", writable,
       false, rule},
      {"range-out", Track, nullptr, QT_TR_NOOP("Range ends here"), "range-out", "Alt+]", writable},
      {"range-clear", Track, nullptr, QT_TR_NOOP("Clear the range"), "range-clear", "Alt+\\",
       writable},
      {"detect-shots", Track, nullptr, QT_TR_NOOP("Detect shots"), "cut", "Ctrl+D", writable, false,
       rule},
      {"cut-here", Track, nullptr, QT_TR_NOOP("Cut on this frame"), nullptr, "Ctrl+Alt+D", writable,
       toggle},
      {"fade-here", Track, nullptr, QT_TR_NOOP("Fade on this frame"), nullptr, "Ctrl+Alt+F",
       writable, toggle},
      {"new-event", Track, nullptr, QT_TR_NOOP("New event…"), "tag", "Alt+N", writable, false,
       rule},
      {"cancel-jobs", Track, nullptr, QT_TR_NOOP("Stop all jobs"), "cross", "Ctrl+.", busy},

      {"accept-next", Review, nullptr, QT_TR_NOOP("Accept and go to the next"), "check",
       "Return Enter", judgedInReview},
      {"fix", Review, nullptr, QT_TR_NOOP("Fix this frame"), "fix", "R", reviewing},
      {"accept", Review, nullptr, QT_TR_NOOP("Accept"), "check", "A", judged, false, rule},
      {"accept-frame", Review, nullptr, QT_TR_NOOP("Accept this frame only"), nullptr, "Alt+A",
       judged},
      {"reject", Review, nullptr, QT_TR_NOOP("Reject"), "cross", "X", judged},
      {"reject-reason", Review, nullptr, QT_TR_NOOP("Reject with a reason…"), nullptr, "Shift+X",
       judged},
      {"clear-review", Review, nullptr, QT_TR_NOOP("Clear the review state"), nullptr, "Shift+A",
       judged},
      {"weak-next", Review, nullptr, QT_TR_NOOP("Next stretch to review"), "weak-next", "J", open,
       false, rule},
      {"weak-previous", Review, nullptr, QT_TR_NOOP("Previous stretch to review"), "weak-previous",
       "Shift+J", open},
      {"weak-worst", Review, nullptr, QT_TR_NOOP("Top of the review queue"), nullptr, "Ctrl+J",
       open},
      {"suggest-keyframe", Review, nullptr, QT_TR_NOOP("Suggest next keyframe"), "keyframe",
       "Ctrl+Shift+J", object},
      {"comment", Review, nullptr, QT_TR_NOOP("Comment…"), "comment", "T", writable, false, rule},
      {"comment-here", Review, nullptr, QT_TR_NOOP("Comment on the point under the cursor…"),
       nullptr, "Ctrl+Shift+C", writable},
      {"comment-next", Review, nullptr, QT_TR_NOOP("Next comment"), nullptr, "Ctrl+PgDown", open},
      {"comment-previous", Review, nullptr, QT_TR_NOOP("Previous comment"), nullptr, "Ctrl+PgUp",
       open},
      {"stages", Review, nullptr, QT_TR_NOOP("Stages…"), nullptr, "Ctrl+Shift+G", open, false,
       rule},
      {"checks", Review, nullptr, QT_TR_NOOP("Check frames…"), nullptr, "Ctrl+Shift+F", open},
      {"statistics", Review, nullptr, QT_TR_NOOP("Statistics…"), nullptr, "Ctrl+Shift+S", open},

      {"tool-click", Tools, nullptr, QT_TR_NOOP("Click"), "click", "C", drawing, toggle},
      {"tool-box", Tools, nullptr, QT_TR_NOOP("Box"), "box", "B", drawing, toggle},
      {"tool-brush", Tools, nullptr, QT_TR_NOOP("Brush"), "brush", "P", drawing, toggle},
      {"tool-eraser", Tools, nullptr, QT_TR_NOOP("Eraser"), "eraser", "E", drawing, toggle},
      {"tool-polygon-add", Tools, nullptr, QT_TR_NOOP("Polygon"), "polygon-add", "G", drawing,
       toggle},
      {"tool-polygon-remove", Tools, nullptr, QT_TR_NOOP("Polygon (remove)"), "polygon-remove",
       "Shift+G", drawing, toggle},
      {"tool-lasso", Tools, nullptr, QT_TR_NOOP("Lasso"), "lasso", "Shift+L", drawing, toggle},
      {"tool-wand", Tools, nullptr, QT_TR_NOOP("Magic wand"), "wand", "Y", drawing, toggle},
      {"tool-superpixels", Tools, nullptr, QT_TR_NOOP("Superpixels"), "superpixels", "S", drawing,
       toggle},
      {"tool-candidates", Tools, nullptr, QT_TR_NOOP("Candidates"), "outline", "Shift+S", drawing,
       toggle},
      {"tool-pan", Tools, nullptr, QT_TR_NOOP("Pan"), "pan", "W", open, toggle},
      {"brush-smaller", Tools, nullptr, QT_TR_NOOP("Smaller brush"), nullptr, "[", drawing, false,
       rule},
      {"brush-larger", Tools, nullptr, QT_TR_NOOP("Larger brush"), nullptr, "]", drawing},
      {"take-pixels", Tools, nullptr, QT_TR_NOOP("Painting removes the pixels from other objects"),
       "layers", "Shift+B", drawing, toggle},
      {"wand-connected", Tools, nullptr, QT_TR_NOOP("Magic wand: connected pixels only"),
       "connected", "Shift+Y", drawing, toggle},
      {"paint-over", Tools, nullptr, QT_TR_NOOP("Paint only over…"), "paint-over", "Ctrl+Alt+U",
       drawing, toggle},
      {"models", Tools, nullptr, QT_TR_NOOP("Models…"), "engine", "Ctrl+M", none, false, rule},
      {"command-palette", Help, nullptr, QT_TR_NOOP("Command palette…"), "search", "Ctrl+Shift+P",
       none},
      {"key-sheet", Help, nullptr, QT_TR_NOOP("Keyboard shortcuts"), "keyboard", "F1", none},
      {"about", Help, nullptr, QT_TR_NOOP("About Maskline"), "info", "Ctrl+F1", none, false, rule},
  };
  return rows;
}

}  // namespace

std::span<const ActionSpec> actionTable() { return Actions::table(); }

QString actionText(const char* english) {
  return QCoreApplication::translate("maskline::Actions", english);
}

QString menuTitle(MenuId menu) {
  static const char* const titles[kMenuCount] = {QT_TRANSLATE_NOOP("maskline::Menus", "&File"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&Edit"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&View"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&Object"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&Track"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&Review"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "Too&ls"),
                                                 QT_TRANSLATE_NOOP("maskline::Menus", "&Help")};
  return QCoreApplication::translate("maskline::Menus", titles[static_cast<int>(menu)]);
}

QList<QKeySequence> defaultKeys(const ActionSpec& spec) {
  QList<QKeySequence> keys;
  for (const QString& key : QString::fromLatin1(spec.keys).split(' ', Qt::SkipEmptyParts))
    keys.append(QKeySequence::fromString(key, QKeySequence::PortableText));
  return keys;
}

bool canMeet(const ActionSpec& a, const ActionSpec& b) {
  const auto apart = [](const ActionSpec& x, const ActionSpec& y) {
    return x.needs.has(Fact::Annotate) && y.needs.has(Fact::Review);
  };
  return !apart(a, b) && !apart(b, a);
}

}  // namespace maskline
