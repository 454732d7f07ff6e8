// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::auto_annotation {

inline constexpr ErrorText<1> noModel{
    "auto_annotation.no-model", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" has no model: it needs one ONNX file, with a model.json or "
        "deploy.yaml beside it or with metadata in it.")};
inline constexpr ErrorText<1> severalFiles{
    "auto_annotation.several-files", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" has several ONNX files; name one as \"file\" in a "
                      "model.json.")};
inline constexpr ErrorText<2> unknownModel{
    "auto_annotation.unknown-model", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no model of your own called \"%1\"; choose one of these or a "
                      "folder: %2.")};
inline constexpr ErrorText<1> fileNotRead{
    "auto_annotation.file-not-read", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" cannot be read; check its path and rights.")};
inline constexpr ErrorText<2> fileTooLarge{
    "auto_annotation.file-too-large", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The file \"%1\" is larger than %2 MB and is not read; use a smaller model.")};
inline constexpr ErrorText<2> descriptionDamaged{
    "auto_annotation.description-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model description \"%1\" is no valid file of its kind (at %2); correct "
                      "it.")};
inline constexpr ErrorText<3> fieldWrong{
    "auto_annotation.field-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "In the model description \"%1\", \"%2\" must be %3; correct it.")};
inline constexpr ErrorText<2> outsideFolder{
    "auto_annotation.outside-folder", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" refers to the file \"%2\" outside its folder, which is not "
                      "read; put the file into the folder.")};
inline constexpr ErrorText<1> noClasses{
    "auto_annotation.no-classes", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" does not name its classes; write their names into a "
                      "classes.txt in its folder, one in a line.")};
inline constexpr ErrorText<2> taskNotRun{
    "auto_annotation.task-not-run", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" is made for the task \"%2\" and gives no masks; choose a "
                      "model for segmentation.")};

inline constexpr ErrorText<1> onnxDamaged{
    "auto_annotation.onnx-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is damaged or no ONNX file; export the model again.")};
inline constexpr ErrorText<2> tensorDamaged{
    "auto_annotation.tensor-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The weights \"%2\" in \"%1\" do not have the size that the file states; "
                      "export the model again.")};
inline constexpr ErrorText<3> operatorNotRun{
    "auto_annotation.operator-not-run", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" uses the operator \"%2\" at \"%3\", which cannot be run "
                      "here; export the model without it.")};
inline constexpr ErrorText<2> networkNotRun{
    "auto_annotation.network-not-run", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" cannot be run here (%2); export it with a fixed input size "
                      "and opset 11 to 17.")};
inline constexpr ErrorText<2> notAgreed{
    "auto_annotation.not-agreed", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is TorchScript and carries a program, which is not run "
                      "unless you agree; if you trust its source, add its folder in the window or "
                      "with \"%2\".")};
inline constexpr ErrorText<2> scriptNotRun{
    "auto_annotation.script-not-run", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The TorchScript file \"%1\" cannot be run (%2); export the model again.")};
inline constexpr ErrorText<2> inputNotRun{
    "auto_annotation.input-not-run", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model \"%1\" takes the input %2; it must take one picture of shape 1 × 3 "
        "× height × width in 32-bit floats.")};
inline constexpr ErrorText<1> noInputSize{
    "auto_annotation.no-input-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model \"%1\" does not say which input size it needs; write \"width\" and "
        "\"height\" into its model.json.")};
inline constexpr ErrorText<4> otherInputSize{
    "auto_annotation.other-input-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" takes pictures of %2, but its description says %3; correct "
                      "\"%4\".")};
inline constexpr ErrorText<2> noSuchOutput{
    "auto_annotation.no-such-output", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" has no output \"%2\"; correct its description.")};
inline constexpr ErrorText<3> outputShape{
    "auto_annotation.output-shape", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" returns the shape %2, but its description asks for %3; "
                      "correct its description.")};
inline constexpr ErrorText<2> otherSum{
    "auto_annotation.other-sum", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The test file \"%2\" of the model \"%1\" has another checksum than its "
                      "description states; copy the model again.")};
inline constexpr ErrorText<2> testFailed{
    "auto_annotation.test-failed", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model \"%1\" gives another result here than its test states: only %2 % "
                      "of the pixels agree; check input size, mean, deviation and channel order.")};
inline constexpr ErrorText<0> noRun{
    "auto_annotation.no-run", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There are no results of a model to apply a score to; run a model first.")};
inline constexpr ErrorText<1> runDamaged{
    "auto_annotation.run-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The stored results \"%1\" are damaged; run the model again.")};

inline constexpr ErrorText<1> notStored{
    "auto_annotation.not-stored", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" cannot be written; check its rights and the free space.")};
inline constexpr ErrorText<1> nameInUse{
    "auto_annotation.name-in-use", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "There is another model of your own called \"%1\"; change the \"name\" in its "
        "model.json or the name of its folder.")};

// What a field of a description must be.
inline constexpr Text<0> isText{"auto_annotation.is-text",
                                QT_TRANSLATE_NOOP("maskline::Core", "a text")};
inline constexpr Text<0> isObject{"auto_annotation.is-object",
                                  QT_TRANSLATE_NOOP("maskline::Core", "an object with fields")};
inline constexpr Text<2> isNumber{
    "auto_annotation.is-number", QT_TRANSLATE_NOOP("maskline::Core", "a number between %1 and %2")};
inline constexpr Text<0> isThreeNumbers{"auto_annotation.is-three-numbers",
                                        QT_TRANSLATE_NOOP("maskline::Core", "a list of 3 numbers")};
inline constexpr Text<0> isThreePositive{
    "auto_annotation.is-three-positive",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of 3 numbers above 0")};
inline constexpr Text<1> isWord{"auto_annotation.is-word",
                                QT_TRANSLATE_NOOP("maskline::Core", "one of these: %1")};
inline constexpr Text<1> isClasses{
    "auto_annotation.is-classes",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of 1 to %1 classes, each with another name")};
inline constexpr Text<0> isTrueOrFalse{"auto_annotation.is-true-or-false",
                                       QT_TRANSLATE_NOOP("maskline::Core", "true or false")};

// What a network must return.
inline constexpr Text<1> shapeMap{
    "auto_annotation.shape-map",
    QT_TRANSLATE_NOOP("maskline::Core", "a map of %1 classes (1 × %1 × height × width)")};
inline constexpr Text<0> shapeLabels{
    "auto_annotation.shape-labels",
    QT_TRANSLATE_NOOP("maskline::Core", "a map of class numbers (1 × height × width)")};
inline constexpr Text<1> shapeYolo{
    "auto_annotation.shape-yolo",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "boxes with %1 classes and masks (1 × (4 + %1 + K) × N and 1 × K × height × "
                      "width)")};
inline constexpr Text<0> shapeBoxes{
    "auto_annotation.shape-boxes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "boxes, scores, labels and masks (N × 4, N, N and N × height × width)")};

}  // namespace maskline::messages::auto_annotation
