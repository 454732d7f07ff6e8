// SPDX-License-Identifier: Apache-2.0
#include "tests/session/edit_scribbler.h"

#include <algorithm>

namespace maskline::test {

void require(bool kept, const std::string& promise) {
  if (!kept) throw Violation(promise);
}

namespace {

bool holds(const std::vector<ObjectId>& objects, ObjectId object) {
  return std::find(objects.begin(), objects.end(), object) != objects.end();
}

bool holds(const std::vector<StoredPrompt>& prompts, const StoredPrompt& prompt) {
  return std::any_of(prompts.begin(), prompts.end(), [&](const StoredPrompt& p) {
    return p.id == prompt.id && p.prompt == prompt.prompt;
  });
}

}  // namespace

// The edits. Each returns what it may do to anchors.
struct Acts {
  using S = EditScribbler;
  using Mapping = S::Mapping;
  using Kept = S::Kept;
  using Place = S::Place;

  // ---- one mask ----------------------------------------------------------------------------
  static Mapping click(S& s) {
    const auto [object, frame] = s.go();
    if (s.chance(20))
      s.document().clicks.clear();
    else
      s.document().clicks.add(Click{{float(s.number(Desk::width)), 20}, s.chance(80)});
    s.m_desk.settle();
    return S::changes({object}, FrameRange::single(frame), Kept::NotAtAll);
  }
  static Mapping paint(S& s) {
    const auto [object, frame] = s.go();
    const bool givesWay = s.chance(40);
    s.document().scene.setPaintOver(s.chance(30) ? std::optional(PaintOver{s.chance(50), {}})
                                                 : std::nullopt);
    s.document().masks.paint(s.mask(), givesWay ? MaskEditor::Underlying::GivesWay
                                                : MaskEditor::Underlying::Stays);
    std::vector<ObjectId> changed{object};
    if (givesWay)
      for (const Object& other : s.project().objects()) changed.push_back(other.id);
    return S::changes(changed, FrameRange::single(frame), Kept::NotAtAll);
  }
  static Mapping cleanUp(S& s) {
    const auto [object, frame] = s.go();
    s.document().masks.cleanUp(MaskEditor::CleanUp(s.number(4)));
    return S::changes({object}, FrameRange::single(frame), Kept::NotAtAll);
  }
  static Mapping removeMask(S& s) {
    const auto [object, frame] = s.go();
    s.document().masks.remove();
    return S::changes({object}, FrameRange::single(frame), Kept::NotAtAll);
  }
  static Mapping keyframe(S& s) {
    const auto [object, frame] = s.go();
    s.document().masks.toggleKeyframe();
    return S::changes({object}, FrameRange::single(frame), Kept::Mask);
  }
  static Mapping togglePresence(S& s) {
    const auto [object, frame] = s.go();
    const bool onwards = s.chance(30);
    s.document().masks.togglePresence(s.chance(50) ? Presence::Occluded : Presence::Outside,
                                      onwards);
    return S::changes({object}, {frame, onwards ? FrameIndex(1000) : frame + 1}, Kept::NotAtAll);
  }

  // ---- the scene ------------------------------------------------------------------------------
  static Mapping give(S& s) {
    const bool full = s.project().objects().size() > 6;
    GiveRequest request{s.range()};
    request.acceptedToo = s.chance(30);
    if (full || s.chance(60))
      request.object = s.object();
    else
      request.category = s.chance(70) ? "sky" : "animal";
    if (s.chance(50)) request.at = cv::Point(s.number(Desk::width), s.number(Desk::height));
    if (s.chance(50))
      s.m_desk.wait(s.document().scene.startGiving(request));
    else
      s.document().scene.give(request);
    const auto category = categoryNamed(s.project(), request.category);
    const auto stuff = category ? stuffObject(s.project(), category->id) : std::nullopt;
    const ObjectId object = request.object ? request.object : stuff.value_or(Object{}).id;
    return [=](const Place& place, const FrameSummary& summary) -> S::Expected {
      const bool accepted = summary.review == ReviewState::Accepted && !request.acceptedToo;
      const bool asked =
          place.first == object && request.frames.contains(place.second) && !accepted;
      return {place, asked ? Kept::NotAtAll : Kept::Whole};
    };
  }

  // ---- review --------------------------------------------------------------------------------
  static Mapping judge(S& s) {
    const auto [object, frame] = s.go();
    const auto state = ReviewState(s.number(3));
    if (s.chance(50)) {
      s.document().review.judgeFrame(state);
      return S::changes({object}, FrameRange::single(frame), Kept::Mask);
    }
    s.document().review.judge(state, state == ReviewState::Rejected ? "bad" : "");
    return S::changes({object}, {FrameIndex(0), FrameIndex(1000)}, Kept::Mask);
  }

  // ---- ranges of tracks ------------------------------------------------------------------------
  static Mapping swap(S& s) {
    const ObjectId a = s.object(), b = s.object();
    const FrameRange range = s.range();
    if (!s.document().tracks.swap(a, b, range)) return S::stays;
    return [=](const Place& place, const FrameSummary&) -> S::Expected {
      if (!range.contains(place.second) || (place.first != a && place.first != b)) return {place};
      return {{place.first == a ? b : a, place.second}};
    };
  }
  static Mapping split(S& s) {
    if (s.project().objects().size() > 6) return merge(s);
    const auto whole = s.several();
    const FrameIndex at = s.frame();
    const auto halves = s.document().objects.split(whole, at);
    return [=](const Place& place, const FrameSummary&) -> S::Expected {
      for (std::size_t i = 0; i < halves.size(); ++i)
        if (place.first == whole[i] && place.second >= at) return {{halves[i], place.second}};
      return {place};
    };
  }
  static Mapping merge(S& s) {
    const ObjectId into = s.object();
    const auto from = s.several();
    if (s.project().objects().size() < 4 || !s.document().objects.merge(into, from))
      return S::stays;
    return [=](const Place& place, const FrameSummary&) -> S::Expected {
      if (place.first != into && !holds(from, place.first)) return {place};
      return {{into, place.second}, Kept::United};
    };
  }
  static Mapping copy(S& s) {
    if (s.chance(50))
      s.document().tracks.copy(s.several(), s.frame(), s.range());
    else
      s.document().tracks.extend(s.several(), s.frame(), s.frame());
    return S::stays;
  }
  static Mapping removeMasks(S& s) {
    const AnchorsToo too{.accepted = s.chance(20), .keyframes = s.chance(20)};
    const auto objects = s.several();
    const FrameRange range = s.range();
    s.document().tracks.remove(objects, range, too);
    return [=](const Place& place, const FrameSummary& summary) -> S::Expected {
      const bool asked =
          holds(objects, place.first) && range.contains(place.second) && !isKept(summary, too);
      return {place, asked ? Kept::NotAtAll : Kept::Whole};
    };
  }
  static Mapping presence(S& s) {
    const auto objects = s.several();
    const FrameRange range = s.range();
    s.document().tracks.setPresence(objects, range, Presence(s.number(3)));
    return [=](const Place& place, const FrameSummary& summary) -> S::Expected {
      const bool mark = summary.presence != Presence::Visible;
      const bool asked = holds(objects, place.first) && range.contains(place.second) && mark;
      return {place, asked ? Kept::NotAtAll : Kept::Whole};
    };
  }
  static Mapping keyframes(S& s) {
    const auto objects = s.several();
    const FrameRange range = s.range();
    s.document().tracks.setKeyframes(objects, range, s.chance(50));
    return S::changes(objects, range, Kept::Mask);
  }

  // ---- jobs ------------------------------------------------------------------------------------
  static PropagateOptions options(S& s) {
    PropagateOptions out;
    if (s.chance(70)) out.range = s.range();
    out.direction = Direction(s.number(3));
    if (s.chance(60)) out.objects = s.several();
    out.acrossCuts = s.chance(30);
    return out;
  }
  static Mapping propagate(S& s) {
    s.m_desk.wait(s.document().propagation.start(options(s)));
    return S::stays;
  }
  static Mapping cancelPropagation(S& s) {
    const JobId job = s.document().propagation.start(options(s));
    if (s.chance(50)) s.m_desk.owner.runPending();
    s.m_desk.session.cancel(job);
    s.m_desk.wait(job);
    return S::stays;
  }
  static Mapping redo(S& s) {
    const auto [object, frame] = s.go();
    const auto keyframe = s.project().nextKeyframe(frame, 1, object);
    s.m_desk.wait(s.document().propagation.redo(object, keyframe.value_or(frame)));
    return S::stays;
  }
  static Mapping nextShot(S& s) {
    s.m_desk.wait(s.document().propagation.continueInNextShot());
    return S::stays;
  }
  static Mapping interpolate(S& s) {
    const ObjectId object = s.go().first;
    s.m_desk.wait(s.chance(50) ? s.document().interpolation.start(object)
                               : s.document().interpolation.start(object, s.range()));
    return S::stays;
  }
  static Mapping smooth(S& s) {
    s.m_desk.wait(s.document().smoothing.start({s.several(), s.range(), 3 + 2 * s.number(3)}));
    return S::stays;
  }
  static Mapping restore(S& s) {
    const auto versions = s.project().versions(s.object());
    if (versions.empty()) return S::stays;
    const TrackVersion version = s.any(versions);
    if (s.chance(50))
      s.document().versions.restore(version);
    else
      s.document().versions.restore(version, s.range());
    return S::stays;
  }
  static Mapping removeVersion(S& s) {
    const auto versions = s.project().versions(s.object());
    if (!versions.empty() && s.chance(30)) s.document().versions.remove(s.any(versions).id);
    return S::stays;
  }
  static Mapping import(S& s) {
    ImportChoices choices;
    choices.existing = ExistingMasks(s.number(3));
    choices.replaceAccepted = s.chance(30);
    if (s.project().objects().size() > 6) choices.existing = ExistingMasks::Keep;
    s.m_desk.wait(s.document().imports.start(choices));
    const bool replaces = choices.existing == ExistingMasks::Replace;
    return [=](const Place& place, const FrameSummary& summary) -> S::Expected {
      const bool accepted = summary.review == ReviewState::Accepted;
      const bool asked = replaces && (!accepted || choices.replaceAccepted);
      return {place, asked ? Kept::NotAtAll : Kept::Whole};
    };
  }

  // ---- objects, and what is said of them -------------------------------------------------------
  static Mapping addObject(S& s) {
    if (s.project().objects().size() < 7) s.document().objects.add({}, s.chance(50) ? "animal" : "");
    return S::stays;
  }
  static Mapping changeObject(S& s) {
    ObjectEditor& objects = s.document().objects;
    const ObjectId object = s.object();
    switch (s.number(5)) {
      case 0:
        objects.rename(object, "name " + std::to_string(s.number(9)));
        break;
      case 1:
        objects.setColour(object, objectColour(s.number(12)));
        break;
      case 2:
        objects.setHidden(object, s.chance(50));
        break;
      case 3:
        objects.setCategory(object, s.chance(50) ? "animal" : "thing");
        break;
      default:
        objects.moveBy(object, s.number(5) - 2);
    }
    return S::stays;
  }
  static Mapping removeObject(S& s) {
    if (s.project().objects().size() < 4) return S::stays;
    const ObjectId object = s.object();
    s.document().objects.remove(object);
    return S::changes({object}, {FrameIndex(0), FrameIndex(1000)}, Kept::NotAtAll);
  }
  static Mapping attribute(S& s) {
    AttributeEditor& attributes = s.document().attributes;
    const auto known = s.project().attributes();
    if (known.empty() || s.chance(20)) {
      const std::string name = "attribute " + std::to_string(s.number(5));
      attributes.add({{}, name, Attribute::Kind::Text, {}, s.chance(70)});
    } else if (s.chance(10)) {
      attributes.remove(s.any(known).id);
    } else {
      attributes.setValue(s.any(known).id, s.object(), s.frame(), s.any<std::string>({"", "x", "y"}));
    }
    return S::stays;
  }

  // ---- what is said of the clip ----------------------------------------------------------------
  static Mapping comment(S& s) {
    s.go();
    const auto known = s.project().comments();
    if (known.empty() || s.chance(50))
      s.document().comments.add("look", cv::Point2f(3, 4));
    else if (s.chance(50))
      s.document().comments.setResolved(s.any(known).id, s.chance(50));
    else
      s.document().comments.remove(s.any(known).id);
    return S::stays;
  }
  static Mapping event(S& s) {
    EventEditor& events = s.document().events;
    const auto known = s.project().events();
    if (known.empty() || s.chance(50))
      events.add({{}, s.objectOrNone(), s.range(), "jumps", "motion", {{"height", "2"}}});
    else if (s.chance(50))
      events.setFrames(s.any(known).id, s.range());
    else
      events.remove(s.any(known).id);
    return S::stays;
  }
  static Mapping stage(S& s) {
    StageEditor& stages = s.document().stages;
    const StageId known = s.any(s.project().stages()).id;
    if (s.chance(70))
      stages.move(s.objectOrNone(), s.chance(70) ? std::optional(s.range()) : std::nullopt, known,
                  "note");
    else if (s.chance(50))
      stages.add("stage " + std::to_string(s.number(5)), known);
    else if (s.chance(50))
      stages.rename(known, "renamed " + std::to_string(s.number(5)));
    else
      stages.remove(known);
    return S::stays;
  }
  static Mapping check(S& s) {
    CheckEditor& checks = s.document().checks;
    const auto known = s.project().checkFrames();
    const auto objects = s.several();
    const FrameRange range = s.range();
    if (s.chance(20)) {
      checks.add(objects[0], s.frame(), s.mask());
    } else if (!known.empty() && s.chance(30)) {
      checks.remove(s.any(known).id);
    } else if (s.chance(30)) {
      checks.score();
    } else {
      checks.add(objects, range, 1 + s.number(2));
      return [=](const Place& place, const FrameSummary& summary) -> S::Expected {
        const bool accepted = summary.review == ReviewState::Accepted;
        const bool asked = holds(objects, place.first) && range.contains(place.second) && accepted;
        return {place, asked ? Kept::NotAtAll : Kept::Whole};
      };
    }
    return S::stays;
  }
  static Mapping shot(S& s) {
    if (s.chance(60))
      s.document().shots.toggle(s.frame(), s.chance(30));
    else if (s.chance(70))
      s.document().shots.move(s.any(s.project().shots()).frame, s.frame());
    else
      s.m_desk.wait(s.document().clipJobs.detectShots());
    return S::stays;
  }
  static Mapping settings(S& s) {
    if (s.chance(50))
      s.document().settings.setWorkRange(s.chance(50) ? std::optional(s.range()) : std::nullopt);
    else
      s.document().settings.setReviewThreshold(float(s.number(100)) / 100);
    return S::stays;
  }

  struct Named {
    const char* name;
    Mapping (*act)(S&);
  };
  static const std::vector<Named>& all() {
    static const std::vector<Named> acts{
        {"click", click},
        {"paint", paint},
        {"clean up", cleanUp},
        {"remove mask", removeMask},
        {"toggle keyframe", keyframe},
        {"toggle presence", togglePresence},
        {"give unlabelled", give},
        {"judge", judge},
        {"swap", swap},
        {"split", split},
        {"merge", merge},
        {"copy or extend", copy},
        {"remove masks", removeMasks},
        {"presence", presence},
        {"keyframes", keyframes},
        {"propagate", propagate},
        {"cancelled propagation", cancelPropagation},
        {"redo stretch", redo},
        {"next shot", nextShot},
        {"interpolate", interpolate},
        {"smooth", smooth},
        {"restore version", restore},
        {"remove version", removeVersion},
        {"import", import},
        {"add object", addObject},
        {"change object", changeObject},
        {"remove object", removeObject},
        {"attribute", attribute},
        {"comment", comment},
        {"event", event},
        {"stage", stage},
        {"check frames", check},
        {"shot", shot},
        {"settings", settings},
    };
    return acts;
  }
};

std::size_t EditScribbler::kinds() { return Acts::all().size(); }
std::string EditScribbler::name(std::size_t kind) { return Acts::all()[kind].name; }

void EditScribbler::make(const RandomEdit& edit) {
  m_random.seed(edit.seed);
  const auto before = anchors();
  const Mapping mapping = Acts::all()[edit.kind].act(*this);
  for (const auto& [place, anchor] : before)
    requireKept(anchor, mapping(place, anchor.record.summary));
}

/// Only anchors of these objects in this range may be changed.
EditScribbler::Mapping EditScribbler::changes(std::vector<ObjectId> objects, FrameRange range,
                                              Kept kept) {
  return [=](const Place& place, const FrameSummary&) -> Expected {
    const bool asked = holds(objects, place.first) && range.contains(place.second);
    return {place, asked ? kept : Kept::Whole};
  };
}

std::vector<ObjectId> EditScribbler::several() {
  std::vector<ObjectId> out{object()};
  const ObjectId other = object();
  if (other != out.front()) out.push_back(other);
  return out;
}

FrameIndex EditScribbler::frame() {
  return FrameIndex(number(int(project().clip().info.frameCount)));
}

FrameRange EditScribbler::range() {
  const FrameIndex begin = frame();
  const FrameIndex end(project().clip().info.frameCount);
  return {begin, std::min(end, begin + 1 + number(6))};
}

EditScribbler::Place EditScribbler::go() {
  const Place place{object(), frame()};
  document().selection.select(place.first);
  document().playback.goTo(place.second);
  return place;
}

Mask EditScribbler::mask() { return Desk::bar(number(Desk::width - 4)); }

std::map<EditScribbler::Place, EditScribbler::Anchor> EditScribbler::anchors() {
  std::map<Place, Anchor> out;
  for (const Object& object : project().objects())
    for (const FrameSummary& s : project().summaries(object.id, document().playback.wholeClip()))
      if (isAnchor(s))
        out[{object.id, s.frame}] = {*project().record(object.id, s.frame),
                                     project().prompts(object.id, s.frame)};
  return out;
}

void EditScribbler::requireKept(const Anchor& anchor, const Expected& expected) {
  if (expected.kept == Kept::NotAtAll) return;
  const auto [object, frame] = expected.place;
  const std::string place =
      "object " + std::to_string(object.value) + ", frame " + std::to_string(frame.value());
  const auto now = project().record(object, frame);
  require(now.has_value(), "an anchor is still there: " + place);
  const auto prompts = project().prompts(object, frame);
  for (const StoredPrompt& prompt : anchor.prompts)
    require(holds(prompts, prompt), "an anchor keeps its prompts: " + place);
  if (expected.kept == Kept::United) {
    require(subtract(anchor.record.mask, now->mask).empty(), "a merged mask is whole: " + place);
    require(now->summary.keyframe || !anchor.record.summary.keyframe,
            "a merged keyframe is a keyframe: " + place);
    return;
  }
  require(now->mask == anchor.record.mask, "an anchor keeps its mask: " + place);
  require(prompts.size() == anchor.prompts.size(), "an anchor gets no prompts: " + place);
  if (expected.kept == Kept::Mask) return;
  require(now->summary == anchor.record.summary, "an anchor keeps its state: " + place);
  require(now->changedAt == anchor.record.changedAt, "an anchor keeps its time: " + place);
}

}  // namespace maskline::test
