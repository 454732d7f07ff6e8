// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::recovery {

inline constexpr ErrorText<2> clipLost{
    "recovery.clip-lost", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" no longer contains the path of its clip; give it with \"%2\".")};
inline constexpr ErrorText<1> nothingSaved{
    "recovery.nothing-saved", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Nothing can be saved from the project \"%1\"; restore a backup.")};
inline constexpr ErrorText<1> openForWriting{
    "recovery.open-for-writing", ErrorKind::Locked,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is open for writing; close it there first.")};
inline constexpr ErrorText<0> notMadeWhole{
    "recovery.not-made-whole", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project could not be repaired completely; please report this.")};

// What was lost.
inline constexpr Text<2> masksLost{
    "recovery.masks-lost",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of \"%1\" are lost, on frames (%2).")};
inline constexpr Text<2> provenanceLost{
    "recovery.provenance-lost",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The source, confidence and review state of masks of \"%1\" are lost, on frames (%2).")};
inline constexpr Text<2> uncertaintyLost{
    "recovery.uncertainty-lost",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The uncertainty of masks of \"%1\" is lost, on frames (%2).")};
inline constexpr Text<2> promptsLost{
    "recovery.prompts-lost",
    QT_TRANSLATE_NOOP("maskline::Core", "Prompts of \"%1\" are lost, on frames (%2).")};
inline constexpr Text<2> parentLost{
    "recovery.parent-lost",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "A row of the table \"%1\" was lost and was recreated with the name \"%2\".")};
inline constexpr Text<2> rowsLost{
    "recovery.rows-lost",
    QT_TRANSLATE_NOOP("maskline::Core", "Rows of \"%1\" are lost, with these numbers (%2).")};
inline constexpr Text<1> clipReplaced{
    "recovery.clip-replaced",
    QT_TRANSLATE_NOOP("maskline::Core", "The project had lost its clip; it is now \"%1\".")};
inline constexpr Text<0> clipIndexLost{
    "recovery.clip-index-lost",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The index of the clip is lost; it is created again when the clip is opened.")};
inline constexpr Text<0> logLost{
    "recovery.log-lost", QT_TRANSLATE_NOOP("maskline::Core",
                                           "The last edits are lost: they were in the write-ahead "
                                           "log (WAL) of the project, which is damaged.")};
inline constexpr Text<0> clipInfoReplaced{
    "recovery.clip-info-replaced",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The stored size or length of the clip was damaged; it has been restored "
                      "from the clip or from the masks.")};
inline constexpr Text<1> tableGap{
    "recovery.table-gap",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "More rows of \"%1\" may be lost: a part of the table cannot be read.")};
inline constexpr Text<2> maskRange{
    "recovery.mask-range",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "More masks of \"%1\" may be lost, from the first to the second of these frames (%2).")};

// What was found wrong.
inline constexpr Text<1> database{
    "recovery.database", QT_TRANSLATE_NOOP("maskline::Core", "The database is damaged (%1).")};
inline constexpr Text<2> recordUnreadable{
    "recovery.record-unreadable",
    QT_TRANSLATE_NOOP("maskline::Core", "Records of \"%1\" cannot be read, on frames (%2).")};
inline constexpr Text<2> recordMissing{
    "recovery.record-missing",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of \"%1\" have no frame record, on frames (%2).")};
inline constexpr Text<2> pixelsMissing{
    "recovery.pixels-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Records of \"%1\" have lost their masks, on frames (%2).")};
inline constexpr Text<2> maskUnreadable{
    "recovery.mask-unreadable",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of \"%1\" cannot be decoded, on frames (%2).")};
inline constexpr Text<2> maskSize{
    "recovery.mask-size",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" have another size than the clip, on frames (%2).")};
inline constexpr Text<2> areaWrong{
    "recovery.area-wrong",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" have another area than their record says, on frames (%2).")};
inline constexpr Text<2> uncertaintyUnreadable{
    "recovery.uncertainty-unreadable",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The uncertainty of masks of \"%1\" cannot be decoded, on frames (%2).")};
inline constexpr Text<2> maskBeyondClip{
    "recovery.mask-beyond-clip",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" lie beyond the end of the clip, on frames (%2).")};
inline constexpr Text<2> promptsUnreadable{
    "recovery.prompts-unreadable",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Prompts of \"%1\" cannot be read or lie beyond the clip, on frames (%2).")};
inline constexpr Text<2> parentMissing{
    "recovery.parent-missing", QT_TRANSLATE_NOOP("maskline::Core",
                                                 "Rows of the table \"%1\" are missing but are "
                                                 "referenced by others, with these numbers (%2).")};
inline constexpr Text<2> rowsWrong{
    "recovery.rows-wrong",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Rows of \"%1\" cannot be read or lie beyond the clip, with these numbers (%2).")};
inline constexpr Text<0> noClip{
    "recovery.no-clip",
    QT_TRANSLATE_NOOP("maskline::Core", "The project contains no reference to its clip.")};
inline constexpr Text<1> clipMissing{
    "recovery.clip-missing", QT_TRANSLATE_NOOP("maskline::Core", "The clip is not at \"%1\".")};

}  // namespace maskline::messages::recovery
