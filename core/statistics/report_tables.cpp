// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/report.h"

#include "core/statistics/messages.h"

namespace maskline {
namespace {

using Bars = ReportTable::Bars;
using Cells = std::vector<Cell>;

Cell frameCell(std::int64_t frame) { return frame < 0 ? Cell() : Cell(frame); }
Cell categoryCell(const std::string& name) {
  return name.empty() ? Cell(Message(messages::statistics::noCategory)) : Cell(name);
}

/// One row per object, and one for all.
template <class RowOf>
void addObjects(ReportTable& table, const Statistics& statistics, RowOf rowOf) {
  const auto addRow = [&](Cell name, const TrackFigures& track) {
    Cells row = rowOf(track);
    row.insert(row.begin(), std::move(name));
    table.rows.push_back(std::move(row));
  };
  for (const TrackFigures& track : statistics.objects) addRow(track.name, track);
  table.hasTotal = true;
  addRow(Message(messages::statistics::allObjects), statistics.all);
}

ReportTable overview(const Statistics& s) {
  ReportTable table{messages::statistics::overview,
                    messages::statistics::overviewMeaning,
                    {messages::statistics::figure, messages::statistics::value}};
  const auto add = [&](const Text<0>& text, Cell value) {
    table.rows.push_back({Message(text), std::move(value)});
  };
  const TrackFigures& all = s.all;
  const double seconds = static_cast<double>(s.work.milliseconds) / 1000;
  const double error = calibrationError(s.confidence);
  add(messages::statistics::clipFrames, s.clipFrames);
  add(messages::statistics::objects, std::int64_t(s.objects.size()));
  add(messages::statistics::frames, all.frames);
  add(messages::statistics::masks, all.masks);
  add(messages::statistics::medianTrackLength, Real{s.trackLengths.median, 1});
  add(messages::statistics::prompts, all.prompts.total());
  add(messages::statistics::promptsPerHundred, Real{all.perHundred(all.prompts.total())});
  add(messages::statistics::corrections, all.corrections);
  add(messages::statistics::correctionsPerHundred, Real{all.perHundred(all.corrections)});
  add(messages::statistics::workingMinutes, Real{seconds / 60, 1});
  add(messages::statistics::sessions, s.work.sessions);
  add(messages::statistics::editsByHand, s.work.edits);
  add(messages::statistics::secondsPerMask,
      all.masks == 0 ? Cell() : Cell(Real{seconds / static_cast<double>(all.masks)}));
  add(messages::statistics::calibrationError, error < 0 ? Cell() : Cell(Real{error, 3}));
  add(messages::statistics::comments, s.comments);
  add(messages::statistics::openComments, s.openComments);
  return table;
}

ReportTable sources(const Statistics& s) {
  ReportTable table{
      messages::statistics::sources,
      messages::statistics::sourcesMeaning,
      {messages::statistics::object, messages::statistics::clicked, messages::statistics::painted,
       messages::statistics::tracked, messages::statistics::interpolated,
       messages::statistics::imported, messages::statistics::noRecord}};
  table.bars = Bars::Parts;
  table.series = {1, 2, 3, 4, 5, 6};
  addObjects(table, s, [](const TrackFigures& track) {
    Cells row;
    for (const std::int64_t count : track.bySource) row.push_back(Share{count, track.clipFrames});
    row.push_back(Share{track.clipFrames - track.frames, track.clipFrames});
    return row;
  });
  return table;
}

ReportTable effort(const Statistics& s) {
  ReportTable table{
      messages::statistics::effort,
      messages::statistics::effortMeaning,
      {messages::statistics::object, messages::statistics::frames, messages::statistics::clicks,
       messages::statistics::negativeClicks, messages::statistics::boxes,
       messages::statistics::strokes, messages::statistics::promptsPerHundred,
       messages::statistics::corrections, messages::statistics::correctionsPerHundred}};
  table.bars = Bars::Lengths;
  table.series = {6};
  addObjects(table, s, [](const TrackFigures& track) {
    const PromptCounts& p = track.prompts;
    return Cells{track.frames,      p.clicks(),
                 p.negative,        p.boxes,
                 p.strokes,         Real{track.perHundred(p.total())},
                 track.corrections, Real{track.perHundred(track.corrections)}};
  });
  return table;
}

ReportTable review(const Statistics& s) {
  ReportTable table{messages::statistics::review,
                    messages::statistics::reviewMeaning,
                    {messages::statistics::object, messages::statistics::unreviewed,
                     messages::statistics::accepted, messages::statistics::rejected}};
  table.bars = Bars::Parts;
  table.series = {1, 2, 3};
  addObjects(table, s, [](const TrackFigures& track) {
    Cells row;
    for (const std::int64_t count : track.byReview) row.push_back(Share{count, track.frames});
    return row;
  });
  return table;
}

ReportTable tracks(const Statistics& s) {
  ReportTable table{messages::statistics::tracks,
                    messages::statistics::tracksMeaning,
                    {messages::statistics::object, messages::statistics::firstFrame,
                     messages::statistics::lastFrame, messages::statistics::masks,
                     messages::statistics::pieces, messages::statistics::longestPiece,
                     messages::statistics::occluded, messages::statistics::outside}};
  table.bars = Bars::Lengths;
  table.series = {3};
  addObjects(table, s, [](const TrackFigures& track) {
    return Cells{frameCell(track.first), frameCell(track.last), track.masks,  track.pieces,
                 track.longest,          track.occluded,        track.outside};
  });
  return table;
}

ReportTable classes(const Statistics& s) {
  ReportTable table{
      messages::statistics::classes,
      messages::statistics::classesMeaning,
      {messages::statistics::category, messages::statistics::objects, messages::statistics::masks,
       messages::statistics::pixels, messages::statistics::shareOfPixels}};
  table.bars = Bars::Lengths;
  table.series = {2};
  std::int64_t pixels = 0;
  for (const CategoryFigures& category : s.categories) pixels += category.pixels;
  for (const CategoryFigures& category : s.categories)
    table.rows.push_back({categoryCell(category.name), category.objects, category.masks,
                          category.pixels, Real{Share{category.pixels, pixels}.value(), 3}});
  return table;
}

ReportTable sizes(const Statistics& s) {
  ReportTable table{messages::statistics::sizes,
                    messages::statistics::sizesMeaning,
                    {messages::statistics::category, messages::statistics::smallest,
                     messages::statistics::lowerQuartile, messages::statistics::median,
                     messages::statistics::upperQuartile, messages::statistics::largest}};
  table.bars = Bars::Lengths;
  table.series = {3};
  for (const CategoryFigures& category : s.categories) {
    const Quantiles& q = category.areas;
    if (category.masks > 0)
      table.rows.push_back({categoryCell(category.name), Real{q.least, 0}, Real{q.lowerQuartile, 1},
                            Real{q.median, 1}, Real{q.upperQuartile, 1}, Real{q.greatest, 0}});
  }
  return table;
}

std::string binName(std::size_t bin) {
  const auto edge = [](std::size_t i) {
    return shown(Real{double(i) / confidenceBins, 1}, english);
  };
  return edge(bin) + " - " + edge(bin + 1);
}

ReportTable confidence(const Statistics& s) {
  ReportTable table{messages::statistics::confidence,
                    messages::statistics::confidenceMeaning,
                    {messages::statistics::bin, messages::statistics::tracked},
                    {},
                    false,
                    Bars::Lengths,
                    {1}};
  for (std::size_t i = 0; i < s.confidence.size(); ++i)
    table.rows.push_back({binName(i), s.confidence[i].tracked});
  return table;
}

ReportTable calibration(const Statistics& s) {
  ReportTable table{
      messages::statistics::calibration,
      messages::statistics::calibrationMeaning,
      {messages::statistics::bin, messages::statistics::confirmed, messages::statistics::rejected,
       messages::statistics::meanConfidence, messages::statistics::shareConfirmed}};
  table.bars = Bars::Lengths;
  table.series = {4};
  for (std::size_t i = 0; i < s.confidence.size(); ++i) {
    const ConfidenceBin& bin = s.confidence[i];
    if (bin.judged() == 0) continue;
    const auto judged = static_cast<double>(bin.judged());
    table.rows.push_back({binName(i), bin.confirmed, bin.rejected,
                          Real{bin.judgedConfidence / judged, 3},
                          Real{static_cast<double>(bin.confirmed) / judged, 3}});
  }
  return table;
}

ReportTable stages(const Statistics& s) {
  ReportTable table{messages::statistics::stages,
                    messages::statistics::stagesMeaning,
                    {messages::statistics::stage, messages::statistics::frames}};
  table.bars = Bars::Lengths;
  table.series = {1};
  std::int64_t all = 0;
  for (const StageFacts& stage : s.stages) all += stage.frames;
  for (const StageFacts& stage : s.stages)
    table.rows.push_back({stage.name, Share{stage.frames, all}});
  return table;
}

Cell personCell(const std::string& name) {
  return name.empty() ? Cell(Message(messages::statistics::noName)) : name;
}

ReportTable people(const Statistics& s) {
  ReportTable table{messages::statistics::people,
                    messages::statistics::peopleMeaning,
                    {messages::statistics::person, messages::statistics::moves,
                     messages::statistics::returned, messages::statistics::comments}};
  table.bars = Bars::Lengths;
  table.series = {1, 2};
  for (const PersonFacts& person : s.people) {
    table.rows.push_back(
        {personCell(person.name), person.moves, Share{person.returned, person.moves}, person.comments});
  }
  return table;
}

ReportTable checks(const Statistics& s) {
  ReportTable table{messages::statistics::checks,
                    messages::statistics::checksMeaning,
                    {messages::statistics::person, messages::statistics::scores,
                     messages::statistics::regionJ, messages::statistics::boundaryF,
                     messages::statistics::lowestJ}};
  table.bars = Bars::Lengths;
  table.series = {2};
  for (const CheckFacts& person : s.checks) {
    const auto scores = static_cast<double>(person.scores);
    table.rows.push_back({personCell(person.name), person.scores, Real{person.region / scores, 4},
                          Real{person.boundary / scores, 4}, Real{person.lowestRegion, 4}});
  }
  return table;
}

ReportTable days(const Statistics& s) {
  ReportTable table{messages::statistics::days,
                    messages::statistics::daysMeaning,
                    {messages::statistics::day, messages::statistics::byHand,
                     messages::statistics::tracked, messages::statistics::other,
                     messages::statistics::accepted, messages::statistics::workingMinutes}};
  table.bars = Bars::Lengths;
  table.series = {1, 2, 3};
  for (const DayFigures& day : s.days)
    table.rows.push_back({day.day, day.byHand, day.tracked, day.other, day.accepted,
                          Real{static_cast<double>(day.milliseconds) / 60000, 1}});
  return table;
}

}  // namespace

std::vector<ReportTable> tablesOf(const Statistics& s) {
  return {overview(s), sources(s), effort(s),     review(s),      tracks(s), tableOf(s.quality),
          classes(s),  sizes(s),   confidence(s), calibration(s), days(s),   stages(s),
          people(s),   checks(s)};
}

ReportTable tableOf(const Agreement& agreement) {
  ReportTable table{messages::statistics::agreement,
                    messages::statistics::agreementMeaning,
                    {messages::statistics::object, messages::statistics::frames,
                     messages::statistics::regionJ, messages::statistics::boundaryF,
                     messages::statistics::onlyInFirst, messages::statistics::onlyInSecond}};
  table.bars = Bars::Lengths;
  table.series = {2};
  table.hasTotal = true;
  const auto addRow = [&](Cell name, const ObjectAgreement& object) {
    const bool compared = object.frames > 0;
    table.rows.push_back(
        {std::move(name), object.frames, compared ? Cell(Real{object.j, 4}) : Cell(),
         compared ? Cell(Real{object.f, 4}) : Cell(), object.onlyFirst, object.onlySecond});
  };
  for (const ObjectAgreement& object : agreement.objects) addRow(object.name, object);
  addRow(Message(messages::statistics::allObjects), agreement.all);
  return table;
}

}  // namespace maskline
