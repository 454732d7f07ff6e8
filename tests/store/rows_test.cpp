// SPDX-License-Identifier: Apache-2.0
#include "core/store/row_codecs.h"
#include "tests/store/store_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct OpenStore {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "p.maskline";
  std::unique_ptr<Store> store = Store::create(file, someClip(), {});
  Store* operator->() { return store.get(); }

  void put(const RowKey& key, const MaybeRow& row) {
    Store::Transaction transaction(*store);
    store->write(key, row);
    transaction.commit();
  }
};

Row objectRow(const std::string& name) {
  Object object;
  object.name = name;
  return rowOf(object);
}

}  // namespace

TEST_CASE("rows come back as they were written") {
  OpenStore s;
  Object object{ObjectId{1}, "ball", CategoryId{2}, {1, 2, 255}, true, false, 5};
  const Attribute attribute{AttributeId{3}, "pose", Attribute::Kind::Choice, {"a", "\"b\""}, true};
  const AttributeValue value{AttributeId{3}, ObjectId{1}, {}, "a"};
  const Comment comment{CommentId{4}, FrameIndex(7), ObjectId{1}, "oh – ó", true, 123};
  const ShotCut shot{FrameIndex(9), true};
  Store::Transaction transaction(*s.store);
  s->write(keyOf(object.id), rowOf(object));  // its category follows: checked at commit
  s->write(keyOf(CategoryId{2}), rowOf(Category{{}, "toy", "thing"}));
  s->write(keyOf(attribute.id), rowOf(attribute));
  s->write(keyOf(value), rowOf(value));
  s->write(keyOf(comment.id), rowOf(comment));
  s->write(keyOf(shot), rowOf(shot));
  transaction.commit();

  CHECK(objectFrom(s->select(Select::Objects).at(0)) == object);
  CHECK(categoryFrom(s->select(Select::Categories).at(0)).supercategory == "thing");
  CHECK(attributeFrom(s->select(Select::Attributes).at(0)) == attribute);
  CHECK(attributeValueFrom(s->select(Select::ValuesOfObject, {1}).at(0)) == value);
  CHECK(attributeValueFrom(s->select(Select::ValuesOfAttribute, {3}).at(0)) == value);
  CHECK(commentFrom(s->select(Select::Comments).at(0)) == comment);
  CHECK(shotFrom(s->select(Select::Shots).at(0)) == shot);
}

TEST_CASE("an exchange gives what was there, and twice gives back the first") {
  OpenStore s;
  const RowKey key = keyOf(ObjectId{1});
  Store::Transaction transaction(*s.store);
  CHECK_FALSE(s->exchange(key, objectRow("a")));
  CHECK(s->exchange(key, objectRow("b")) == objectRow("a"));
  CHECK(s->exchange(key, std::nullopt) == objectRow("b"));
  CHECK_FALSE(s->read(key));
}

TEST_CASE("a transaction that is not committed never was") {
  OpenStore s;
  {
    Store::Transaction transaction(*s.store);
    s->write(keyOf(ObjectId{1}), objectRow("a"));
  }
  CHECK(s->select(Select::Objects).empty());
}

TEST_CASE("a row whose parent is missing is refused at commit") {
  OpenStore s;
  const auto orphan = [&] { s.put(pixelsKey(ObjectId{9}, FrameIndex(1)), pixelsRow(Mask(), {})); };
  CHECK(kindOf(orphan) == Error::Kind::Internal);
  CHECK(s->mask(ObjectId{9}, FrameIndex(1)).size().empty());
}

TEST_CASE("ids are never given twice, not even after the row has gone") {
  OpenStore s;
  CHECK(s->freeId(Table::Objects) == 1);
  s.put(keyOf(ObjectId{1}), objectRow("a"));
  s.put(keyOf(ObjectId{1}), std::nullopt);
  CHECK(s->freeId(Table::Objects) == 2);
}

TEST_CASE("a full disk is one sentence and no change") {
  OpenStore s;
  s.put(keyOf(ObjectId{1}), objectRow("a"));
  s->limitGrowth(0);
  const auto fill = [&] { s.put(keyOf(ObjectId{2}), objectRow(std::string(100000, 'x'))); };
  CHECK(kindOf(fill) == Error::Kind::Io);
  CHECK(s->select(Select::Objects).size() == 1);
  s->limitGrowth(1000);
  CHECK_FALSE(kindOf(fill));
  CHECK(s->select(Select::Objects).size() == 2);
  s.store.reset();
  CHECK(runSql(s.file, "PRAGMA integrity_check") == "ok");
}

TEST_CASE("a row that this program cannot have written is called damaged") {
  OpenStore s;
  s.put(keyOf(ObjectId{1}), objectRow("a"));
  s.store.reset();
  runSql(s.file, "UPDATE object SET colour = 'green'");
  s.store = Store::open(s.file, false);
  CHECK(kindOf([&] { objectFrom(s->select(Select::Objects).at(0)); }) == Error::Kind::Corrupt);
}

TEST_CASE("a version of a track has its masks as rows of a record") {
  OpenStore s;
  TrackVersion version;
  version.id = VersionId{1};
  version.object = ObjectId{7};
  version.madeAt = 5000;
  version.reason = VersionReason::PropagationAgain;
  s.put(keyOf(version.id), rowOf(version));
  MaskRow record{{}, "fake", 4000, "a.png"};
  record.summary.frame = FrameIndex(3);
  record.summary.source = MaskSource::Tracked;
  record.summary.confidence = 0.5F;
  const Mask shape = mask({".##.", ".##."});
  for (const int frame : {3, 5})
    s.put(versionMaskKey(version.id, FrameIndex(frame)),
          versionMaskRow(rowOf(record), pixelsRow(shape, {})));

  const auto listed = s->select(Select::VersionsOfObject, {7});
  REQUIRE(listed.size() == 1);
  const TrackVersion read = versionFrom(listed[0]);
  CHECK(read.object == version.object);
  CHECK(read.madeAt == version.madeAt);
  CHECK(read.reason == version.reason);
  CHECK(s->spanOf(version.id) ==
        std::pair<std::int64_t, FrameRange>{2, {FrameIndex(3), FrameIndex(6)}});
  CHECK(s->versionFrames(version.id) == std::vector<FrameIndex>{FrameIndex(3), FrameIndex(5)});
  const auto [half, pixels] = recordRowsFrom(*s->read(versionMaskKey(version.id, FrameIndex(3))));
  CHECK(half == rowOf(record));
  CHECK(maskFrom(pixels) == shape);
  CHECK(kindOf([] { recordRowsFrom({}); }) == Error::Kind::Corrupt);

  Store::Transaction transaction(*s.store);
  CHECK_FALSE(s->eraseVersion(version.id, 1));
  CHECK(s->versionFrames(version.id).size() == 1);
  CHECK(s->eraseVersion(version.id, 2));
  transaction.commit();
  CHECK(s->select(Select::VersionsOfObject, {7}).empty());
  CHECK(s->versionFrames(version.id).empty());
}
