// SPDX-License-Identifier: Apache-2.0
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr auto givesWay = MaskEditor::Underlying::GivesWay;

struct OpenDesk : Desk {
  explicit OpenDesk(int frames = 10) { openNew(frames); }

  std::string order() {
    std::string names;
    for (const Object& object : project().objects()) names += object.name + " ";
    return names;
  }
  /// Takes the newest step back and makes it again; its text.
  std::string undoneAndRedone() {
    const std::string text = english(project().undoText());
    project().undo();
    project().redo();
    return text;
  }
};

AttributeValue value(int attribute, std::optional<int> frame, std::string text) {
  AttributeValue v{AttributeId{attribute}, ObjectId{1}, {}, std::move(text)};
  if (frame) v.frame = FrameIndex(*frame);
  return v;
}

}  // namespace

TEST_CASE("an object is added with its category in one step; a name is given once") {
  OpenDesk desk;
  ObjectEditor& objects = desk.document().objects;
  const ObjectId cat = objects.add("cat", "animal");
  REQUIRE(cat);
  CHECK(desk.document().selection.object() == cat);
  CHECK(desk.project().categories().size() == 1);
  CHECK(desk.project().object(cat)->category == desk.project().categories().front().id);
  CHECK_FALSE(objects.add("cat"));
  CHECK(desk.errors().back() == "There is already an object \"cat\"; choose another name.");
  CHECK(english(desk.project().undoText()) == "Add object");
  desk.project().undo();
  CHECK(desk.project().objects().empty());
  CHECK(desk.project().categories().empty());
}

TEST_CASE("names of objects and categories are visible and not too long") {
  OpenDesk desk;
  ObjectEditor& objects = desk.document().objects;
  CategoryEditor& categories = desk.document().categories;
  const std::string longest = [] {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "ü";
    return text;
  }();
  const ObjectId object = objects.add(longest, longest);
  REQUIRE(object);
  CHECK(categories.add("x" + longest.substr(2), false));
  const std::string before = desk.undoTexts();
  std::size_t refused = 0;
  for (const std::string& name : {std::string(" \t"), std::string("\u00A0\u3000"), longest + "x"}) {
    CHECK_FALSE(objects.add(name));
    CHECK_FALSE(objects.add("cat", name));
    CHECK_FALSE(objects.rename(object, name));
    CHECK_FALSE(objects.setCategory(object, name));
    CHECK_FALSE(categories.add(name, false));
    CHECK_FALSE(desk.document().attributes.add({{}, name, Attribute::Kind::Text, {}, false}));
    CHECK_FALSE(desk.document().stages.add(name));
    CHECK(desk.errors().size() == (refused += 7));
  }
  CHECK_FALSE(categories.add("", false));
  CHECK(desk.errors().back() == "A name needs at least one visible character; enter one.");
  CHECK(desk.undoTexts() == before);
}

TEST_CASE("objects without a name are counted") {
  OpenDesk desk;
  desk.document().objects.add();
  desk.document().objects.add();
  CHECK(desk.order() == "object 1 object 2 ");
}

TEST_CASE("what is changed on an object can be undone") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  ObjectEditor& objects = desk.document().objects;
  CHECK(objects.rename(cat, "dog"));
  CHECK_FALSE(objects.rename(cat, ""));
  CHECK(objects.setColour(cat, Rgb{1, 2, 3}));
  CHECK(objects.setHidden(cat, true));
  CHECK(objects.setLocked(cat, true));
  const Object changed = *desk.project().object(cat);
  CHECK(changed.name == "dog");
  CHECK(changed.colour == Rgb{1, 2, 3});
  CHECK(changed.hidden);
  CHECK(changed.locked);
  for (int i = 0; i < 4; ++i) desk.project().undo();
  const Object before = *desk.project().object(cat);
  CHECK(before.name == "cat");
  CHECK_FALSE(before.hidden);
  CHECK_FALSE(before.locked);
  CHECK(desk.errors().empty());
}

TEST_CASE("a category is found or made, and none is made twice") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat"), dog = desk.object("dog");
  ObjectEditor& objects = desk.document().objects;
  CHECK(objects.setCategory(cat, "animal"));
  CHECK(objects.setCategory(dog, "animal"));
  CHECK(desk.project().categories().size() == 1);
  CHECK(desk.project().object(cat)->category == desk.project().object(dog)->category);
  CHECK(desk.undoneAndRedone() == "Change category");
  CHECK(objects.setCategory(dog, ""));
  CHECK_FALSE(desk.project().object(dog)->category);
}

TEST_CASE("objects move in the drawing order") {
  OpenDesk desk;
  const ObjectId a = desk.object("a");
  desk.object("b");
  const ObjectId c = desk.object("c");
  ObjectEditor& objects = desk.document().objects;
  CHECK(objects.moveBy(a, +1));
  CHECK(desk.order() == "b a c ");
  CHECK(objects.moveBy(c, -1));
  CHECK(desk.order() == "b c a ");
  CHECK_FALSE(objects.moveBy(a, +1));  // it is on top
  CHECK(objects.moveTo(a, 0));
  CHECK(desk.order() == "a b c ");
  CHECK(objects.moveTo(a, 3));
  CHECK(desk.order() == "b c a ");
  CHECK_FALSE(objects.moveTo(a, 3));
  CHECK_FALSE(objects.moveTo(a, 2));
}

TEST_CASE("all but one are hidden, and shown again, in one step") {
  OpenDesk desk;
  const ObjectId a = desk.object("a"), b = desk.object("b"), c = desk.object("c");
  const auto hidden = [&] {
    std::string out;
    for (const ObjectId id : {a, b, c}) out += desk.project().object(id)->hidden ? 'h' : '.';
    return out;
  };
  desk.document().objects.toggleOthersHidden(b);
  CHECK(hidden() == "h.h");
  desk.project().undo();
  CHECK(hidden() == "...");
  desk.project().redo();
  desk.document().objects.toggleOthersHidden(b);
  CHECK(hidden() == "...");
}

TEST_CASE("a mask painted over others takes their pixels, but not those of locked ones") {
  OpenDesk desk;
  const ObjectId under = desk.object("under"), locked = desk.object("locked");
  desk.keyframe(under, 0, 10);
  desk.keyframe(locked, 0, 10);
  desk.document().objects.setLocked(locked, true);
  const ObjectId top = desk.object("top");
  REQUIRE(desk.document().masks.paint(Desk::bar(14), givesWay));
  CHECK(desk.project().mask(top, FrameIndex(0)) == Desk::bar(14));
  CHECK(desk.project().mask(under, FrameIndex(0)) == subtract(Desk::bar(10), Desk::bar(14)));
  CHECK(desk.project().mask(locked, FrameIndex(0)) == Desk::bar(10));
  CHECK(english(desk.project().undoText()) == "Paint");
  desk.project().undo();
  CHECK(desk.project().mask(under, FrameIndex(0)) == Desk::bar(10));
  CHECK_FALSE(desk.summary(top, 0));
}

TEST_CASE("only what a mask gains is taken from others") {
  OpenDesk desk;
  const ObjectId under = desk.object("under"), top = desk.object("top");
  desk.keyframe(top, 0, 10);
  desk.keyframe(under, 0, 10);
  CHECK(desk.document().masks.paint(unite(Desk::bar(10), Desk::bar(30)), givesWay));
  CHECK(desk.project().mask(under, FrameIndex(0)) == Desk::bar(10));
}

TEST_CASE("an imported mask is a keyframe") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  CHECK(desk.document().masks.import(Desk::bar(5)));
  CHECK(desk.summary(cat, 0)->source == MaskSource::Imported);
  CHECK(desk.summary(cat, 0)->keyframe);
}

TEST_CASE("a mask is removed with its prompts, and with those that wait") {
  Desk desk;
  desk.openNew(3, "fake:delay=20");
  const ObjectId cat = desk.object("cat");
  desk.click(0, 20, 20);
  SECTION("stored") {
    desk.settle();
    REQUIRE(desk.summary(cat, 0));
    CHECK(desk.document().masks.remove());
    CHECK_FALSE(desk.summary(cat, 0));
    CHECK(desk.document().clicks.prompts(cat, FrameIndex(0)).empty());
    CHECK(english(desk.project().undoText()) == "Remove masks");
    desk.project().undo();
    CHECK(desk.summary(cat, 0));
    CHECK(desk.document().clicks.prompts(cat, FrameIndex(0)).size() == 1);
  }
  SECTION("waiting") {
    REQUIRE(desk.document().clicks.busy());
    CHECK(desk.document().masks.remove());
    desk.settle();
    CHECK_FALSE(desk.summary(cat, 0));
  }
}

TEST_CASE("holes are filled and specks removed as one painted step each") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0, 10);
  desk.document().playback.goTo(FrameIndex(0));
  const auto area = [&] { return desk.summary(cat, 0)->area; };
  const auto before = area();
  CHECK(desk.document().masks.cleanUp(MaskEditor::CleanUp::Grow));
  CHECK(area() > before);
  CHECK(desk.document().masks.cleanUp(MaskEditor::CleanUp::Shrink));
  CHECK(area() == before);
  desk.project().undo();
  desk.project().undo();
  CHECK(desk.project().mask(cat, FrameIndex(0)) == Desk::bar(10));
  desk.document().playback.goTo(FrameIndex(1));
  CHECK_FALSE(desk.document().masks.cleanUp(MaskEditor::CleanUp::FillHoles));
}

TEST_CASE("a keyframe is made and unmade; where there is no mask, neither") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  desk.keyframe(cat, 0);
  CHECK(desk.document().masks.toggleKeyframe());
  CHECK_FALSE(desk.summary(cat, 0)->keyframe);
  CHECK(desk.document().masks.toggleKeyframe());
  CHECK(desk.summary(cat, 0)->keyframe);
  desk.document().playback.goTo(FrameIndex(1));
  CHECK_FALSE(desk.document().masks.toggleKeyframe());
}

TEST_CASE("a value holds from its frame until the next, the track's where there is none") {
  const std::vector<AttributeValue> values{value(1, {}, "any"), value(1, 20, "late"),
                                           value(1, 10, "early"), value(2, 0, "other")};
  const auto on = [&](int frame) {
    const auto found = valueOn(values, AttributeId{1}, FrameIndex(frame));
    return found ? found->value : std::string("none");
  };
  CHECK(on(0) == "any");
  CHECK(on(9) == "any");
  CHECK(on(10) == "early");
  CHECK(on(19) == "early");
  CHECK(on(500) == "late");
  CHECK_FALSE(valueOn(values, AttributeId{3}, FrameIndex(5)));
}

TEST_CASE("a value is set for the track, or from a frame on where it may change") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  AttributeEditor& attributes = desk.document().attributes;
  const AttributeId name = attributes.add({{}, "name", Attribute::Kind::Text, {}, false});
  const AttributeId pose = attributes.add({{}, "pose", Attribute::Kind::Text, {}, true});
  CHECK(attributes.setValue(name, cat, FrameIndex(4), "Tom"));
  CHECK(attributes.setValue(pose, cat, FrameIndex(4), "front"));
  const auto on = [&](AttributeId attribute, int frame) {
    const auto v = valueOn(desk.project().attributeValues(cat), attribute, FrameIndex(frame));
    return v ? v->value : std::string("none");
  };
  CHECK(on(name, 0) == "Tom");
  CHECK(on(pose, 3) == "none");
  CHECK(on(pose, 9) == "front");
  CHECK(attributes.hasValueAt(pose, cat, FrameIndex(4)));
  CHECK_FALSE(attributes.hasValueAt(pose, cat, FrameIndex(5)));
  CHECK(attributes.setValue(pose, cat, FrameIndex(4), ""));
  CHECK(on(pose, 9) == "none");
  CHECK(desk.undoneAndRedone() == "Set attribute");
  CHECK_FALSE(attributes.add({{}, "pose", Attribute::Kind::Text, {}, true}));
  CHECK(desk.errors().size() == 1);
  CHECK(attributes.remove(name));
  CHECK(on(name, 0) == "none");
}

TEST_CASE("a value that the attribute cannot have is refused") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  AttributeEditor& attributes = desk.document().attributes;
  const AttributeId pose = attributes.add({{}, "pose", Attribute::Kind::Choice, {"front"}, false});
  const AttributeId age = attributes.add({{}, "age", Attribute::Kind::Number, {}, false});
  const AttributeId tame = attributes.add({{}, "tame", Attribute::Kind::Checkbox, {}, false});
  const auto set = [&](AttributeId attribute, const char* value) {
    return attributes.setValue(attribute, cat, FrameIndex(0), value);
  };
  CHECK(set(pose, "front"));
  CHECK(set(age, "-2.5"));
  CHECK(set(age, "+3"));
  CHECK(set(tame, "true"));
  CHECK_FALSE(set(pose, "back"));
  CHECK_FALSE(set(age, "3 years"));
  CHECK_FALSE(set(tame, "yes"));
  CHECK(desk.errors().size() == 3);
  CHECK(set(pose, ""));
}

TEST_CASE("comments are made, resolved and removed, and lead from one to the next") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat"), dog = desk.object("dog");
  Document& document = desk.document();
  const auto comment = [&](int frame, ObjectId object) {
    document.playback.goTo(FrameIndex(frame));
    document.selection.select(object);
    REQUIRE(document.comments.add("look"));
    return desk.project().comments().back().id;
  };
  comment(2, cat);
  const CommentId middle = comment(5, dog);
  comment(8, cat);
  CHECK_FALSE(document.comments.add(""));
  CHECK(document.comments.goToNext(-1));
  CHECK(document.playback.frame() == FrameIndex(5));
  CHECK(document.selection.object() == dog);
  CHECK(document.comments.setResolved(middle, true));
  CHECK(document.comments.goToNext(-1));
  CHECK(document.playback.frame() == FrameIndex(2));
  CHECK_FALSE(document.comments.goToNext(-1));
  CHECK(document.comments.goToNext(+1));
  CHECK(document.playback.frame() == FrameIndex(8));
  CHECK(document.comments.remove(middle));
  CHECK(desk.project().comments().size() == 2);
}

TEST_CASE("the ends of the range follow the cursor; the whole clip is no range") {
  OpenDesk desk;
  SettingsEditor& settings = desk.document().settings;
  const auto range = [&] {
    const FrameRange now = settings.workRange();
    return std::to_string(now.begin.value()) + "-" + std::to_string(now.end.value());
  };
  CHECK(settings.beginRangeAt(FrameIndex(3)));
  CHECK(range() == "3-10");
  CHECK(settings.endRangeAt(FrameIndex(5)));
  CHECK(range() == "3-6");
  CHECK(settings.beginRangeAt(FrameIndex(8)));
  CHECK(range() == "8-10");
  CHECK(settings.endRangeAt(FrameIndex(4)));
  CHECK(range() == "0-5");
  CHECK(settings.setWorkRange(settings.wholeClip()));
  CHECK_FALSE(desk.project().settings().range);
  CHECK(range() == "0-10");
}

TEST_CASE("a threshold is one step, cut to what a confidence can be") {
  OpenDesk desk;
  SettingsEditor& settings = desk.document().settings;
  CHECK(settings.setReviewThreshold(0.7F));
  CHECK(desk.project().settings().reviewThreshold == 0.7F);
  CHECK(settings.setReviewThreshold(7));
  CHECK(desk.project().settings().reviewThreshold == 1);
  desk.project().undo();
  CHECK(desk.project().settings().reviewThreshold == 0.7F);
}

TEST_CASE("a project that is open for reading refuses every edit") {
  OpenDesk desk;
  const ObjectId cat = desk.object("cat");
  const auto file = desk.project().file();
  desk.session.closeProject();
  desk.wait(desk.session.openProject(file, /*readOnly=*/true));
  REQUIRE(desk.session.hasProject());
  Document& document = desk.document();
  desk.events.clear();
  CHECK_FALSE(document.objects.add());
  CHECK_FALSE(document.objects.rename(cat, "dog"));
  CHECK_FALSE(document.attributes.add({{}, "pose", Attribute::Kind::Text, {}, true}));
  CHECK_FALSE(document.comments.add("look"));
  CHECK_FALSE(document.masks.paint(Desk::bar(1)));
  CHECK_FALSE(document.settings.setReviewThreshold(0.1F));
  CHECK(desk.errors().size() == 6);
}
