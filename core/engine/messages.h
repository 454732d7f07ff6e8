// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::engine {

inline constexpr ErrorText<0> passNotStarted{
    "engine.pass-not-started", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Internal error: the tracker was not started; please report it.")};
inline constexpr ErrorText<0> pictureSizesDiffer{
    "engine.picture-sizes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "All images of a clip must have the same size.")};
inline constexpr ErrorText<0> confidenceUnreadable{
    "engine.confidence-unreadable", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The confidence parameters of the built-in network cannot be read; reinstall "
                      "the program.")};
inline constexpr ErrorText<0> confidenceTooNew{
    "engine.confidence-too-new", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The confidence parameters of the built-in network are from a newer version; "
                      "install the matching version of the program.")};
inline constexpr ErrorText<1> checksumDiffers{
    "engine.checksum-differs", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is damaged: its checksum differs from the one in the .sha256 file "
                      "beside it. Reinstall the program.")};
inline constexpr ErrorText<1> noModelFile{
    "engine.no-model-file", ErrorKind::MissingModel,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no model file \"%1\"; `maskline models` says which models are "
                      "installed and where to get others.")};
inline constexpr ErrorText<1> modelFileNotOpened{
    "engine.model-file-not-opened", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" cannot be opened; check that you may read it.")};
inline constexpr ErrorText<1> modelFileNotRead{
    "engine.model-file-not-read", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" cannot be read; check the disk it lies on.")};
inline constexpr ErrorText<1> typeNotStored{
    "engine.type-not-stored", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The data type of \"%1\" cannot be stored in a safetensors file.")};
inline constexpr ErrorText<1> fileNotWritten{
    "engine.file-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" cannot be written; check the folder and the disk.")};
inline constexpr ErrorText<1> badOptions{
    "engine.bad-options", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" is not an engine with valid options; write them as NAME:KEY=NUMBER,KEY=NUMBER.")};
inline constexpr ErrorText<2> unknownOption{
    "engine.unknown-option", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The engine \"%1\" has no option \"%2\".")};
inline constexpr ErrorText<2> unknownEngine{
    "engine.unknown-engine", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no engine \"%1\"; choose an installed one (%2), or put its file "
                      "into your model folder.")};
inline constexpr ErrorText<1> toldToFail{
    "engine.told-to-fail", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core", "The test engine was told to fail at call %1.")};
inline constexpr ErrorText<3> sideOutOfRange{
    "engine.side-out-of-range", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The option side of %1 must be a number from %2 to %3.")};
inline constexpr ErrorText<2> tensorsDiffer{
    "engine.tensors-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 does not hold the tensors of this model: %2. Use the original file.")};
inline constexpr ErrorText<1> parityFolderMissing{
    "engine.parity-folder-missing", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no \"%1\"; name a folder of saved inputs and outputs.")};
inline constexpr ErrorText<1> notJson{
    "engine.not-json", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not valid JSON.")};
inline constexpr ErrorText<1> manifestIncomplete{
    "engine.manifest-incomplete", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The manifest \"%1\" must list tensors, cases and a checkpoint; add them.")};
inline constexpr ErrorText<1> tensorNotListed{
    "engine.tensor-not-listed", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The manifest lists no tensor \"%1\".")};
inline constexpr ErrorText<1> parityPictureMissing{
    "engine.parity-picture-missing", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is missing or is not an image.")};
inline constexpr ErrorText<2> manifestKeyMissing{
    "engine.manifest-key-missing", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has no \"%2\" in the manifest; add it there.")};
inline constexpr ErrorText<2> manifestKeyWrong{
    "engine.manifest-key-wrong", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 has a \"%2\" of the wrong type in the manifest; correct it there.")};
inline constexpr ErrorText<1> unknownModel{
    "engine.unknown-model", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" contains no model that this program supports.")};
inline constexpr ErrorText<1> unknownCases{
    "engine.unknown-cases", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The cases of the manifest \"%1\" have an unknown format; see its README.")};
inline constexpr ErrorText<2> unknownAction{
    "engine.unknown-action", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has the unknown action \"%2\"; remove it.")};
inline constexpr ErrorText<2> objectNotAdded{
    "engine.object-not-added", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 removes object %2, which was not added before; correct the manifest.")};
inline constexpr ErrorText<0> badPicture{
    "engine.bad-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The image is empty or is not an 8-bit colour image.")};
inline constexpr ErrorText<0> maskSizeDiffers{
    "engine.mask-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The mask has another size than the image.")};
inline constexpr ErrorText<0> nothingShown{
    "engine.nothing-shown", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No prompt marks the object: add a positive click, a box or a stroke.")};
inline constexpr ErrorText<1> sam2TensorMissing{
    "engine.sam2-tensor-missing", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The checkpoint lacks the tensor %1 of SAM 2 models. Use the original file.")};
inline constexpr ErrorText<1> sam2TensorFlat{
    "engine.sam2-tensor-flat", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The checkpoint's tensor %1 has too few dimensions. Use the original file.")};
inline constexpr ErrorText<2> sam2TensorSide{
    "engine.sam2-tensor-side", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The checkpoint's tensor %1 has an invalid dimension of %2. Use the original file.")};
inline constexpr ErrorText<0> sam2SizeUnknown{
    "engine.sam2-size-unknown", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "This SAM 2 model has none of the published sizes, and no config.json beside "
                      "it says how it is built. Put that file into the same folder.")};
inline constexpr ErrorText<1> sam2BadSettings{
    "engine.sam2-bad-settings", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "These are not settings of a SAM 2 model: %1. Use the config.json that the "
                      "checkpoint came with.")};
inline constexpr ErrorText<0> noObjectToTrack{
    "engine.no-object-to-track", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no object to track; add a mask first.")};
inline constexpr ErrorText<1> xmemIncomplete{
    "engine.xmem-incomplete", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "This XMem model is incomplete: \"%1\" is missing. Use the original file.")};
inline constexpr ErrorText<1> endsTooEarly{
    "engine.ends-too-early", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" ends too early; get the original file again.")};
inline constexpr ErrorText<1> pickleEndsTooEarly{
    "engine.pickle-ends-too-early", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" has a pickle that ends too early; get the original file again.")};
inline constexpr ErrorText<1> numberTooLarge{
    "engine.number-too-large", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" contains a number that is too large for this program; "
                      "get the original file again.")};
inline constexpr ErrorText<1> pickleNonsense{
    "engine.pickle-nonsense", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" contains an invalid pickle; get the original file again.")};
inline constexpr ErrorText<2> foreignCall{
    "engine.foreign-call", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" refers to \"%2\", which is not an allowed type "
                      "(tensor, dictionary, list, number or text); get the original file again.")};
inline constexpr ErrorText<2> pickleOperation{
    "engine.pickle-operation", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" uses pickle operation %2, which no file of plain "
                      "tensors needs; get the original file again.")};
inline constexpr ErrorText<2> unknownFormat{
    "engine.unknown-format", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" contains \"%2\" in an unknown data type; get the "
                      "original file again.")};
inline constexpr ErrorText<2> badShape{
    "engine.bad-shape", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" has an invalid shape for \"%2\"; get the original file again.")};
inline constexpr ErrorText<2> endsBeforeNumbers{
    "engine.ends-before-numbers", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" ends before the data of \"%2\"; get the original file again.")};
inline constexpr ErrorText<2> shapeIsNotSize{
    "engine.shape-is-not-size", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "In the model file \"%1\" the shape of \"%2\" does not match the size of its "
                      "data; get the original file again.")};
inline constexpr ErrorText<1> declaresMoreData{
    "engine.declares-more-data", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" declares more data than it contains; get the original file again.")};
inline constexpr ErrorText<1> headerTooLong{
    "engine.header-too-long", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" declares a header that is longer than the file; get "
                      "the original file again.")};
inline constexpr ErrorText<1> headerAbsurd{
    "engine.header-absurd", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The header of the model file \"%1\" is too long; get the original file again.")};
inline constexpr ErrorText<1> headerNonsense{
    "engine.header-nonsense", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The header of the model file \"%1\" is invalid; get the original file again.")};
inline constexpr ErrorText<1> impossibleTensor{
    "engine.impossible-tensor", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" contains an invalid tensor; get the original file again.")};
inline constexpr ErrorText<1> noModelFormat{
    "engine.no-model-format", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is neither a PyTorch checkpoint nor a safetensors "
                      "file; get the original file again.")};
inline constexpr ErrorText<2> unknownStorageType{
    "engine.unknown-storage-type", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" uses the unknown data type \"%2\"; get the original file again.")};
inline constexpr ErrorText<1> nestedTooDeep{
    "engine.nested-too-deep", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is nested too deeply; get the original file again.")};
inline constexpr ErrorText<1> namesTooLong{
    "engine.names-too-long", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" contains names that are too long; get the original file again.")};
inline constexpr ErrorText<1> oddKeys{
    "engine.odd-keys", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" has a dictionary whose keys are neither text nor "
                      "numbers; get the original file again.")};
inline constexpr ErrorText<1> otherByteOrder{
    "engine.other-byte-order", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" was written on a machine with another byte order; get "
                      "the original file again.")};
inline constexpr ErrorText<1> unknownTorchVersion{
    "engine.unknown-torch-version", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is of an unknown version of its format; get the "
                      "original file again.")};
inline constexpr ErrorText<2> lacksData{
    "engine.lacks-data", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" lacks the data of \"%2\"; get the original file again.")};
inline constexpr ErrorText<2> declaresMoreDataOf{
    "engine.declares-more-data-of", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" declares more data for \"%2\" than it contains; get "
                      "the original file again.")};
inline constexpr ErrorText<1> notTorchZip{
    "engine.not-torch-zip", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is a zip archive but no PyTorch checkpoint; get the "
                      "original file again.")};
inline constexpr ErrorText<1> pickleAbsurd{
    "engine.pickle-absurd", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" contains a pickle that is too long; get the original file again.")};
inline constexpr ErrorText<2> numbersTwice{
    "engine.numbers-twice", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" contains two different descriptions of the storage "
                      "\"%2\"; get the original file again.")};
inline constexpr ErrorText<1> zipDamaged{
    "engine.zip-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is a damaged or incomplete zip archive; get the "
                      "original file again.")};
inline constexpr ErrorText<1> zipCompressed{
    "engine.zip-compressed", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is a compressed archive, which PyTorch never writes; "
                      "get the original file again.")};
inline constexpr ErrorText<1> entryTooLarge{
    "engine.entry-too-large", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" declares an entry that is larger than the file; get "
                      "the original file again.")};
inline constexpr ErrorText<2> damagedAt{
    "engine.damaged-at", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is damaged at \"%2\"; get the original file again.")};
inline constexpr ErrorText<2> npyType{
    "engine.npy-type", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The data type %2 of the file \"%1\" is not supported; save it with a supported type.")};
inline constexpr ErrorText<1> notNpy{
    "engine.not-npy", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is not a .npy file; save it again.")};
inline constexpr ErrorText<1> npyEnds{
    "engine.npy-ends", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" ends too early; create it again.")};
inline constexpr ErrorText<1> npyHeader{
    "engine.npy-header", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The header of the file \"%1\" is invalid; create the file again.")};
inline constexpr ErrorText<1> cannotSegment{
    "engine.cannot-segment", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The engine %1 cannot segment by clicks; choose another (see `maskline models`).")};
inline constexpr ErrorText<1> cannotTrack{
    "engine.cannot-track", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The engine %1 cannot track; choose another (see `maskline models`).")};
inline constexpr ErrorText<2> modelNotInstalled{
    "engine.model-not-installed", ErrorKind::MissingModel,
    QT_TRANSLATE_NOOP("maskline::Core", "The engine %1 cannot be used: %2")};
inline constexpr ErrorText<2> modelNotUsable{
    "engine.model-not-usable", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core", "The engine %1 cannot be used: %2")};
inline constexpr ErrorText<0> noBuiltinCard{
    "engine.no-builtin-card", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model card of the built-in network, MODEL_CARD.md, is not beside its "
                      "weights; install the program again.")};
inline constexpr ErrorText<1> noCardUntrained{
    "engine.no-card-untrained", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The engine \"%1\" has no model card; nothing in it was trained.")};
inline constexpr ErrorText<2> noCardOf{
    "engine.no-card-of", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The engine \"%1\" has no model card; see %2.")};
inline constexpr ErrorText<2> noCard{
    "engine.no-card", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no model card \"%1\"; see %2.")};
inline constexpr ErrorText<0> sam2NoBlocks{
    "engine.sam2-no-blocks", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: there are no image "
                      "encoder blocks. Use the config.json it came with.")};
inline constexpr ErrorText<0> sam2Windows{
    "engine.sam2-windows", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: a window size per stage "
                      "is needed. Use the config.json it came with.")};
inline constexpr ErrorText<0> sam2TrunkHeads{
    "engine.sam2-trunk-heads", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: heads must divide the "
                      "width. Use the config.json it came with.")};
inline constexpr ErrorText<0> sam2SmallWindow{
    "engine.sam2-small-window", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: windows are at least 2 "
                      "wide. Use the config.json it came with.")};
inline constexpr ErrorText<0> sam2Heads{
    "engine.sam2-heads", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: attention heads must "
                      "divide the width. Use the config.json it came with.")};
inline constexpr ErrorText<0> sam2Strides{
    "engine.sam2-strides", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The config.json of the SAM 2 model contains a stride that is not positive. "
                      "Use the original config.json.")};
inline constexpr ErrorText<0> sam2ImageSize{
    "engine.sam2-image-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: image_size must be a "
                      "multiple of 32 from 64 to 4096. Use the config.json it came with.")};

inline constexpr Text<0> cudaUnusable{
    "engine.cuda-unusable",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The CUDA device cannot be used with this LibTorch; engines run on the "
                      "processor, more slowly.")};
inline constexpr Text<1> deviceMemoryFull{
    "engine.device-memory-full",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The memory of the CUDA device is full; the engine %1 continues on the "
                      "processor, more slowly.")};
inline constexpr Text<2> deviceFailed{
    "engine.device-failed",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The CUDA device failed; the engine %1 continues on the processor, more "
                      "slowly (%2).")};
inline constexpr Text<2> missingNames{"engine.missing-names",
                                      QT_TRANSLATE_NOOP("maskline::Core", "%1 missing (%2)")};
inline constexpr Text<2> misshapenNames{
    "engine.misshapen-names", QT_TRANSLATE_NOOP("maskline::Core", "%1 of another shape (%2)")};
inline constexpr Text<2> unexpectedNames{"engine.unexpected-names",
                                         QT_TRANSLATE_NOOP("maskline::Core", "%1 unexpected (%2)")};
inline constexpr Text<2> both{"engine.both", QT_TRANSLATE_NOOP("maskline::Core", "%1; %2")};
inline constexpr Text<0> holdsNoModel{
    "engine.holds-no-model",
    QT_TRANSLATE_NOOP("maskline::Core", "It contains no model that this program supports.")};
inline constexpr Text<0> noModelFileAtAll{
    "engine.no-model-file-at-all",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "This is not a model file that the program can read. Use the original file.")};
inline constexpr Text<0> tensorsDoNotFit{
    "engine.tensors-do-not-fit",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The shapes of its tensors do not match. Use the original file.")};
inline constexpr Text<0> builtinTitle{"engine.builtin-title",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Built-in")};
inline constexpr Text<0> builtinDescription{
    "engine.builtin-description",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A small network for clicks and tracking that ships with the program.")};
inline constexpr Text<0> builtinMissing{
    "engine.builtin-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Its weights, models/builtin.safetensors, are not installed: install the "
                      "program again or use the engine classic.")};
inline constexpr Text<0> classicTitle{"engine.classic-title",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Built-in, classic")};
inline constexpr Text<0> classicDescription{
    "engine.classic-description",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Colour and texture models with graph cuts, optical flow and an appearance "
                      "memory; needs no weights.")};
inline constexpr Text<0> xmemDescription{
    "engine.xmem-description",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks any object from one mask with sensory, working and long-term memory "
                      "(Cheng and Schwing 2022).")};
inline constexpr Text<0> xmemMissing{
    "engine.xmem-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT "
                      "licence) into your model folder.")};
inline constexpr Text<0> sam2Description{
    "engine.sam2-description", QT_TRANSLATE_NOOP("maskline::Core",
                                                 "Segments anything by clicks and boxes and tracks "
                                                 "it through the clip (Ravi et al. 2024).")};
inline constexpr Text<0> sam2Missing{
    "engine.sam2-missing",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from "
        "github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model folder.")};
inline constexpr ErrorText<1> outsideFolder{
    "engine.outside-folder", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The manifest names \"%1\", which is not below its folder; put the file there.")};
inline constexpr ErrorText<2> xmemSide{
    "engine.xmem-side", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "This is not an XMem model: \"%1\" has an invalid dimension of %2. Use the "
                      "original file.")};
inline constexpr ErrorText<0> sam2BadNumber{
    "engine.sam2-bad-number", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The config.json of the SAM 2 model contains a number that is not an integer "
                      "or is too large. Use the original config.json.")};
inline constexpr ErrorText<0> sam2NoList{
    "engine.sam2-no-list", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The SAM 2 model's settings do not fit its tensors: a list of numbers is "
                      "expected. Use the config.json it came with.")};
inline constexpr ErrorText<1> pickleTooLarge{
    "engine.pickle-too-large", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" contains a pickle with too many values; get the "
                      "original file again.")};
inline constexpr ErrorText<1> headerTooDeep{
    "engine.header-too-deep", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" has a header that is nested too deeply; get the "
                      "original file again.")};
inline constexpr ErrorText<0> edgeStages{
    "engine.edge-stages", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The EdgeTAM model's settings do not fit its tensors: the image encoder has "
                      "four stages. Use the config.json it came with.")};
inline constexpr ErrorText<0> edgePerceiverWidth{
    "engine.edge-perceiver-width", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The EdgeTAM model's settings do not fit its tensors: perceiver and memories "
                      "have different widths. Use the config.json it came with.")};
inline constexpr ErrorText<0> edgePerceiverWindows{
    "engine.edge-perceiver-windows", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The EdgeTAM model's settings do not fit its tensors: image_size must be a multiple of the "
        "windows of the perceiver. Use the config.json it came with.")};
inline constexpr Text<0> edgeTamDescription{
    "engine.edge-tam-description",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Segments anything by clicks and boxes and tracks it: SAM 2 with a small image encoder and "
        "condensed memories, several times as fast (Zhou et al. 2025).")};
inline constexpr Text<0> edgeTamMissing{
    "engine.edge-tam-missing",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No weights are installed: put edgetam.pt from github.com/facebookresearch/EdgeTAM "
        "(Apache-2.0 licence) into your model folder.")};
inline constexpr Text<0> efficientTamDescription{
    "engine.efficient-tam-description",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Segments anything by clicks and boxes and tracks it: SAM 2 with a plain "
                      "vision transformer as its image encoder, faster, with coarser outlines "
                      "(Xiong et al. 2024).")};
inline constexpr Text<0> efficientTamMissing{
    "engine.efficient-tam-missing",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No weights are installed: put a checkpoint such as efficienttam_s.pt of "
        "github.com/yformer/EfficientTAM (Apache-2.0 licence) into your model folder.")};

}  // namespace maskline::messages::engine
