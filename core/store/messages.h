// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::store {

inline constexpr ErrorText<1> rowsMissing{
    "store.rows-missing", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" cannot be migrated because rows are missing; repair it "
                      "or restore a backup.")};
inline constexpr ErrorText<1> notAProject{
    "store.not-a-project", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a Maskline project; choose a file that Maskline has made.")};
inline constexpr ErrorText<1> tooNew{
    "store.too-new", ErrorKind::TooNew,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" was written by a newer version of Maskline; install that "
                      "version or a later one.")};
inline constexpr ErrorText<1> tooOld{
    "store.too-old", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" has an older format; open it for writing once to update it.")};
inline constexpr ErrorText<1> mayNotBeWritten{
    "store.may-not-be-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" may not be written; change its permissions or open it read-only.")};
inline constexpr ErrorText<1> fileExists{
    "store.file-exists", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" exists already; choose another name.")};
inline constexpr ErrorText<1> strayLog{
    "store.stray-log", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" belongs to a project that is no longer here; put it back "
                      "beside that project, or choose another name.")};
inline constexpr ErrorText<1> noFolder{
    "store.no-folder", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder for \"%1\" does not exist; create it or choose another one.")};
inline constexpr ErrorText<1> noProject{
    "store.no-project", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no project \"%1\"; check its name and folder.")};
inline constexpr ErrorText<1> notAFile{
    "store.not-a-file", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not a file; choose a Maskline project.")};
inline constexpr ErrorText<0> damagedRow{
    "store.damaged-row", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project holds a row that Maskline cannot read; repair it or restore a backup.")};
inline constexpr ErrorText<1> diskFull{
    "store.disk-full", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no room left on the disk of \"%1\"; nothing was changed, make room "
                      "and try again.")};
inline constexpr ErrorText<1> ioFailed{
    "store.io-failed", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" could not be read or written; check that its disk is "
                      "connected, not full, and that you may write there.")};
inline constexpr ErrorText<1> otherWriter{
    "store.other-writer", ErrorKind::Locked,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Another program is writing to the project \"%1\"; wait until it is done and try again.")};
inline constexpr ErrorText<1> damaged{
    "store.damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is damaged; repair it or restore a backup.")};
inline constexpr ErrorText<2> refusedChange{
    "store.refused-change", ErrorKind::Internal,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" refused a change (%2); nothing was changed, please report this.")};
inline constexpr ErrorText<0> noClip{
    "store.no-clip", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project no longer contains the reference to its clip; repair it or "
                      "restore a backup.")};
inline constexpr ErrorText<2> folderNotWritable{
    "store.folder-not-writable", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder of \"%1\" cannot be written (%2); choose another folder or open "
                      "the project read-only.")};
inline constexpr ErrorText<1> alreadyOpen{
    "store.already-open", ErrorKind::Locked,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" is already open for writing; close it there or open it read-only.")};
inline constexpr ErrorText<1> foreignNeighbour{
    "store.foreign-neighbour", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The file \"%1\" beside the project was not made by Maskline; move it elsewhere.")};
inline constexpr ErrorText<1> cannotBeRead{
    "store.cannot-be-read", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" cannot be read; check that you may read it.")};
inline constexpr ErrorText<1> emptyProject{
    "store.empty-project", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" is empty, and nothing can be saved from it; restore a backup.")};

}  // namespace maskline::messages::store
