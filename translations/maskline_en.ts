<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>maskline::CandidateBar</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) on this frame</source>
        <translation>
            <numerusform>%n candidate on this frame</numerusform>
            <numerusform>%n candidates on this frame</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on all frames</source>
        <translation>
            <numerusform>%n on all frames</numerusform>
            <numerusform>%n on all frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ImportExistingPage</name>
    <message numerus="yes">
        <source>Objects of the same name already have masks on %n frame(s). Choose what to do.</source>
        <translation>
            <numerusform>Objects of the same name already have masks on %n frame. Choose what to do.</numerusform>
            <numerusform>Objects of the same name already have masks on %n frames. Choose what to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ImportFoundPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::JobsBar</name>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform> (%n more)</numerusform>
            <numerusform> (%n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) stored</source>
        <translation>
            <numerusform>%n mask stored</numerusform>
            <numerusform>%n masks stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) interpolated</source>
        <translation>
            <numerusform>%n mask interpolated</numerusform>
            <numerusform>%n masks interpolated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) found</source>
        <translation>
            <numerusform>%n cut found</numerusform>
            <numerusform>%n cuts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) imported</source>
        <translation>
            <numerusform>%n mask imported</numerusform>
            <numerusform>%n masks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) smoothed</source>
        <translation>
            <numerusform>%n mask smoothed</numerusform>
            <numerusform>%n masks smoothed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) extended</source>
        <translation>
            <numerusform>%n mask extended</numerusform>
            <numerusform>%n masks extended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) found</source>
        <translation>
            <numerusform>%n candidate found</numerusform>
            <numerusform>%n candidates found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) changed</source>
        <translation>
            <numerusform>%n mask changed</numerusform>
            <numerusform>%n masks changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::MaintenanceFlow</name>
    <message numerus="yes">
        <source>No problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>No problems were found. %n mask was checked.</numerusform>
            <numerusform>No problems were found. %n masks were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>Problems were found. %n mask was checked.</numerusform>
            <numerusform>Problems were found. %n masks were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) were saved into %1.</source>
        <translation>
            <numerusform>%n mask was saved into %1.</numerusform>
            <numerusform>%n masks were saved into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ModelsDialog</name>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, CUDA</source>
        <translation>
            <numerusform>%n core, %1 of memory and CUDA</numerusform>
            <numerusform>%n cores, %1 of memory and CUDA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, without CUDA</source>
        <translation>
            <numerusform>%n core and %1 of memory, without CUDA</numerusform>
            <numerusform>%n cores and %1 of memory, without CUDA</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::OwnModelDialog</name>
    <message numerus="yes">
        <source>Last run: %1 on %n frame(s), score %2</source>
        <translation>
            <numerusform>Last run: %1 on %n frame, score %2</numerusform>
            <numerusform>Last run: %1 on %n frames, score %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ReviewTexts</name>
    <message numerus="yes">
        <source>%n stretch(es)</source>
        <translation>
            <numerusform>%n stretch</numerusform>
            <numerusform>%n stretches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n click(s)</source>
        <translation>
            <numerusform>%n click</numerusform>
            <numerusform>%n clicks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::SmoothDialog</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::TrackTexts</name>
    <message numerus="yes">
        <source>%n later frame(s) stayed as they are, because they are keyframes or accepted; to change them too, set the presence in a range.</source>
        <translation>
            <numerusform>%n later frame stayed as it is, because it is a keyframe or accepted; to change it too, set the presence in a range.</numerusform>
            <numerusform>%n later frames stayed as they are, because they are keyframes or accepted; to change them too, set the presence in a range.</numerusform>
        </translation>
    </message>
</context>
</TS>
