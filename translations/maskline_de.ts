<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>maskline::AboutDialog</name>
    <message>
        <source>About Maskline</source>
        <translation>Über Maskline</translation>
    </message>
    <message>
        <source>Turns video into segmentation data. Works offline.</source>
        <translation>Erzeugt aus Videos Segmentierungsdaten. Funktioniert offline.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>It uses the libraries below. On Debian-based systems the licence texts are in %1.</source>
        <translation>Es verwendet die unten aufgeführten Bibliotheken. Unter Debian und verwandten Systemen liegen die Texte ihrer Lizenzen in %1.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>maskline::Actions</name>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Clean up the mask</source>
        <translation>Maske bereinigen</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Locate the clip…</source>
        <translation>Clip suchen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Finish the shape or object</source>
        <translation>Form oder Objekt abschließen</translation>
    </message>
    <message>
        <source>Cancel the current operation</source>
        <translation>Aktuellen Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Delete the prompt under the cursor</source>
        <translation>Prompt unter dem Zeiger löschen</translation>
    </message>
    <message>
        <source>Delete all prompts of this frame</source>
        <translation>Alle Prompts dieses Bildes löschen</translation>
    </message>
    <message>
        <source>Delete the mask of this frame</source>
        <translation>Maske dieses Bildes löschen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>Zehn Bilder vor</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Zehn Bilder zurück</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>Nächstes Schlüsselbild</translation>
    </message>
    <message>
        <source>Previous keyframe</source>
        <translation>Voriges Schlüsselbild</translation>
    </message>
    <message>
        <source>Go to frame…</source>
        <translation>Gehe zu Bild …</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Preview under the cursor</source>
        <translation>Vorschau unter dem Zeiger</translation>
    </message>
    <message>
        <source>More opaque</source>
        <translation>Deckender</translation>
    </message>
    <message>
        <source>More transparent</source>
        <translation>Durchsichtiger</translation>
    </message>
    <message>
        <source>Fit the frame</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Zoom to 100%</source>
        <translation>Zoom auf 100 %</translation>
    </message>
    <message>
        <source>Zoom to the object</source>
        <translation>Auf das Objekt zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>Zeitachse vergrößern</translation>
    </message>
    <message>
        <source>Zoom out on the timeline</source>
        <translation>Zeitachse verkleinern</translation>
    </message>
    <message>
        <source>Zoom the timeline to the range</source>
        <translation>Zeitachse auf den Bereich zoomen</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Category…</source>
        <translation>Kategorie …</translation>
    </message>
    <message>
        <source>Attributes…</source>
        <translation>Attribute …</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Hide or show the others</source>
        <translation>Die anderen aus- oder einblenden</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>Nächstes Objekt</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>Voriges Objekt</translation>
    </message>
    <message>
        <source>Object 1</source>
        <translation>Objekt 1</translation>
    </message>
    <message>
        <source>Object 2</source>
        <translation>Objekt 2</translation>
    </message>
    <message>
        <source>Object 3</source>
        <translation>Objekt 3</translation>
    </message>
    <message>
        <source>Object 4</source>
        <translation>Objekt 4</translation>
    </message>
    <message>
        <source>Object 5</source>
        <translation>Objekt 5</translation>
    </message>
    <message>
        <source>Object 6</source>
        <translation>Objekt 6</translation>
    </message>
    <message>
        <source>Object 7</source>
        <translation>Objekt 7</translation>
    </message>
    <message>
        <source>Object 8</source>
        <translation>Objekt 8</translation>
    </message>
    <message>
        <source>Object 9</source>
        <translation>Objekt 9</translation>
    </message>
    <message>
        <source>Object 10</source>
        <translation>Objekt 10</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <source>Grow by a pixel</source>
        <translation>Um ein Pixel vergrößern</translation>
    </message>
    <message>
        <source>Shrink by a pixel</source>
        <translation>Um ein Pixel verkleinern</translation>
    </message>
    <message>
        <source>Merge with another object…</source>
        <translation>Mit einem anderen Objekt verbinden …</translation>
    </message>
    <message>
        <source>Split the object here</source>
        <translation>Objekt hier teilen</translation>
    </message>
    <message>
        <source>Delete the object</source>
        <translation>Objekt löschen</translation>
    </message>
    <message>
        <source>Propagate</source>
        <translation>Propagieren</translation>
    </message>
    <message>
        <source>Propagate backward</source>
        <translation>Rückwärts propagieren</translation>
    </message>
    <message>
        <source>Propagate in both directions</source>
        <translation>In beide Richtungen propagieren</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>Outside the frame</source>
        <translation>Außerhalb des Bildes</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Range starts here</source>
        <translation>Bereich beginnt hier</translation>
    </message>
    <message>
        <source>Range ends here</source>
        <translation>Bereich endet hier</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Detect shots</source>
        <translation>Schnitte suchen</translation>
    </message>
    <message>
        <source>Stop all jobs</source>
        <translation>Alle Aufträge anhalten</translation>
    </message>
    <message>
        <source>Accept and go to the next</source>
        <translation>Annehmen und weiter</translation>
    </message>
    <message>
        <source>Fix this frame</source>
        <translation>Dieses Bild korrigieren</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Clear the review state</source>
        <translation>Prüfstatus zurücksetzen</translation>
    </message>
    <message>
        <source>Top of the review queue</source>
        <translation>Anfang der Prüfliste</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar …</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Polygon (remove)</source>
        <translation>Polygon (entfernen)</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Painting removes the pixels from other objects</source>
        <translation>Malen entfernt die Pixel aus anderen Objekten</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Maskline</source>
        <translation>Über Maskline</translation>
    </message>
    <message>
        <source>Outside from here on</source>
        <translation>Ab hier außerhalb</translation>
    </message>
    <message>
        <source>Occluded from here on</source>
        <translation>Ab hier verdeckt</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Nächster Kommentar</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Voriger Kommentar</translation>
    </message>
    <message>
        <source>Open video…</source>
        <translation>Video öffnen …</translation>
    </message>
    <message>
        <source>Check project…</source>
        <translation>Projekt prüfen …</translation>
    </message>
    <message>
        <source>Repair a project…</source>
        <translation>Ein Projekt reparieren …</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore from backup…</source>
        <translation>Aus Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Import masks…</source>
        <translation>Masken importieren …</translation>
    </message>
    <message>
        <source>Export events…</source>
        <translation>Ereignisse exportieren …</translation>
    </message>
    <message>
        <source>Continue in the next shot</source>
        <translation>In der nächsten Einstellung fortsetzen</translation>
    </message>
    <message>
        <source>Cut on this frame</source>
        <translation>Schnitt auf diesem Bild</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Neues Ereignis …</translation>
    </message>
    <message>
        <source>Swap with another object…</source>
        <translation>Mit einem anderen Objekt tauschen …</translation>
    </message>
    <message>
        <source>Copy the mask to a range…</source>
        <translation>Maske in einen Bereich kopieren …</translation>
    </message>
    <message>
        <source>Extend the mask to a frame…</source>
        <translation>Maske bis zu einem Bild fortsetzen …</translation>
    </message>
    <message>
        <source>Delete masks of a range…</source>
        <translation>Masken eines Bereichs löschen …</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistik …</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versionen …</translation>
    </message>
    <message>
        <source>Propagate again around this keyframe</source>
        <translation>Um dieses Schlüsselbild herum neu propagieren</translation>
    </message>
    <message>
        <source>Clear keyframes of a range…</source>
        <translation>Schlüsselbilder eines Bereichs aufheben …</translation>
    </message>
    <message>
        <source>Fade on this frame</source>
        <translation>Blende auf diesem Bild</translation>
    </message>
    <message>
        <source>Accept this frame only</source>
        <translation>Nur dieses Bild annehmen</translation>
    </message>
    <message>
        <source>Reject with a reason…</source>
        <translation>Mit Begründung ablehnen …</translation>
    </message>
    <message>
        <source>Next stretch to review</source>
        <translation>Nächster zu prüfender Abschnitt</translation>
    </message>
    <message>
        <source>Previous stretch to review</source>
        <translation>Voriger zu prüfender Abschnitt</translation>
    </message>
    <message>
        <source>Suggest next keyframe</source>
        <translation>Nächstes Schlüsselbild vorschlagen</translation>
    </message>
    <message>
        <source>Smooth over time…</source>
        <translation>Über die Zeit glätten …</translation>
    </message>
    <message>
        <source>Comment on the point under the cursor…</source>
        <translation>Punkt unter dem Zeiger kommentieren …</translation>
    </message>
    <message>
        <source>Stages…</source>
        <translation>Arbeitsstufen …</translation>
    </message>
    <message>
        <source>Check frames…</source>
        <translation>Prüfbilder …</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Magic wand: connected pixels only</source>
        <translation>Zauberstab: nur zusammenhängende Pixel</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Semantic view</source>
        <translation>Semantische Ansicht</translation>
    </message>
    <message>
        <source>Instance view</source>
        <translation>Instanzansicht</translation>
    </message>
    <message>
        <source>Panoptic view</source>
        <translation>Panoptische Ansicht</translation>
    </message>
    <message>
        <source>Next unlabelled region</source>
        <translation>Nächstes nicht zugeordnetes Gebiet</translation>
    </message>
    <message>
        <source>Give region to category…</source>
        <translation>Gebiet einer Kategorie geben …</translation>
    </message>
    <message>
        <source>Give all unlabelled to category…</source>
        <translation>Alles nicht Zugeordnete einer Kategorie geben …</translation>
    </message>
    <message>
        <source>Paint only over…</source>
        <translation>Nur übermalen …</translation>
    </message>
    <message>
        <source>Run a model of your own…</source>
        <translation>Eigenes Modell ausführen …</translation>
    </message>
    <message>
        <source>Find all like this</source>
        <translation>Alle ähnlichen finden</translation>
    </message>
    <message>
        <source>Find all like this in the range</source>
        <translation>Alle ähnlichen im Bereich finden</translation>
    </message>
    <message>
        <source>Segment everything on this frame</source>
        <translation>Alles auf diesem Bild segmentieren</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Presence in a range…</source>
        <translation>Sichtbarkeit in einem Bereich …</translation>
    </message>
    <message>
        <source>Propagate the selected object forward</source>
        <translation>Gewähltes Objekt vorwärts propagieren</translation>
    </message>
    <message>
        <source>Propagate the selected object backward</source>
        <translation>Gewähltes Objekt rückwärts propagieren</translation>
    </message>
</context>
<context>
    <name>maskline::AttributeDialog</name>
    <message>
        <source>New attribute</source>
        <translation>Neues Attribut</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>front, side, back</source>
        <translation>vorn, seitlich, hinten</translation>
    </message>
    <message>
        <source>The value can change during the clip</source>
        <translation>Darf sich im Lauf des Clips ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>maskline::AttributeRow</name>
    <message>
        <source>%1: each value applies until the next one</source>
        <translation>%1: jeder Wert gilt bis zum nächsten</translation>
    </message>
    <message>
        <source>Value of %1 on this frame</source>
        <translation>Wert von %1 auf diesem Bild</translation>
    </message>
    <message>
        <source>Remove this attribute from all objects</source>
        <translation>Dieses Attribut von allen Objekten entfernen</translation>
    </message>
    <message>
        <source>Remove the attribute %1</source>
        <translation>Attribut %1 entfernen</translation>
    </message>
    <message>
        <source>Remove the value set on this frame</source>
        <translation>Auf diesem Bild gesetzten Wert entfernen</translation>
    </message>
    <message>
        <source>Set a value on this frame</source>
        <translation>Auf diesem Bild einen Wert setzen</translation>
    </message>
</context>
<context>
    <name>maskline::AttributesDialog</name>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>rot, grün, blau</translation>
    </message>
    <message>
        <source>The value can change during the clip</source>
        <translation>Darf sich im Lauf des Clips ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>attribute %1</source>
        <translation>Attribut %1</translation>
    </message>
</context>
<context>
    <name>maskline::CandidateBar</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>The smallest masks (1)</source>
        <translation>Die kleinsten Masken (1)</translation>
    </message>
    <message>
        <source>The best masks that do not overlap (2)</source>
        <translation>Die besten Masken, die sich nicht überlappen (2)</translation>
    </message>
    <message>
        <source>The largest masks (3)</source>
        <translation>Die größten Masken (3)</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Mindestwert</translation>
    </message>
    <message>
        <source>Least score of a candidate</source>
        <translation>Mindestwert eines Kandidaten</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Make an object of each candidate (Shift+Enter)</source>
        <translation>Aus jedem Kandidaten ein Objekt machen (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No candidates: search with “Find all like this” or “Segment everything”</source>
        <translation>Keine Kandidaten: Suchen mit „Alle ähnlichen finden“ oder „Alles segmentieren“</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) on this frame</source>
        <translation>
            <numerusform>%n Kandidat auf diesem Bild</numerusform>
            <numerusform>%n Kandidaten auf diesem Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on all frames</source>
        <translation>
            <numerusform>%n auf allen Bildern</numerusform>
            <numerusform>%n auf allen Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Category of accepted candidates</source>
        <translation>Kategorie angenommener Kandidaten</translation>
    </message>
    <message>
        <source>The category of accepted candidates; type a new one and press Enter. If it is stuff, its object gets them all.</source>
        <translation>Die Kategorie angenommener Kandidaten; eine neue eingeben und mit der Eingabetaste bestätigen. Ist sie Stuff, bekommt ihr Objekt alle.</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>keine Kategorie</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Stuff</translation>
    </message>
    <message>
        <source>Make the new category stuff, such as sky or road: one object gets all accepted candidates</source>
        <translation>Die neue Kategorie zu Stuff machen, wie Himmel oder Straße: Ein Objekt erhält alle angenommenen Kandidaten</translation>
    </message>
    <message>
        <source>Whether the category is stuff; to make new stuff, type its name first</source>
        <translation>Ob die Kategorie Stuff ist; für neuen Stuff erst seinen Namen eingeben</translation>
    </message>
    <message>
        <source>Discard the candidates (Esc); undo brings them back</source>
        <translation>Kandidaten verwerfen (Esc); Rückgängig holt sie zurück</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasBar</name>
    <message>
        <source>Left click: the object · right click: not the object · Shift-drag: box</source>
        <translation>Linksklick: das Objekt · Rechtsklick: nicht das Objekt · Umschalt-Ziehen: Rahmen</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>Einen Rahmen um das Objekt ziehen</translation>
    </message>
    <message>
        <source>Ctrl-drag erases</source>
        <translation>Strg-Ziehen radiert</translation>
    </message>
    <message>
        <source>Ctrl-drag paints</source>
        <translation>Strg-Ziehen malt</translation>
    </message>
    <message>
        <source>Click corner by corner, Enter closes</source>
        <translation>Ecke für Ecke klicken, Enter schließt</translation>
    </message>
    <message>
        <source>Drag to move the image</source>
        <translation>Ziehen verschiebt das Bild</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>Deckkraft der Masken</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Draw around the object · right or Ctrl-drag removes</source>
        <translation>Objekt umfahren · Ziehen mit rechts oder Strg entfernt</translation>
    </message>
    <message>
        <source>Click adds similar pixels · right or Ctrl-click removes them</source>
        <translation>Klick fügt ähnliche Pixel hinzu · Rechtsklick oder Strg-Klick entfernt sie</translation>
    </message>
    <message>
        <source>Drag adds cells · right or Ctrl-drag removes them</source>
        <translation>Ziehen fügt Zellen hinzu · Ziehen mit rechts oder Strg entfernt sie</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tolerance: how much the colour may differ</source>
        <translation>Toleranz: wie stark die Farbe abweichen darf</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>Größe der Superpixel</translation>
    </message>
    <message>
        <source>Click, Enter: accept · Del: drop · M: merge with the next click · Shift+Enter: all</source>
        <translation>Klick, Eingabe: annehmen · Entf: weglassen · M: mit dem nächsten Klick vereinen · Umschalt+Eingabe: alle</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasHints</name>
    <message>
        <source>Drop a video here, or open the demo</source>
        <translation>Ein Video hierher ziehen oder die Demo öffnen</translation>
    </message>
    <message>
        <source>A folder of numbered images works too. Nothing leaves this machine.</source>
        <translation>Ein Ordner mit nummerierten Bildern geht auch. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>%1 is outside the frame</source>
        <translation>%1 ist außerhalb des Bildes</translation>
    </message>
    <message>
        <source>%1 is occluded</source>
        <translation>%1 ist verdeckt</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Bildfläche</translation>
    </message>
    <message>
        <source>The current frame with its masks. Ctrl+arrow keys move a crosshair; Insert adds a positive click there, Shift+Insert a negative click.</source>
        <translation>Das aktuelle Bild mit seinen Masken. Strg mit den Pfeiltasten bewegt ein Fadenkreuz; Einfg setzt dort einen positiven Klick, Umschalt+Einfg einen negativen.</translation>
    </message>
</context>
<context>
    <name>maskline::CategoryDialog</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>Kategorie von %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
</context>
<context>
    <name>maskline::ChecksDialog</name>
    <message>
        <source>Check frames</source>
        <translation>Prüfbilder</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Wertungen</translation>
    </message>
    <message>
        <source>The accepted masks of these frames are kept as the truth and removed from the frames. Whoever annotates and accepts such a frame again gets a score. The truth stays in the project file: this finds carelessness, not fraud.</source>
        <translation>Die angenommenen Masken dieser Bilder werden als Wahrheit aufbewahrt und aus den Bildern entfernt. Wer ein solches Bild wieder annotiert und annimmt, erhält eine Wertung. Die Wahrheit bleibt in der Projektdatei: So findet man Nachlässigkeit, nicht Betrug.</translation>
    </message>
    <message>
        <source>Every n-th accepted mask</source>
        <translation>Jede n-te angenommene Maske</translation>
    </message>
    <message>
        <source>Add check frames</source>
        <translation>Prüfbilder hinzufügen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removing a check frame removes its scores. The truth goes back to the frame if it has no mask.</source>
        <translation>Mit einem Prüfbild werden auch seine Wertungen entfernt. Die Wahrheit kommt zurück ins Bild, wenn es keine Maske hat.</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Score changed masks now</source>
        <translation>Geänderte Masken jetzt werten</translation>
    </message>
</context>
<context>
    <name>maskline::ClassTable</name>
    <message>
        <source>Classes of the model</source>
        <translation>Klassen des Modells</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>Klasse des Modells</translation>
    </message>
    <message>
        <source>Category in this project</source>
        <translation>Kategorie in diesem Projekt</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>Kategorie von %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 übernehmen</translation>
    </message>
</context>
<context>
    <name>maskline::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Nach einer Aktion suchen</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>Name einer Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>maskline::CommentsBox</name>
    <message>
        <source>Comment on this frame</source>
        <translation>Kommentar zu diesem Bild</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>Diesen Kommentar entfernen</translation>
    </message>
    <message>
        <source>Remove the comment: %1</source>
        <translation>Kommentar entfernen: %1</translation>
    </message>
    <message>
        <source>Comment on this point</source>
        <translation>Kommentar zu diesem Punkt</translation>
    </message>
</context>
<context>
    <name>maskline::Core</name>
    <message>
        <source>Accept masks</source>
        <translation>Masken annehmen</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Add category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Add masks</source>
        <translation>Masken hinzufügen</translation>
    </message>
    <message>
        <source>Add object</source>
        <translation>Objekt hinzufügen</translation>
    </message>
    <message>
        <source>Change attribute</source>
        <translation>Attribut ändern</translation>
    </message>
    <message>
        <source>Change category</source>
        <translation>Kategorie ändern</translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation>Kommentar ändern</translation>
    </message>
    <message>
        <source>Change object</source>
        <translation>Objekt ändern</translation>
    </message>
    <message>
        <source>Change prompts</source>
        <translation>Prompts ändern</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Projekteinstellungen ändern</translation>
    </message>
    <message>
        <source>Clear keyframe</source>
        <translation>Schlüsselbild aufheben</translation>
    </message>
    <message>
        <source>Clear review</source>
        <translation>Prüfstatus zurücksetzen</translation>
    </message>
    <message>
        <source>Edit mask</source>
        <translation>Maske bearbeiten</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>Merge objects</source>
        <translation>Objekte verbinden</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Propagate</source>
        <translation>Propagieren</translation>
    </message>
    <message>
        <source>Reject masks</source>
        <translation>Masken ablehnen</translation>
    </message>
    <message>
        <source>Remove attribute</source>
        <translation>Attribut entfernen</translation>
    </message>
    <message>
        <source>Remove comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>Remove masks</source>
        <translation>Masken entfernen</translation>
    </message>
    <message>
        <source>Remove object</source>
        <translation>Objekt entfernen</translation>
    </message>
    <message>
        <source>Remove prompts</source>
        <translation>Prompts entfernen</translation>
    </message>
    <message>
        <source>Reorder objects</source>
        <translation>Objekte umordnen</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Set attribute</source>
        <translation>Attribut setzen</translation>
    </message>
    <message>
        <source>Set keyframe</source>
        <translation>Schlüsselbild setzen</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>Sichtbarkeit setzen</translation>
    </message>
    <message>
        <source>Set shots</source>
        <translation>Schnitte setzen</translation>
    </message>
    <message>
        <source>Split object</source>
        <translation>Objekt teilen</translation>
    </message>
    <message>
        <source>Built-in, classic</source>
        <translation>Eingebaut, klassisch</translation>
    </message>
    <message>
        <source>Colour and texture models with graph cuts, optical flow and an appearance memory; needs no weights.</source>
        <translation>Farb- und Texturmodelle mit Graph Cuts, optischem Fluss und einem Gedächtnis für das Aussehen; braucht keine Gewichte.</translation>
    </message>
    <message>
        <source>Tracks any object from one mask with sensory, working and long-term memory (Cheng and Schwing 2022).</source>
        <translation>Verfolgt jedes Objekt ausgehend von einer Maske mit sensorischem, Arbeits- und Langzeitgedächtnis (Cheng und Schwing 2022).</translation>
    </message>
    <message>
        <source>No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT licence) into your model folder.</source>
        <translation>Es sind keine Gewichte installiert: Legen Sie XMem.pth von github.com/hkchengrex/XMem (MIT-Lizenz) in Ihren Modellordner.</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it through the clip (Ravi et al. 2024).</source>
        <translation>Segmentiert alles nach Klicks und Rahmen und verfolgt es durch den Clip (Ravi et al. 2024).</translation>
    </message>
    <message>
        <source>No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model folder.</source>
        <translation>Es sind keine Gewichte installiert: Legen Sie einen Checkpoint wie sam2.1_hiera_tiny.pt von github.com/facebookresearch/sam2 (Apache-2.0-Lizenz) in Ihren Modellordner.</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it: SAM 2 with a small image encoder and condensed memories, several times as fast (Zhou et al. 2025).</source>
        <translation>Segmentiert alles nach Klicks und Rahmen und verfolgt es: SAM 2 mit kleinem Bildencoder und verdichtetem Gedächtnis, mehrfach so schnell (Zhou et al. 2025).</translation>
    </message>
    <message>
        <source>No weights are installed: put edgetam.pt from github.com/facebookresearch/EdgeTAM (Apache-2.0 licence) into your model folder.</source>
        <translation>Es sind keine Gewichte installiert: Legen Sie edgetam.pt von github.com/facebookresearch/EdgeTAM (Apache-2.0-Lizenz) in Ihren Modellordner.</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it: SAM 2 with a plain vision transformer as its image encoder, faster, with coarser outlines (Xiong et al. 2024).</source>
        <translation>Segmentiert alles mit Klicks und Rahmen und verfolgt es: SAM 2 mit einem einfachen Vision Transformer als Bildencoder, schneller, mit gröberen Umrissen (Xiong et al. 2024).</translation>
    </message>
    <message>
        <source>No weights are installed: put a checkpoint such as efficienttam_s.pt of github.com/yformer/EfficientTAM (Apache-2.0 licence) into your model folder.</source>
        <translation>Es sind keine Gewichte installiert: Legen Sie einen Checkpoint wie efficienttam_s.pt von github.com/yformer/EfficientTAM (Apache-2.0-Lizenz) in Ihren Modellordner.</translation>
    </message>
    <message>
        <source>For viewing: names, categories and scores are not stored.</source>
        <translation>Zur Ansicht: Namen, Kategorien und Konfidenzen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The chosen frames and objects have no masks.</source>
        <translation>Die gewählten Bilder und Objekte haben keine Masken.</translation>
    </message>
    <message>
        <source>One rejected mask was left out.</source>
        <translation>Eine abgelehnte Maske wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 rejected masks were left out.</source>
        <translation>%1 abgelehnte Masken wurden ausgelassen.</translation>
    </message>
    <message>
        <source>There is nothing to propagate: in this range no object has a mask, or every frame is a keyframe or accepted; choose another range or direction.</source>
        <translation>Es gibt nichts zu propagieren: In diesem Bereich hat kein Objekt eine Maske, oder jedes Bild ist ein Schlüsselbild oder angenommen; wählen Sie einen anderen Bereich oder eine andere Richtung.</translation>
    </message>
    <message>
        <source>The project is open read-only; open it for writing to change it.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet; öffnen Sie es zum Schreiben, um es zu ändern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is locked; unlock it to change its masks.</source>
        <translation>„%1“ ist gesperrt; entsperren Sie es, um seine Masken zu ändern.</translation>
    </message>
    <message>
        <source>Select an object to interpolate first.</source>
        <translation>Wählen Sie zuerst ein Objekt zum Interpolieren.</translation>
    </message>
    <message>
        <source>Interpolation needs a keyframe on both sides within one shot: make or accept a mask before and after the gap.</source>
        <translation>Zum Interpolieren braucht es auf beiden Seiten ein Schlüsselbild in derselben Einstellung: Erstellen oder bestätigen Sie je eine Maske vor und nach der Lücke.</translation>
    </message>
    <message>
        <source>All frames between these keyframes have tracked masks above the review threshold: remove the masks that interpolation should replace.</source>
        <translation>Alle Bilder zwischen diesen Schlüsselbildern haben verfolgte Masken über der Prüfschwelle: Entfernen Sie die Masken, welche die Interpolation ersetzen soll.</translation>
    </message>
    <message>
        <source>There is already a category &quot;%1&quot;; choose another name.</source>
        <translation>Es gibt schon eine Kategorie „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is already an object &quot;%1&quot;; choose another name.</source>
        <translation>Es gibt schon ein Objekt „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is already an attribute &quot;%1&quot;; choose another name.</source>
        <translation>Es gibt schon ein Attribut „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is already open for writing; close it there or open it read-only.</source>
        <translation>Das Projekt „%1“ ist schon zum Schreiben geöffnet; schließen Sie es dort oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Maskline project; choose a file that Maskline has made.</source>
        <translation>„%1“ ist kein Maskline-Projekt; wählen Sie eine Datei, die Maskline erstellt hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has another length or size than the clip of this project; choose the file that the project was made with.</source>
        <translation>„%1“ hat eine andere Länge oder Größe als der Clip dieses Projekts; wählen Sie die Datei, mit der das Projekt angelegt wurde.</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has one value for the whole track; set it without a frame.</source>
        <translation>Das Attribut „%1“ hat einen Wert für die ganze Spur; setzen Sie es ohne Bild.</translation>
    </message>
    <message>
        <source>There is no mask on frame %1 to make a keyframe of; draw one first.</source>
        <translation>Auf Bild %1 ist keine Maske, die ein Schlüsselbild werden könnte; zeichnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; was written by a newer version of Maskline; install that version or a later one.</source>
        <translation>Das Projekt „%1“ stammt von einer neueren Version von Maskline; installieren Sie diese oder eine spätere Version.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; has an older format; open it for writing once to update it.</source>
        <translation>Das Projekt „%1“ hat ein älteres Format; öffnen Sie es einmal zum Schreiben, um es zu aktualisieren.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; may not be written; change its permissions or open it read-only.</source>
        <translation>Das Projekt „%1“ darf nicht geschrieben werden; ändern Sie die Rechte oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; exists already; choose another name.</source>
        <translation>Die Datei „%1“ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder for &quot;%1&quot; does not exist; create it or choose another one.</source>
        <translation>Den Ordner für „%1“ gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no project &quot;%1&quot;; check its name and folder.</source>
        <translation>Es gibt kein Projekt „%1“; prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file; choose a Maskline project.</source>
        <translation>„%1“ ist keine Datei; wählen Sie ein Maskline-Projekt.</translation>
    </message>
    <message>
        <source>The folder of &quot;%1&quot; cannot be written (%2); choose another folder or open the project read-only.</source>
        <translation>In den Ordner von „%1“ lässt sich nicht schreiben (%2); wählen Sie einen anderen Ordner oder öffnen Sie das Projekt nur zum Lesen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of &quot;%1&quot;; nothing was changed, make room and try again.</source>
        <translation>Auf der Platte von „%1“ ist kein Platz mehr; nichts wurde geändert, schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; could not be read or written; check that its disk is connected, not full, and that you may write there.</source>
        <translation>Das Projekt „%1“ ließ sich nicht lesen oder schreiben; prüfen Sie, ob die Platte angeschlossen, nicht voll und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Another program is writing to the project &quot;%1&quot;; wait until it is done and try again.</source>
        <translation>Ein anderes Programm schreibt gerade in das Projekt „%1“; warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; refused a change (%2); nothing was changed, please report this.</source>
        <translation>Das Projekt „%1“ hat eine Änderung abgelehnt (%2); nichts wurde geändert, bitte melden Sie das.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; open it, or choose another name.</source>
        <translation>„%1“ gibt es schon; öffnen Sie es oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The clip is not at &quot;%1&quot;; choose its new location.</source>
        <translation>Der Clip ist nicht unter „%1“; wählen Sie seinen neuen Ort.</translation>
    </message>
    <message>
        <source>There is not enough memory for this: close other programs and try again.</source>
        <translation>Dafür reicht der Speicher nicht: schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>An internal error occurred (%1); please report it.</source>
        <translation>Ein interner Fehler ist aufgetreten (%1); bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>It contains no model that this program supports.</source>
        <translation>Darin ist kein Modell, das dieses Programm unterstützt.</translation>
    </message>
    <message>
        <source>This is not a model file that the program can read. Use the original file.</source>
        <translation>Das ist keine Modelldatei, die dieses Programm lesen kann. Nehmen Sie die ursprüngliche Datei.</translation>
    </message>
    <message>
        <source>An unknown internal error occurred; please report it.</source>
        <translation>Ein unbekannter interner Fehler ist aufgetreten; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>You have no permission to read &quot;%1&quot;; check its permissions.</source>
        <translation>Sie haben kein Recht, „%1“ zu lesen; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is incomplete: its table of contents is missing, as after an interrupted recording or copy; get a complete copy.</source>
        <translation>„%1“ ist unvollständig: Das Inhaltsverzeichnis fehlt, wie nach einer abgebrochenen Aufnahme oder Kopie; besorgen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist; check the path.</source>
        <translation>„%1“ gibt es nicht; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; check its permissions.</source>
        <translation>„%1“ lässt sich nicht lesen; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; get a complete copy.</source>
        <translation>„%1“ ist leer; besorgen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; cannot be read; replace or remove it.</source>
        <translation>Das Bild „%1“ lässt sich nicht lesen; ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has %2 × %3 pixels but the first one has %4 × %5; a clip needs images of one size.</source>
        <translation>Das Bild „%1“ hat %2 × %3 Pixel, das erste aber %4 × %5; ein Clip braucht Bilder von einer Größe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be decoded here (%2); convert it, for example to H.264.</source>
        <translation>„%1“ lässt sich hier nicht dekodieren (%2); wandeln Sie es um, zum Beispiel in H.264.</translation>
    </message>
    <message>
        <source>Cannot write to &quot;%1&quot; (%2); choose another folder.</source>
        <translation>In „%1“ lässt sich nicht schreiben (%2); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cannot move the export to &quot;%1&quot; (%2); check the folder and export again.</source>
        <translation>Der Export lässt sich nicht nach „%1“ verschieben (%2); prüfen Sie den Ordner und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; choose another name or allow overwriting.</source>
        <translation>„%1“ gibt es schon; wählen Sie einen anderen Namen oder erlauben Sie das Überschreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written by this program, or was changed since, and is not replaced; choose another name.</source>
        <translation>„%1“ stammt nicht von diesem Programm oder wurde seither geändert und wird nicht ersetzt; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to this project and is never replaced; choose another name.</source>
        <translation>„%1“ gehört zu diesem Projekt und wird nie ersetzt; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is empty; replace or remove it.</source>
        <translation>Das Bild „%1“ ist leer; ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; ends too early; replace or remove it.</source>
        <translation>Das Bild „%1“ endet zu früh; ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is damaged; replace or remove it.</source>
        <translation>Das Bild „%1“ ist beschädigt; ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; contains %2 images; save each as a separate file.</source>
        <translation>Die Datei „%1“ enthält %2 Bilder; speichern Sie jedes als eigene Datei.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has %2 × %3 pixels, more than the maximum of %4; reduce its size.</source>
        <translation>Das Bild „%1“ hat %2 × %3 Pixel, mehr als das Höchstmaß von %4; verkleinern Sie es.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has neither 8 nor 16 bits per channel; convert it.</source>
        <translation>Das Bild „%1“ hat weder 8 noch 16 Bit pro Kanal; wandeln Sie es um.</translation>
    </message>
    <message>
        <source>The images &quot;%1&quot; and &quot;%2&quot; have the same name, and only one can be a frame; remove or rename one of them.</source>
        <translation>Die Bilder „%1“ und „%2“ heißen gleich, und nur eines kann ein Bild des Clips sein; entfernen Sie eines oder benennen Sie es um.</translation>
    </message>
    <message>
        <source>Files with the name of a photo but another extension are assumed to be masks and are not used as frames: %1.</source>
        <translation>Dateien, die wie ein Foto heißen, aber eine andere Endung haben, gelten als Masken und sind keine Bilder des Clips: %1.</translation>
    </message>
    <message>
        <source>Missing numbers in the image file names: %1. Frames are numbered without gaps.</source>
        <translation>Fehlende Nummern in den Namen der Bilddateien: %1. Die Bilder werden ohne Lücken nummeriert.</translation>
    </message>
    <message>
        <source>The click is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>Der Klick liegt außerhalb des Bildes von %1 × %2 Pixeln; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The box is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>Der Rahmen liegt außerhalb des Bildes von %1 × %2 Pixeln; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The stroke is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>Der Strich liegt außerhalb des Bildes von %1 × %2 Pixeln; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The mask does not have the size of the image, %1 × %2 pixels; nothing was changed.</source>
        <translation>Die Maske hat nicht die Größe des Bildes, %1 × %2 Pixel; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: it has another size or number of frames. The first frame that differs is %2.</source>
        <translation>„%1“ ist nicht der Clip dieses Projekts: Größe oder Zahl der Bilder sind andere. Das erste Bild, das abweicht, ist %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: frame %2 differs. Restore the original clip, or accept this one with &quot;%3&quot;.</source>
        <translation>„%1“ ist nicht der Clip dieses Projekts: Bild %2 weicht ab. Stellen Sie den ursprünglichen Clip wieder her, oder akzeptieren Sie diesen mit „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: the file differs, and frames from %2 on cannot be compared. Restore the original clip, or accept this one with &quot;%3&quot;.</source>
        <translation>„%1“ ist nicht der Clip dieses Projekts: Die Datei weicht ab, und ab Bild %2 ist kein Vergleich möglich. Stellen Sie den ursprünglichen Clip wieder her, oder akzeptieren Sie diesen mit „%3“.</translation>
    </message>
    <message>
        <source>The pixels of this video are not square (%1:%2). Frames are shown and annotated at the stored resolution.</source>
        <translation>Die Pixel dieses Videos sind nicht quadratisch (%1:%2). Die Bilder werden in der gespeicherten Auflösung gezeigt und annotiert.</translation>
    </message>
    <message>
        <source>From frame %1 on, the frames have another size or rotation; all are shown with the size and rotation of the first frame.</source>
        <translation>Ab Bild %1 haben die Bilder eine andere Größe oder Drehung; alle werden in der des ersten gezeigt.</translation>
    </message>
    <message>
        <source>Pixels of &quot;%1&quot; that lie under &quot;%2&quot; and are not in the label maps: %3 (frames: %4).</source>
        <translation>Pixel von „%1“, die unter „%2“ liegen und nicht in den Labelbildern stehen: %3 (Bilder: %4).</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; belongs to a project that is no longer here; put it back beside that project, or choose another name.</source>
        <translation>Die Datei „%1“ gehört zu einem Projekt, das nicht mehr hier ist; legen Sie sie wieder neben dieses Projekt, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The temporary folder is full or cannot be written: free some space and try again.</source>
        <translation>Der temporäre Ordner ist voll oder nicht beschreibbar: schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No prompt marks the object: add a positive click, a box or a stroke.</source>
        <translation>Kein Prompt markiert das Objekt: fügen Sie einen positiven Klick, einen Rahmen oder einen Strich hinzu.</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;; choose an installed one (%2), or put its file into your model folder.</source>
        <translation>Das Verfahren „%1“ gibt es nicht; wählen Sie ein installiertes (%2), oder legen Sie seine Datei in Ihren Modellordner.</translation>
    </message>
    <message>
        <source>There is no model file &quot;%1&quot;; `maskline models` says which models are installed and where to get others.</source>
        <translation>Die Modelldatei „%1“ gibt es nicht; `maskline models` sagt, welche Modelle installiert sind und woher andere kommen.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is neither a PyTorch checkpoint nor a safetensors file; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist weder ein PyTorch-Checkpoint noch eine safetensors-Datei; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a zip archive but no PyTorch checkpoint; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist ein Zip-Archiv, aber kein PyTorch-Checkpoint; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a damaged or incomplete zip archive; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist ein beschädigtes oder unvollständiges Zip-Archiv; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is damaged at &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist bei „%2“ beschädigt; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; ends too early; get the original file again.</source>
        <translation>Die Modelldatei „%1“ endet zu früh; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; ends before the data of &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ endet vor den Daten von „%2“; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is of an unknown version of its format; get the original file again.</source>
        <translation>Die Modelldatei „%1“ hat eine unbekannte Version ihres Formats; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The manifest names &quot;%1&quot;, which is not below its folder; put the file there.</source>
        <translation>Das Manifest nennt „%1“, das nicht unterhalb seines Ordners liegt; legen Sie die Datei dorthin.</translation>
    </message>
    <message>
        <source>This is not an XMem model: &quot;%1&quot; has an invalid dimension of %2. Use the original file.</source>
        <translation>Dies ist kein XMem-Modell: „%1“ hat eine ungültige Dimension von %2. Verwenden Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>The config.json of the SAM 2 model contains a number that is not an integer or is too large. Use the original config.json.</source>
        <translation>Die config.json des SAM-2-Modells enthält eine Zahl, die keine ganze Zahl oder zu groß ist. Verwenden Sie die ursprüngliche config.json.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: a list of numbers is expected. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Eine Liste von Zahlen wird erwartet. Verwenden Sie die mitgelieferte config.json.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a pickle with too many values; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält ein Pickle mit zu vielen Werten; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a header that is nested too deeply; get the original file again.</source>
        <translation>Die Modelldatei „%1“ hat einen zu tief verschachtelten Kopf; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>A mask cannot have this size; use at most %1 pixels.</source>
        <translation>Eine Maske kann nicht so groß sein; verwenden Sie höchstens %1 Pixel.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; beside the project was not made by Maskline; move it elsewhere.</source>
        <translation>Die Datei „%1“ neben dem Projekt stammt nicht von Maskline; verschieben Sie sie an einen anderen Ort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not packed training data: the type of &quot;%2&quot; is not uint8.</source>
        <translation>„%1“ sind keine gepackten Trainingsdaten: Der Typ von „%2“ ist nicht uint8.</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: the image encoder has four stages. Use the config.json it came with.</source>
        <translation>Die Einstellungen des EdgeTAM-Modells passen nicht zu seinen Tensoren: Der Bildencoder hat vier Stufen. Verwenden Sie die mitgelieferte config.json.</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: perceiver and memories have different widths. Use the config.json it came with.</source>
        <translation>Die Einstellungen des EdgeTAM-Modells passen nicht zu seinen Tensoren: Perceiver und Gedächtnis sind verschieden breit. Verwenden Sie die mitgelieferte config.json.</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: image_size must be a multiple of the windows of the perceiver. Use the config.json it came with.</source>
        <translation>Die Einstellungen des EdgeTAM-Modells passen nicht zu seinen Tensoren: image_size muss ein Vielfaches der Fenster des Perceivers sein. Verwenden Sie die mitgelieferte config.json.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; lacks the data of &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält die Daten von „%2“ nicht; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares a header that is longer than the file; get the original file again.</source>
        <translation>Die Modelldatei „%1“ gibt einen Kopf an, der länger als die Datei ist; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The header of the model file &quot;%1&quot; is too long; get the original file again.</source>
        <translation>Der Kopf der Modelldatei „%1“ ist zu lang; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares more data than it contains; get the original file again.</source>
        <translation>Die Modelldatei „%1“ gibt mehr Daten an, als sie enthält; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares more data for &quot;%2&quot; than it contains; get the original file again.</source>
        <translation>Die Modelldatei „%1“ gibt für „%2“ mehr Daten an, als sie enthält; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; refers to &quot;%2&quot;, which is not an allowed type (tensor, dictionary, list, number or text); get the original file again.</source>
        <translation>Die Modelldatei „%1“ verweist auf „%2“, was kein erlaubter Typ ist (Tensor, Wörterbuch, Liste, Zahl oder Text); besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; cannot be opened; check that you may read it.</source>
        <translation>Die Modelldatei „%1“ lässt sich nicht öffnen; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; cannot be read; check the disk it lies on.</source>
        <translation>Die Modelldatei „%1“ lässt sich nicht lesen; prüfen Sie die Platte, auf der sie liegt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: its checksum differs from the one in the .sha256 file beside it. Reinstall the program.</source>
        <translation>„%1“ ist beschädigt: Die Prüfsumme ist nicht die in der .sha256-Datei daneben. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The confidence parameters of the built-in network cannot be read; reinstall the program.</source>
        <translation>Die Konfidenzparameter des eingebauten Netzes sind nicht lesbar; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>A small network for clicks and tracking that ships with the program.</source>
        <translation>Ein kleines Netz für Klicks und Verfolgung, das mit dem Programm kommt.</translation>
    </message>
    <message>
        <source>Its weights, models/builtin.safetensors, are not installed: install the program again or use the engine classic.</source>
        <translation>Seine Gewichte, models/builtin.safetensors, sind nicht installiert: installieren Sie das Programm neu oder nehmen Sie das klassische Verfahren.</translation>
    </message>
    <message>
        <source>The model card of the built-in network, MODEL_CARD.md, is not beside its weights; install the program again.</source>
        <translation>Die Modellkarte des eingebauten Netzes, MODEL_CARD.md, liegt nicht neben seinen Gewichten; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Name a file or folder to export to.</source>
        <translation>Nennen Sie eine Datei oder einen Ordner für den Export.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; cannot be read.</source>
        <translation>Das Bild „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; and its label map have different sizes.</source>
        <translation>Das Bild „%1“ hat nicht die Größe seines Labelbilds.</translation>
    </message>
    <message>
        <source>The label maps and images of &quot;%1&quot; have different sizes.</source>
        <translation>Die Labelbilder von „%1“ haben nicht die Größe der Bilder.</translation>
    </message>
    <message>
        <source>The label map &quot;%1&quot; has another size than the first of its sequence.</source>
        <translation>Das Labelbild „%1“ hat eine andere Größe als das erste seiner Sequenz.</translation>
    </message>
    <message>
        <source>Cannot write into the folder &quot;%1&quot;.</source>
        <translation>In den Ordner „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>There is no annotated sequence &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>In „%2“ gibt es keine annotierte Sequenz „%1“.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no images with label maps; it needs JPEGImages and Annotations, or PNG files beside the images.</source>
        <translation>Der Ordner „%1“ enthält keine Bilder mit Labelbildern; er braucht JPEGImages und Annotations oder PNGs neben den Bildern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no object of at least 32 × 32 pixels; choose other sequences.</source>
        <translation>„%1“ enthält kein Objekt von mindestens 32 × 32 Pixeln; wählen Sie andere Sequenzen.</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot; in the ImageSets of this folder.</source>
        <translation>In den ImageSets dieses Ordners gibt es keine Liste „%1“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has no prediction for %2 of %3 frames; they count as empty.</source>
        <translation>%1 hat für %2 von %3 Bildern keine Vorhersage; sie zählen als leer.</translation>
    </message>
    <message>
        <source>%1 has objects that are not on its first frame; they are not scored.</source>
        <translation>%1 hat Objekte, die nicht auf dem ersten Bild sind; sie werden nicht bewertet.</translation>
    </message>
    <message>
        <source>%1 has predicted labels above the number of its objects; they are not scored.</source>
        <translation>%1 hat vorhergesagte Labels über der Zahl seiner Objekte; sie werden nicht bewertet.</translation>
    </message>
    <message>
        <source>%1 has fewer than three frames and is not scored.</source>
        <translation>%1 hat weniger als drei Bilder und wird nicht bewertet.</translation>
    </message>
    <message>
        <source>Internal error: the tracker was not started; please report it.</source>
        <translation>Interner Fehler: Der Tracker wurde nicht gestartet; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>All images of a clip must have the same size.</source>
        <translation>Alle Bilder eines Clips müssen dieselbe Größe haben.</translation>
    </message>
    <message>
        <source>The confidence parameters of the built-in network are from a newer version; install the matching version of the program.</source>
        <translation>Die Konfidenzparameter des eingebauten Netzes sind von einer neueren Version; installieren Sie die passende Version des Programms.</translation>
    </message>
    <message>
        <source>The data type of &quot;%1&quot; cannot be stored in a safetensors file.</source>
        <translation>Der Datentyp von „%1“ lässt sich nicht in einer safetensors-Datei speichern.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written; check the folder and the disk.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben; prüfen Sie Ordner und Platte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; check that you may read it.</source>
        <translation>„%1“ lässt sich nicht lesen; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no option &quot;%2&quot;.</source>
        <translation>Das Verfahren „%1“ hat keine Option „%2“.</translation>
    </message>
    <message>
        <source>The test engine was told to fail at call %1.</source>
        <translation>Das Testverfahren soll beim Aufruf %1 scheitern.</translation>
    </message>
    <message>
        <source>The option side of %1 must be a number from %2 to %3.</source>
        <translation>Die Option side von %1 muss eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 does not hold the tensors of this model: %2. Use the original file.</source>
        <translation>%1 enthält nicht die Tensoren dieses Modells: %2. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;; name a folder of saved inputs and outputs.</source>
        <translation>„%1“ gibt es nicht; nennen Sie einen Ordner mit gespeicherten Ein- und Ausgaben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid JSON.</source>
        <translation>„%1“ ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The manifest &quot;%1&quot; must list tensors, cases and a checkpoint; add them.</source>
        <translation>Das Manifest „%1“ muss Tensoren, Fälle und einen Checkpoint nennen; ergänzen Sie sie.</translation>
    </message>
    <message>
        <source>The manifest lists no tensor &quot;%1&quot;.</source>
        <translation>Das Manifest nennt keinen Tensor „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or is not an image.</source>
        <translation>„%1“ fehlt oder ist kein Bild.</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot; in the manifest; add it there.</source>
        <translation>%1 hat im Manifest kein „%2“; ergänzen Sie es dort.</translation>
    </message>
    <message>
        <source>%1 has a &quot;%2&quot; of the wrong type in the manifest; correct it there.</source>
        <translation>%1 hat im Manifest ein „%2“ von falscher Art; berichtigen Sie es dort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no model that this program supports.</source>
        <translation>„%1“ enthält kein Modell, das dieses Programm unterstützt.</translation>
    </message>
    <message>
        <source>The cases of the manifest &quot;%1&quot; have an unknown format; see its README.</source>
        <translation>Die Fälle des Manifests „%1“ haben eine unbekannte Form; sehen Sie in die README dazu.</translation>
    </message>
    <message>
        <source>%1 has the unknown action &quot;%2&quot;; remove it.</source>
        <translation>%1 hat die unbekannte Aktion „%2“; entfernen Sie sie.</translation>
    </message>
    <message>
        <source>%1 removes object %2, which was not added before; correct the manifest.</source>
        <translation>%1 entfernt Objekt %2, das vorher nicht hinzugefügt wurde; berichtigen Sie das Manifest.</translation>
    </message>
    <message>
        <source>The image is empty or is not an 8-bit colour image.</source>
        <translation>Das Bild ist leer oder nicht in Farbe mit 8 Bit.</translation>
    </message>
    <message>
        <source>The mask has another size than the image.</source>
        <translation>Die Maske hat eine andere Größe als das Bild.</translation>
    </message>
    <message>
        <source>The checkpoint lacks the tensor %1 of SAM 2 models. Use the original file.</source>
        <translation>Dem Checkpoint fehlt der Tensor %1 der SAM-2-Modelle. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s tensor %1 has too few dimensions. Use the original file.</source>
        <translation>Der Tensor %1 des Checkpoints hat zu wenige Dimensionen. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s tensor %1 has an invalid dimension of %2. Use the original file.</source>
        <translation>Der Tensor %1 des Checkpoints hat eine ungültige Dimension von %2. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>This SAM 2 model has none of the published sizes, and no config.json beside it says how it is built. Put that file into the same folder.</source>
        <translation>Dieses SAM-2-Modell hat keine der veröffentlichten Größen, und keine config.json daneben sagt, wie es gebaut ist. Legen Sie diese Datei in denselben Ordner.</translation>
    </message>
    <message>
        <source>These are not settings of a SAM 2 model: %1. Use the config.json that the checkpoint came with.</source>
        <translation>Das sind keine Einstellungen eines SAM-2-Modells: %1. Nehmen Sie die config.json, die beim Checkpoint war.</translation>
    </message>
    <message>
        <source>There is no object to track; add a mask first.</source>
        <translation>Es gibt kein Objekt zu verfolgen; fügen Sie zuerst eine Maske hinzu.</translation>
    </message>
    <message>
        <source>This XMem model is incomplete: &quot;%1&quot; is missing. Use the original file.</source>
        <translation>Dieses XMem-Modell ist unvollständig: „%1“ fehlt. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a pickle that ends too early; get the original file again.</source>
        <translation>Die Modelldatei „%1“ hat ein Pickle, das zu früh endet; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a number that is too large for this program; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält eine Zahl, die für dieses Programm zu groß ist; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains an invalid pickle; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält ein ungültiges Pickle; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; uses pickle operation %2, which no file of plain tensors needs; get the original file again.</source>
        <translation>Die Modelldatei „%1“ benutzt die Pickle-Operation %2, die keine Datei mit bloßen Tensoren braucht; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains &quot;%2&quot; in an unknown data type; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält „%2“ in einem unbekannten Datentyp; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has an invalid shape for &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ hat für „%2“ eine ungültige Form; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>In the model file &quot;%1&quot; the shape of &quot;%2&quot; does not match the size of its data; get the original file again.</source>
        <translation>In der Modelldatei „%1“ passt die Form von „%2“ nicht zur Größe seiner Daten; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The header of the model file &quot;%1&quot; is invalid; get the original file again.</source>
        <translation>Der Kopf der Modelldatei „%1“ ist ungültig; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains an invalid tensor; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält einen ungültigen Tensor; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; uses the unknown data type &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ verwendet den unbekannten Datentyp „%2“; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is nested too deeply; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist zu tief verschachtelt; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains names that are too long; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält zu lange Namen; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a dictionary whose keys are neither text nor numbers; get the original file again.</source>
        <translation>Die Modelldatei „%1“ hat ein Wörterbuch, dessen Schlüssel weder Text noch Zahlen sind; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; was written on a machine with another byte order; get the original file again.</source>
        <translation>Die Modelldatei „%1“ wurde auf einem Rechner mit anderer Bytereihenfolge geschrieben; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a pickle that is too long; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält ein zu langes Pickle; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains two different descriptions of the storage &quot;%2&quot;; get the original file again.</source>
        <translation>Die Modelldatei „%1“ enthält zwei verschiedene Beschreibungen des Speichers „%2“; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a compressed archive, which PyTorch never writes; get the original file again.</source>
        <translation>Die Modelldatei „%1“ ist ein komprimiertes Archiv, wie PyTorch es nie schreibt; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares an entry that is larger than the file; get the original file again.</source>
        <translation>Die Modelldatei „%1“ gibt einen Eintrag an, der größer als die Datei ist; besorgen Sie die Originaldatei noch einmal.</translation>
    </message>
    <message>
        <source>The data type %2 of the file &quot;%1&quot; is not supported; save it with a supported type.</source>
        <translation>Der Datentyp %2 der Datei „%1“ wird nicht unterstützt; speichern Sie sie mit einem unterstützten Typ.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a .npy file; save it again.</source>
        <translation>Die Datei „%1“ ist keine .npy-Datei; speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; ends too early; create it again.</source>
        <translation>Die Datei „%1“ endet zu früh; erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>The header of the file &quot;%1&quot; is invalid; create the file again.</source>
        <translation>Der Kopf der Datei „%1“ ist ungültig; erzeugen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The engine %1 cannot segment by clicks; choose another (see `maskline models`).</source>
        <translation>Das Verfahren %1 kann nicht mit Klicks segmentieren; wählen Sie ein anderes (siehe `maskline models`).</translation>
    </message>
    <message>
        <source>The engine %1 cannot track; choose another (see `maskline models`).</source>
        <translation>Das Verfahren %1 kann nicht verfolgen; wählen Sie ein anderes (siehe `maskline models`).</translation>
    </message>
    <message>
        <source>The engine %1 cannot be used: %2</source>
        <translation>Das Verfahren %1 lässt sich nicht verwenden: %2</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no model card; nothing in it was trained.</source>
        <translation>Das Verfahren „%1“ hat keine Modellkarte; nichts darin wurde trainiert.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no model card; see %2.</source>
        <translation>Das Verfahren „%1“ hat keine Modellkarte; siehe %2.</translation>
    </message>
    <message>
        <source>There is no model card &quot;%1&quot;; see %2.</source>
        <translation>Die Modellkarte „%1“ gibt es nicht; siehe %2.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: there are no image encoder blocks. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Es gibt keine Blöcke des Bild-Encoders. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: a window size per stage is needed. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Jede Stufe braucht eine Fenstergröße. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: heads must divide the width. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Die Zahl der Köpfe muss die Breite teilen. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: windows are at least 2 wide. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Fenster sind mindestens 2 breit. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: attention heads must divide the width. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: Die Zahl der Attention-Köpfe muss die Breite teilen. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>The config.json of the SAM 2 model contains a stride that is not positive. Use the original config.json.</source>
        <translation>Die config.json des SAM-2-Modells enthält eine Schrittweite, die nicht positiv ist. Nehmen Sie die ursprüngliche config.json.</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: image_size must be a multiple of 32 from 64 to 4096. Use the config.json it came with.</source>
        <translation>Die Einstellungen des SAM-2-Modells passen nicht zu seinen Tensoren: image_size muss ein Vielfaches von 32 von 64 bis 4096 sein. Nehmen Sie die config.json, die dabei war.</translation>
    </message>
    <message>
        <source>%1 missing (%2)</source>
        <translation>%1 fehlen (%2)</translation>
    </message>
    <message>
        <source>%1 of another shape (%2)</source>
        <translation>%1 von anderer Form (%2)</translation>
    </message>
    <message>
        <source>%1 unexpected (%2)</source>
        <translation>%1 unerwartet (%2)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>The shapes of its tensors do not match. Use the original file.</source>
        <translation>Die Formen der Tensoren passen nicht zueinander. Nehmen Sie die Originaldatei.</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be interpolated.</source>
        <translation>Masken verschiedener Größe lassen sich nicht interpolieren.</translation>
    </message>
    <message>
        <source>A COCO run-length string is damaged.</source>
        <translation>Eine lauflängenkodierte Zeichenkette von COCO ist beschädigt.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is not a label map: it contains colours that are not in the PASCAL VOC palette.</source>
        <translation>Das Bild „%1“ ist kein Labelbild: Es enthält Farben, die nicht in der Palette von PASCAL VOC sind.</translation>
    </message>
    <message>
        <source>A label map must be an 8-bit image with one channel.</source>
        <translation>Ein Labelbild muss ein 8-Bit-Bild mit einem Kanal sein.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has 16 bits per channel; a label map must have 8.</source>
        <translation>Das Bild „%1“ hat 16 Bit pro Kanal; ein Labelbild muss 8 haben.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has transparent pixels without a label; save it without transparency.</source>
        <translation>Das Bild „%1“ hat durchsichtige Pixel ohne Label; speichern Sie es ohne Transparenz.</translation>
    </message>
    <message>
        <source>A mask cannot have this size; use at most 2 gigapixels.</source>
        <translation>Eine Maske kann diese Größe nicht haben; nehmen Sie höchstens 2 Gigapixel.</translation>
    </message>
    <message>
        <source>A mask must be an 8-bit image with one channel.</source>
        <translation>Eine Maske muss ein 8-Bit-Bild mit einem Kanal sein.</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be combined.</source>
        <translation>Masken verschiedener Größe lassen sich nicht verknüpfen.</translation>
    </message>
    <message>
        <source>The runs of a mask do not add up to its size; the data is damaged.</source>
        <translation>Die Lauflängen einer Maske ergeben nicht ihre Größe; die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A mask can be painted only into an image of its size.</source>
        <translation>Eine Maske lässt sich nur in ein Bild ihrer Größe malen.</translation>
    </message>
    <message>
        <source>Cannot read the image &quot;%1&quot;.</source>
        <translation>Das Bild „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be compared.</source>
        <translation>Masken verschiedener Größe lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is not an intact PNG file.</source>
        <translation>Das Bild „%1“ ist keine intakte PNG-Datei.</translation>
    </message>
    <message>
        <source>Cannot encode the image &quot;%1&quot;.</source>
        <translation>Das Bild „%1“ lässt sich nicht kodieren.</translation>
    </message>
    <message>
        <source>Cannot write the image &quot;%1&quot;.</source>
        <translation>Das Bild „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A stored mask is damaged.</source>
        <translation>Eine gespeicherte Maske ist beschädigt.</translation>
    </message>
    <message>
        <source>A stored mask was written by a newer version of Maskline.</source>
        <translation>Eine gespeicherte Maske wurde von einer neueren Version von Maskline geschrieben.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; cannot be read as an image.</source>
        <translation>Die Maske „%1“ lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; does not show one bright object on black; save it as a PNG with one value for the object and 0 elsewhere.</source>
        <translation>Die Maske „%1“ ist nicht schwarz mit einem hellen Objekt; speichern Sie sie als PNG mit einem Wert für das Objekt und 0 sonst.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; is empty: every pixel is 0.</source>
        <translation>Die Maske „%1“ ist leer: jedes Pixel ist 0.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; holds several values: %2. Choose the object with --label, for example --label %3.</source>
        <translation>Die Maske „%1“ enthält mehrere Werte: %2. Wählen Sie das Objekt mit --label, zum Beispiel --label %3.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has no background (value 0); its values are %2. Choose the object with --label, for example --label %3.</source>
        <translation>Die Maske „%1“ hat keinen Hintergrund (Wert 0); ihre Werte sind %2. Wählen Sie das Objekt mit --label, zum Beispiel --label %3.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has %2 × %3 pixels and the clip %4 × %5; save it in the size of the clip.</source>
        <translation>Die Maske „%1“ hat %2 × %3 Pixel, der Clip %4 × %5; speichern Sie sie in der Größe des Clips.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; is lossily compressed, so no value can be chosen with --label; save it as a PNG.</source>
        <translation>Die Maske „%1“ ist verlustbehaftet komprimiert, deshalb lässt sich mit --label kein Wert wählen; speichern Sie sie als PNG.</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has no pixel of the value &quot;%2&quot;; it holds %3.</source>
        <translation>Die Maske „%1“ hat kein Pixel mit dem Wert „%2“; sie enthält %3.</translation>
    </message>
    <message>
        <source>%1 (%2 pixels)</source>
        <translation>%1 (%2 Pixel)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and many more</source>
        <translation>%1 und viele weitere</translation>
    </message>
    <message>
        <source>%1 (&quot;%2&quot;)</source>
        <translation>%1 („%2“)</translation>
    </message>
    <message>
        <source>The clip &quot;%1&quot; is too short for training: %2 frames are needed.</source>
        <translation>Der Clip „%1“ ist für das Training zu kurz: %2 Bilder sind nötig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an EfficientNet-Lite0: it has no &quot;%2&quot;.</source>
        <translation>„%1“ ist kein EfficientNet-Lite0: „%2“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains weights of another network: &quot;%2&quot; is missing.</source>
        <translation>„%1“ enthält Gewichte eines anderen Netzes: „%2“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1.sha256&quot; cannot be written.</source>
        <translation>„%1.sha256“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The files in &quot;%1&quot; belong to different training steps: start a new run with --from and one of them.</source>
        <translation>Die Dateien in „%1“ gehören zu verschiedenen Trainingsschritten: Beginnen Sie einen neuen Lauf mit --from und einer davon.</translation>
    </message>
    <message>
        <source>The weights in &quot;%1&quot; do not belong to a run that can be resumed: start a new run with --from and that file.</source>
        <translation>Die Gewichte in „%1“ gehören zu keinem Lauf, der sich fortsetzen lässt: Beginnen Sie einen neuen mit --from und dieser Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: a run can be resumed only with all its files.</source>
        <translation>„%1“ fehlt: Ein Lauf lässt sich nur mit allen seinen Dateien fortsetzen.</translation>
    </message>
    <message>
        <source>The training data lacks &quot;%1&quot;.</source>
        <translation>Den Trainingsdaten fehlt „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the training data is not an image.</source>
        <translation>„%1“ der Trainingsdaten ist kein Bild.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the training data must be an 8-bit grey image of the size of its photo.</source>
        <translation>„%1“ der Trainingsdaten muss ein 8-Bit-Graustufenbild in der Größe seines Fotos sein.</translation>
    </message>
    <message>
        <source>static/manifest.jsonl of the training data has a line that cannot be read.</source>
        <translation>static/manifest.jsonl der Trainingsdaten hat eine Zeile, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no training data: clips (davis16_train or multi_train), static and backgrounds are needed.</source>
        <translation>„%1“ enthält keine Trainingsdaten: Clips (davis16_train oder multi_train), static und backgrounds sind nötig.</translation>
    </message>
    <message>
        <source>The batch size must be at least 1.</source>
        <translation>Die Stapelgröße muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The side of the clips must be a multiple of 32 and at least 64.</source>
        <translation>Die Seite der Clips muss ein Vielfaches von 32 und mindestens 64 sein.</translation>
    </message>
    <message>
        <source>The longest gap between frames must be at least 1.</source>
        <translation>Der größte Abstand zwischen Bildern muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The learning rate must be positive.</source>
        <translation>Die Lernrate muss positiv sein.</translation>
    </message>
    <message>
        <source>The number of steps between two saved files must be at least 1.</source>
        <translation>Zwischen zwei gespeicherten Dateien muss mindestens 1 Schritt liegen.</translation>
    </message>
    <message>
        <source>Use either complete weights (--from) or encoder weights (--encoder), not both.</source>
        <translation>Verwenden Sie entweder ganze Gewichte (--from) oder Encoder-Gewichte (--encoder), nicht beides.</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;; choose one that `maskline models` lists.</source>
        <translation>Das Verfahren „%1“ gibt es nicht; wählen Sie eines, das `maskline models` nennt.</translation>
    </message>
    <message>
        <source>Name the clip with either --video FILE or --frames FOLDER.</source>
        <translation>Nennen Sie den Clip mit --video FILE oder mit --frames FOLDER.</translation>
    </message>
    <message>
        <source>A range is two values from 0 to 65535, the lower one first: --range 0,4095.</source>
        <translation>Ein Bereich sind zwei Werte von 0 bis 65535, der kleinere zuerst: --range 0,4095.</translation>
    </message>
    <message>
        <source>At least one case exceeds its tolerance; see the list.</source>
        <translation>Mindestens ein Fall überschreitet seine Toleranz; sehen Sie in die Liste.</translation>
    </message>
    <message>
        <source>Random access to this clip gives pixels that differ from sequential reading; convert the clip.</source>
        <translation>Wahlfreier Zugriff auf diesen Clip ergibt andere Pixel als fortlaufendes Lesen; wandeln Sie den Clip um.</translation>
    </message>
    <message>
        <source>The video %1 was not found: move it back, or give its new path with &quot;%2&quot;.</source>
        <translation>Das Video %1 wurde nicht gefunden: Legen Sie es zurück, oder nennen Sie seinen neuen Pfad mit „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an engine with valid options; write them as NAME:KEY=NUMBER,KEY=NUMBER.</source>
        <translation>„%1“ ist kein Verfahren mit gültigen Optionen; sie haben die Form NAME:KEY=NUMBER,KEY=NUMBER.</translation>
    </message>
    <message>
        <source>%1 has no object on its first frame and is not scored.</source>
        <translation>%1 hat auf dem ersten Bild kein Objekt und wird nicht bewertet.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; cannot be migrated because rows are missing; repair it or restore a backup.</source>
        <translation>Das Projekt „%1“ lässt sich nicht auf den neuesten Stand bringen, weil Zeilen darin fehlen; reparieren Sie es oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project holds a row that Maskline cannot read; repair it or restore a backup.</source>
        <translation>Das Projekt enthält eine Zeile, die Maskline nicht lesen kann; reparieren Sie es oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project no longer contains the reference to its clip; repair it or restore a backup.</source>
        <translation>Das Projekt enthält keinen Verweis auf seinen Clip mehr; reparieren Sie es oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is damaged; repair it or restore a backup.</source>
        <translation>Das Projekt „%1“ ist beschädigt; reparieren Sie es oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; cannot be read; check that you may read it.</source>
        <translation>Das Projekt „%1“ lässt sich nicht lesen; prüfen Sie, ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is empty, and nothing can be saved from it; restore a backup.</source>
        <translation>Das Projekt „%1“ ist leer, und nichts daraus ist zu retten; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Nothing can be saved from the project &quot;%1&quot;; restore a backup.</source>
        <translation>Aus dem Projekt „%1“ ist nichts zu retten; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; no longer contains the path of its clip; give it with &quot;%2&quot;.</source>
        <translation>Das Projekt „%1“ enthält den Pfad seines Clips nicht mehr; nennen Sie ihn mit „%2“.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is open for writing; close it there first.</source>
        <translation>Das Projekt „%1“ ist zum Schreiben geöffnet; schließen Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>The project could not be repaired completely; please report this.</source>
        <translation>Das Projekt ließ sich nicht vollständig reparieren; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>Masken von „%1“ sind verloren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>The source, confidence and review state of masks of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>Herkunft, Konfidenz und Prüfstatus von Masken von „%1“ sind verloren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>The uncertainty of masks of &quot;%1&quot; is lost, on frames (%2).</source>
        <translation>Die Unsicherheit von Masken von „%1“ ist verloren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Prompts of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>Prompts von „%1“ sind verloren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>A row of the table &quot;%1&quot; was lost and was recreated with the name &quot;%2&quot;.</source>
        <translation>Eine Zeile der Tabelle „%1“ war verloren und wurde mit dem Namen „%2“ neu angelegt.</translation>
    </message>
    <message>
        <source>Rows of &quot;%1&quot; are lost, with these numbers (%2).</source>
        <translation>Zeilen von „%1“ sind verloren, mit diesen Nummern (%2).</translation>
    </message>
    <message>
        <source>The project had lost its clip; it is now &quot;%1&quot;.</source>
        <translation>Das Projekt hatte seinen Clip verloren; er ist jetzt „%1“.</translation>
    </message>
    <message>
        <source>The index of the clip is lost; it is created again when the clip is opened.</source>
        <translation>Der Index des Clips ist verloren; er wird neu erstellt, wenn der Clip geöffnet wird.</translation>
    </message>
    <message>
        <source>The last edits are lost: they were in the write-ahead log (WAL) of the project, which is damaged.</source>
        <translation>Die letzten Änderungen sind verloren: Sie standen im Write-Ahead-Log (WAL) des Projekts, das beschädigt ist.</translation>
    </message>
    <message>
        <source>The stored size or length of the clip was damaged; it has been restored from the clip or from the masks.</source>
        <translation>Die gespeicherte Größe oder Länge des Clips war beschädigt und wurde aus dem Clip oder den Masken wiederhergestellt.</translation>
    </message>
    <message>
        <source>More rows of &quot;%1&quot; may be lost: a part of the table cannot be read.</source>
        <translation>Weitere Zeilen von „%1“ können verloren sein: Ein Teil der Tabelle ist nicht lesbar.</translation>
    </message>
    <message>
        <source>More masks of &quot;%1&quot; may be lost, from the first to the second of these frames (%2).</source>
        <translation>Weitere Masken von „%1“ können verloren sein, vom ersten bis zum zweiten dieser Bilder (%2).</translation>
    </message>
    <message>
        <source>The database is damaged (%1).</source>
        <translation>Die Datenbank ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>Records of &quot;%1&quot; cannot be read, on frames (%2).</source>
        <translation>Einträge von „%1“ sind nicht lesbar, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have no frame record, on frames (%2).</source>
        <translation>Zu Masken von „%1“ fehlt der Eintrag des Bildes, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Records of &quot;%1&quot; have lost their masks, on frames (%2).</source>
        <translation>Zu Einträgen von „%1“ fehlen die Masken, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; cannot be decoded, on frames (%2).</source>
        <translation>Masken von „%1“ lassen sich nicht dekodieren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have another size than the clip, on frames (%2).</source>
        <translation>Masken von „%1“ haben eine andere Größe als der Clip, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have another area than their record says, on frames (%2).</source>
        <translation>Masken von „%1“ haben eine andere Fläche, als ihr Eintrag sagt, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>The uncertainty of masks of &quot;%1&quot; cannot be decoded, on frames (%2).</source>
        <translation>Die Unsicherheit von Masken von „%1“ lässt sich nicht dekodieren, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; lie beyond the end of the clip, on frames (%2).</source>
        <translation>Masken von „%1“ liegen hinter dem Ende des Clips, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Prompts of &quot;%1&quot; cannot be read or lie beyond the clip, on frames (%2).</source>
        <translation>Prompts von „%1“ sind nicht lesbar oder liegen außerhalb des Clips, auf den Bildern (%2).</translation>
    </message>
    <message>
        <source>Rows of the table &quot;%1&quot; are missing but are referenced by others, with these numbers (%2).</source>
        <translation>In der Tabelle „%1“ fehlen Zeilen, auf die andere verweisen, mit diesen Nummern (%2).</translation>
    </message>
    <message>
        <source>Rows of &quot;%1&quot; cannot be read or lie beyond the clip, with these numbers (%2).</source>
        <translation>Zeilen von „%1“ sind nicht lesbar oder liegen außerhalb des Clips, mit diesen Nummern (%2).</translation>
    </message>
    <message>
        <source>The project contains no reference to its clip.</source>
        <translation>Das Projekt enthält keinen Verweis auf seinen Clip.</translation>
    </message>
    <message>
        <source>The clip is not at &quot;%1&quot;.</source>
        <translation>Der Clip ist nicht in „%1“.</translation>
    </message>
    <message>
        <source>Name the new project with &quot;%1&quot;.</source>
        <translation>Nennen Sie das neue Projekt mit „%1“.</translation>
    </message>
    <message>
        <source>There is no backup %1 of this project; &quot;%2&quot; lists those that exist.</source>
        <translation>Es gibt keine Sicherung %1 dieses Projekts; „%2“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed since it was written and was not updated; add &quot;%2&quot; to it.</source>
        <translation>„%1“ wurde seit dem Schreiben geändert und nicht ergänzt; fügen Sie „%2“ hinzu.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>COCO instances</source>
        <translation>COCO-Instanzen</translation>
    </message>
    <message>
        <source>DAVIS</source>
        <translation>DAVIS</translation>
    </message>
    <message>
        <source>DAVIS 2016</source>
        <translation>DAVIS 2016</translation>
    </message>
    <message>
        <source>YouTube-VOS</source>
        <translation>YouTube-VOS</translation>
    </message>
    <message>
        <source>MOSE</source>
        <translation>MOSE</translation>
    </message>
    <message>
        <source>Mask folders</source>
        <translation>Maskenordner</translation>
    </message>
    <message>
        <source>Label maps</source>
        <translation>Labelbilder</translation>
    </message>
    <message>
        <source>Overlay video</source>
        <translation>Overlay-Video</translation>
    </message>
    <message>
        <source>JPEG frames, palette PNG masks and image sets</source>
        <translation>JPEG-Bilder, PNG-Masken mit Palette und Bildlisten</translation>
    </message>
    <message>
        <source>JPEG frames, palette PNG masks and meta.json with categories</source>
        <translation>JPEG-Bilder, PNG-Masken mit Palette und meta.json mit Kategorien</translation>
    </message>
    <message>
        <source>Export one object at a time.</source>
        <translation>Exportieren Sie jeweils ein Objekt.</translation>
    </message>
    <message>
        <source>Write each video into a folder of its own.</source>
        <translation>Schreiben Sie jedes Video in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The masks are scaled from %1 × %2 to %3 × %4 pixels.</source>
        <translation>Die Masken werden von %1 × %2 auf %3 × %4 Pixel skaliert.</translation>
    </message>
    <message>
        <source>Masks of the project that are replaced: %1.</source>
        <translation>Masken des Projekts, die ersetzt werden: %1.</translation>
    </message>
    <message>
        <source>The step between frames must be 1 or more.</source>
        <translation>Der Abstand zwischen den Bildern muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>A point of a polygon lies far outside the image.</source>
        <translation>Ein Punkt eines Polygons liegt weit außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Cannot write the image &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>Das Bild „%1“ lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The temporary folder is full or cannot be written; free some space and try again.</source>
        <translation>Der temporäre Ordner ist voll oder nicht beschreibbar; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; does not exist; check the path.</source>
        <translation>Den Ordner „%1“ gibt es nicht; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no PNG label maps; choose another folder.</source>
        <translation>Der Ordner „%1“ enthält keine PNG-Labelbilder; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cannot write the list &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>Die Liste „%1“ lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The prediction &quot;%1&quot; does not have the size of the ground truth; scale it to that size.</source>
        <translation>Die Vorhersage „%1“ hat nicht die Größe der Referenz; skalieren Sie sie auf diese Größe.</translation>
    </message>
    <message>
        <source>No sequence in &quot;%1&quot; can be scored; choose a folder with annotated sequences.</source>
        <translation>In „%1“ lässt sich keine Sequenz bewerten; wählen Sie einen Ordner mit annotierten Sequenzen.</translation>
    </message>
    <message>
        <source>Cannot write the export (%1); check the folder and the free space on the disk.</source>
        <translation>Der Export lässt sich nicht schreiben (%1); prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>Cannot write an image of the export (%1); check the folder and the free space on the disk.</source>
        <translation>Ein Bild des Exports lässt sich nicht schreiben (%1); prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The clip has no frames in the range to export; choose another range.</source>
        <translation>Der Clip hat im zu exportierenden Bereich keine Bilder; wählen Sie einen anderen Bereich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a sequence; choose a name that is valid for a folder.</source>
        <translation>„%1“ kann nicht der Name einer Sequenz sein; wählen Sie einen Namen, der für einen Ordner gültig ist.</translation>
    </message>
    <message>
        <source>The project has no object with this number; choose another object.</source>
        <translation>Das Projekt hat kein Objekt mit dieser Nummer; wählen Sie ein anderes Objekt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports at most %2 objects in a sequence; export fewer objects.</source>
        <translation>„%1“ unterstützt höchstens %2 Objekte je Sequenz; exportieren Sie weniger Objekte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known format; use one of these (%2).</source>
        <translation>„%1“ ist kein bekanntes Format; verwenden Sie eines von diesen (%2).</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; can be imported but not exported; choose another format.</source>
        <translation>Das Format „%1“ lässt sich importieren, aber nicht exportieren; wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; can be exported but not imported; choose another format.</source>
        <translation>Das Format „%1“ lässt sich exportieren, aber nicht importieren; wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>No known format was detected at &quot;%1&quot;; specify the format, or choose its parent folder or another file.</source>
        <translation>Bei „%1“ wurde kein bekanntes Format erkannt; geben Sie das Format an, oder wählen Sie den übergeordneten Ordner oder eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;; check the path.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;; check the path and its permissions.</source>
        <translation>Die Datei „%1“ lässt sich nicht lesen; prüfen Sie den Pfad und die Rechte.</translation>
    </message>
    <message>
        <source>Cannot write the file &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid at &quot;%2&quot; (%3); correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist bei „%2“ ungültig (%3); berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid JSON: there is an error at line %2, in &quot;%3&quot;; correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist kein gültiges JSON: In Zeile %2 ist ein Fehler, in „%3“; berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; contains a number that is too large at &quot;%2&quot;; correct the file or export it again.</source>
        <translation>Die Datei „%1“ enthält bei „%2“ eine zu große Zahl; berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The JSON file &quot;%1&quot; is nested too deeply; choose a file with annotations.</source>
        <translation>Die JSON-Datei „%1“ ist zu tief verschachtelt; wählen Sie eine Datei mit Annotationen.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no JSON file of this format, or several; choose the file.</source>
        <translation>Der Ordner „%1“ enthält keine JSON-Datei dieses Formats oder mehrere; wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is a photo, not a mask; choose a folder of masks.</source>
        <translation>Das Bild „%1“ ist ein Foto und keine Maske; wählen Sie einen Ordner mit Masken.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no mask images; choose another folder.</source>
        <translation>Der Ordner „%1“ enthält keine Maskenbilder; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no subfolder &quot;%2&quot;; choose the root folder of the dataset.</source>
        <translation>Der Ordner „%1“ hat keinen Unterordner „%2“; wählen Sie den obersten Ordner des Datensatzes.</translation>
    </message>
    <message>
        <source>No image name in &quot;%1&quot; matches the pattern &quot;%2&quot;; change the pattern.</source>
        <translation>Kein Bildname in „%1“ passt zum Muster „%2“; ändern Sie das Muster.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid file name pattern (%2); correct the pattern.</source>
        <translation>„%1“ ist kein gültiges Muster für Dateinamen (%2); berichtigen Sie das Muster.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pixel format of these images; use one of these (%2).</source>
        <translation>„%1“ ist kein Pixelformat dieser Bilder; verwenden Sie eines von diesen (%2).</translation>
    </message>
    <message>
        <source>Two objects or categories have the same colour, or one is black; give each its own colour, or export numbers.</source>
        <translation>Zwei Objekte oder Kategorien haben dieselbe Farbe, oder eine ist schwarz; geben Sie jedem Objekt und jeder Kategorie eine eigene Farbe, oder exportieren Sie Nummern.</translation>
    </message>
    <message>
        <source>8-bit images can store at most %1 objects; use grey16 or rgb.</source>
        <translation>8-Bit-Bilder fassen höchstens %1 Objekte; verwenden Sie grey16 oder rgb.</translation>
    </message>
    <message>
        <source>Cut-outs need the images of the frames, which are not available; convert from a dataset with images or export from a project.</source>
        <translation>Ausschnitte brauchen die Bilder selbst, und diese fehlen; konvertieren Sie einen Datensatz mit Bildern oder exportieren Sie aus einem Projekt.</translation>
    </message>
    <message>
        <source>An overlay video needs the images of the frames, which are not available; convert from a dataset with images or export from a project.</source>
        <translation>Ein Overlay-Video braucht die Bilder selbst, und diese fehlen; konvertieren Sie einen Datensatz mit Bildern oder exportieren Sie aus einem Projekt.</translation>
    </message>
    <message>
        <source>No frame of the dataset matches a frame of the clip; specify the frame at which the dataset begins.</source>
        <translation>Kein Bild des Datensatzes passt zu einem Bild des Clips; geben Sie das Bild an, bei dem der Datensatz beginnt.</translation>
    </message>
    <message>
        <source>The dataset contains no frames; choose another one.</source>
        <translation>Der Datensatz enthält keine Bilder; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The dataset contains several videos, and none has the name of the clip; choose one (%1).</source>
        <translation>Der Datensatz enthält mehrere Videos, und keines heißt wie der Clip; wählen Sie eines (%1).</translation>
    </message>
    <message>
        <source>The dataset has no video &quot;%1&quot;; choose one of these (%2).</source>
        <translation>Der Datensatz hat kein Video „%1“; wählen Sie eines von diesen (%2).</translation>
    </message>
    <message>
        <source>The masks are for images of %1 × %2 pixels, but the clip has %3 × %4 pixels; choose the dataset of this clip.</source>
        <translation>Die Masken gehören zu Bildern mit %1 × %2 Pixeln, der Clip hat aber %3 × %4 Pixel; wählen Sie den Datensatz dieses Clips.</translation>
    </message>
    <message>
        <source>The dataset has no video, object or category named &quot;%1&quot;; check the name.</source>
        <translation>Der Datensatz hat kein Video, kein Objekt und keine Kategorie mit dem Namen „%1“; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The selection contains no frame of the dataset; change the selection.</source>
        <translation>Die Auswahl enthält kein Bild des Datensatzes; ändern Sie die Auswahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid choice for existing masks; use keep, replace or new-object.</source>
        <translation>„%1“ ist keine gültige Wahl für vorhandene Masken; verwenden Sie keep, replace oder new-object.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; first appears on frame %2; DAVIS evaluation takes the number of objects from the first frame and rejects higher numbers later.</source>
        <translation>„%1“ erscheint erst auf Bild %2; DAVIS-Auswertungen nehmen die Zahl der Objekte vom ersten Bild und lehnen höhere Nummern danach ab.</translation>
    </message>
    <message>
        <source>run-length encoded masks and track ids in one JSON file</source>
        <translation>lauflängenkodierte Masken und Spur-IDs in einer JSON-Datei</translation>
    </message>
    <message>
        <source>like DAVIS, with one object: black and white PNG masks</source>
        <translation>wie DAVIS mit einem Objekt: schwarzweiße PNG-Masken</translation>
    </message>
    <message>
        <source>JPEG frames and palette PNG masks, one folder per video</source>
        <translation>JPEG-Bilder und PNG-Masken mit Palette, ein Ordner je Video</translation>
    </message>
    <message>
        <source>one folder per object, one black and white PNG per frame</source>
        <translation>ein Ordner je Objekt, ein schwarzweißes PNG je Bild</translation>
    </message>
    <message>
        <source>one PNG per frame, in which each value or colour is an object</source>
        <translation>ein PNG je Bild, in dem jeder Wert oder jede Farbe ein Objekt ist</translation>
    </message>
    <message>
        <source>the masks drawn over the clip, for viewing</source>
        <translation>die Masken über dem Clip, zum Ansehen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store object names; objects affected: %2.</source>
        <translation>„%1“ kann keine Objektnamen speichern; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store object categories; objects affected: %2.</source>
        <translation>„%1“ kann keine Objektkategorien speichern; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store attributes; objects affected: %2.</source>
        <translation>„%1“ kann keine Attribute speichern; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store crowd flags; objects affected: %2.</source>
        <translation>„%1“ kann Objekte nicht als Menge kennzeichnen; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store ignore regions; objects affected: %2.</source>
        <translation>„%1“ kann keine Bereiche speichern, die nicht bewertet werden; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store the confidence of masks; masks affected: %2.</source>
        <translation>„%1“ kann die Konfidenz von Masken nicht speichern; betroffene Masken: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store occlusion flags; masks affected: %2.</source>
        <translation>„%1“ kann Objekte nicht als verdeckt kennzeichnen; betroffene Masken: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store attributes of single frames; masks affected: %2.</source>
        <translation>„%1“ kann keine Attribute einzelner Bilder speichern; betroffene Masken: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store holes in masks; masks affected: %2.</source>
        <translation>„%1“ kann keine Löcher in Masken speichern; betroffene Masken: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store masks of several parts; masks affected: %2.</source>
        <translation>„%1“ kann keine Masken aus mehreren Teilen speichern; betroffene Masken: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store frames without masks: %2.</source>
        <translation>„%1“ kann keine Bilder ohne Masken speichern: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports one object; objects that are merged: %2.</source>
        <translation>„%1“ unterstützt nur ein Objekt; Objekte, die vereint werden: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports one video; there are %2.</source>
        <translation>„%1“ unterstützt nur ein Video; es sind %2.</translation>
    </message>
    <message>
        <source>Pixels of other objects that overlap and are not in the label maps: %1.</source>
        <translation>Pixel weiterer Objekte, die sich überdecken und nicht in den Labelbildern stehen: %1.</translation>
    </message>
    <message>
        <source>Start the range at a frame on which all objects are present.</source>
        <translation>Beginnen Sie den Bereich bei einem Bild, auf dem alle Objekte zu sehen sind.</translation>
    </message>
    <message>
        <source>Overlapping pixels belong to the upper layer; change the order of the objects.</source>
        <translation>Überdeckte Pixel gehören der oberen Ebene; ändern Sie die Reihenfolge der Objekte.</translation>
    </message>
    <message>
        <source>Frames are numbered from 1: number 1 is frame 0.</source>
        <translation>Die Bilder sind ab 1 nummeriert: Nummer 1 ist Bild 0.</translation>
    </message>
    <message>
        <source>Other videos of the dataset that do not belong to this clip: %1.</source>
        <translation>Andere Videos des Datensatzes, die nicht zu diesem Clip gehören: %1.</translation>
    </message>
    <message>
        <source>Masks on frames that the clip does not have, left out: %1.</source>
        <translation>Masken auf Bildern, die der Clip nicht hat, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Masks of labels that are not imported: %1.</source>
        <translation>Masken von Labels, die nicht importiert werden: %1.</translation>
    </message>
    <message>
        <source>Frames that keep the existing mask of the project: %1.</source>
        <translation>Bilder, auf denen die vorhandene Maske des Projekts bleibt: %1.</translation>
    </message>
    <message>
        <source>Accepted frames that remain unchanged: %1.</source>
        <translation>Angenommene Bilder, die unverändert bleiben: %1.</translation>
    </message>
    <message>
        <source>These annotations have no track ids, so the n-th mask of a category on each image is assigned to one object: %1.</source>
        <translation>Diese Annotationen haben keine Spur-IDs; die n-te Maske einer Kategorie auf jedem Bild wird deshalb einem Objekt zugeordnet: %1.</translation>
    </message>
    <message>
        <source>Annotations without an image in the file, left out: %1.</source>
        <translation>Annotationen ohne Bild in der Datei, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Annotations without a mask, left out: %1.</source>
        <translation>Annotationen ohne Maske, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>an integer is expected</source>
        <translation>erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>erwartet wird eine Zahl</translation>
    </message>
    <message>
        <source>a string is expected</source>
        <translation>erwartet wird eine Zeichenkette</translation>
    </message>
    <message>
        <source>a longer list is expected</source>
        <translation>erwartet wird eine längere Liste</translation>
    </message>
    <message>
        <source>a category name or null is expected</source>
        <translation>erwartet wird der Name einer Kategorie oder null</translation>
    </message>
    <message>
        <source>the frame number is negative</source>
        <translation>die Bildnummer ist negativ</translation>
    </message>
    <message>
        <source>this is not a valid run length</source>
        <translation>dies ist keine gültige Lauflänge</translation>
    </message>
    <message>
        <source>a list of height and width is expected</source>
        <translation>erwartet wird eine Liste aus Höhe und Breite</translation>
    </message>
    <message>
        <source>the runs do not add up to a mask of %1 × %2 pixels</source>
        <translation>die Lauflängen ergeben keine Maske mit %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>a string or a list of runs is expected</source>
        <translation>erwartet wird eine Zeichenkette oder eine Liste von Lauflängen</translation>
    </message>
    <message>
        <source>a list of coordinates is expected</source>
        <translation>erwartet wird eine Liste von Koordinaten</translation>
    </message>
    <message>
        <source>a point lies far outside the image</source>
        <translation>ein Punkt liegt weit außerhalb des Bildes</translation>
    </message>
    <message>
        <source>%1 × %2 pixels is not a valid image size</source>
        <translation>%1 × %2 Pixel ist keine gültige Bildgröße</translation>
    </message>
    <message>
        <source>runs or polygons are expected</source>
        <translation>erwartet werden Lauflängen oder Polygone</translation>
    </message>
    <message>
        <source>the image size is missing, which polygons need</source>
        <translation>die Bildgröße fehlt, und Polygone brauchen sie</translation>
    </message>
    <message>
        <source>it points outside the folder</source>
        <translation>es führt aus dem Ordner hinaus</translation>
    </message>
    <message>
        <source>only {video}, {object} and {frame} are allowed</source>
        <translation>erlaubt sind nur {video}, {object} und {frame}</translation>
    </message>
    <message>
        <source>it must contain {frame} exactly once</source>
        <translation>es muss {frame} genau einmal enthalten</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid in line %2 (%3); correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist in Zeile %2 ungültig (%3); berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid YAML: there is an error at line %2; correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist kein gültiges YAML: In Zeile %2 ist ein Fehler; berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no Labelme JSON file, which has a list &quot;shapes&quot;; choose another folder or file.</source>
        <translation>„%1“ enthält keine JSON-Datei von Labelme, also mit einer Liste „shapes“; wählen Sie einen anderen Ordner oder eine andere Datei.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no YOLO images or labels in &quot;images&quot; and &quot;labels&quot;; choose the root folder of the dataset.</source>
        <translation>Der Ordner „%1“ hat in „images“ und „labels“ keine Bilder oder Labels von YOLO; wählen Sie den obersten Ordner des Datensatzes.</translation>
    </message>
    <message>
        <source>The labels in &quot;%1&quot; are relative to the image sizes, and the images are missing; put the images into the folder &quot;images&quot; next to &quot;labels&quot;.</source>
        <translation>Die Labels in „%1“ sind relativ zur Bildgröße, und die Bilder fehlen; legen Sie die Bilder in den Ordner „images“ neben „labels“.</translation>
    </message>
    <message>
        <source>The classes in &quot;%1&quot; are different or in another order; export the same categories, or choose another folder.</source>
        <translation>Die Klassen in „%1“ sind andere oder stehen in anderer Reihenfolge; exportieren Sie dieselben Kategorien, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Labelme</source>
        <translation>Labelme</translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO-Segmentierung</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>FiftyOne</source>
        <translation>FiftyOne</translation>
    </message>
    <message>
        <source>a JSON file with masks next to each image</source>
        <translation>eine JSON-Datei mit Masken neben jedem Bild</translation>
    </message>
    <message>
        <source>data.yaml and a text file of polygons per image, for Ultralytics</source>
        <translation>data.yaml und eine Textdatei mit Polygonen je Bild, für Ultralytics</translation>
    </message>
    <message>
        <source>a JSON list of tasks with brush masks</source>
        <translation>eine JSON-Liste von Aufgaben mit Pinselmasken</translation>
    </message>
    <message>
        <source>samples.json with detection masks, and images</source>
        <translation>samples.json mit Masken der Detektionen, und Bilder</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store which masks of different frames belong to one object; objects affected: %2.</source>
        <translation>„%1“ kann nicht speichern, welche Masken verschiedener Bilder zu einem Objekt gehören; betroffene Objekte: %2.</translation>
    </message>
    <message>
        <source>JSON files that are not Labelme files, left out: %1.</source>
        <translation>JSON-Dateien, die nicht von Labelme sind, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Masks left out because their images are missing: %1.</source>
        <translation>Masken, die ausgelassen werden, weil ihre Bilder fehlen: %1.</translation>
    </message>
    <message>
        <source>The dataset does not name its classes; the class numbers are used as names: %1.</source>
        <translation>Der Datensatz nennt keine Namen der Klassen; ihre Nummern dienen als Namen: %1.</translation>
    </message>
    <message>
        <source>Further annotations of the same images, left out: %1. The ground truth is used, otherwise the first annotation.</source>
        <translation>Weitere Annotationen derselben Bilder, ausgelassen: %1. Verwendet wird die Referenz (ground truth), sonst die erste Annotation.</translation>
    </message>
    <message>
        <source>Other fields with detections, left out: %1. The field &quot;ground_truth&quot; is used, otherwise the first one.</source>
        <translation>Andere Felder mit Detektionen, ausgelassen: %1. Verwendet wird das Feld „ground_truth“, sonst das erste.</translation>
    </message>
    <message>
        <source>Masks left out because their files are missing from the folder: %1.</source>
        <translation>Masken, die ausgelassen werden, weil ihre Dateien im Ordner fehlen: %1.</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>erwartet wird ein Objekt</translation>
    </message>
    <message>
        <source>this is not valid Base64</source>
        <translation>dies ist kein gültiges Base64</translation>
    </message>
    <message>
        <source>this is not a valid image</source>
        <translation>dies ist kein gültiges Bild</translation>
    </message>
    <message>
        <source>this is not a compressed NumPy array with two dimensions</source>
        <translation>dies ist kein komprimiertes NumPy-Array mit zwei Dimensionen</translation>
    </message>
    <message>
        <source>a list of numbers from 0 to 255 is expected</source>
        <translation>erwartet wird eine Liste von Zahlen von 0 bis 255</translation>
    </message>
    <message>
        <source>a list of tasks with lists of annotations is expected</source>
        <translation>erwartet wird eine Liste von Aufgaben mit Listen von Annotationen</translation>
    </message>
    <message>
        <source>a class number is expected</source>
        <translation>erwartet wird eine Klassennummer</translation>
    </message>
    <message>
        <source>there is no class %1</source>
        <translation>es gibt keine Klasse %1</translation>
    </message>
    <message>
        <source>pairs of coordinates are expected, with an optional confidence from 0 to 1 after them</source>
        <translation>erwartet werden Koordinatenpaare, danach wahlweise eine Konfidenz von 0 bis 1</translation>
    </message>
    <message>
        <source>a polygon needs at least three points</source>
        <translation>ein Polygon braucht mindestens drei Punkte</translation>
    </message>
    <message>
        <source>a coordinate is not between 0 and 1</source>
        <translation>eine Koordinate liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>YouTube-VIS</source>
        <translation>YouTube-VIS</translation>
    </message>
    <message>
        <source>BURST</source>
        <translation>BURST</translation>
    </message>
    <message>
        <source>SA-V</source>
        <translation>SA-V</translation>
    </message>
    <message>
        <source>SA-V masklets</source>
        <translation>SA-V-Masklets</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file, by track</source>
        <translation>lauflängenkodierte Masken in einer JSON-Datei, nach Spuren</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file, with scores and manual mask flags</source>
        <translation>lauflängenkodierte Masken in einer JSON-Datei, mit Konfidenz und Kennzeichnung manueller Masken</translation>
    </message>
    <message>
        <source>JPEG frames and one PNG mask per object and frame</source>
        <translation>JPEG-Bilder und eine PNG-Maske je Objekt und Bild</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file per video</source>
        <translation>lauflängenkodierte Masken in einer JSON-Datei je Video</translation>
    </message>
    <message>
        <source>SA-V masklets list all frames from number 0, and the frame number %1 is too high; number the frames from 0.</source>
        <translation>SA-V-Masklets führen alle Bilder ab Nummer 0 auf, und die Bildnummer %1 ist zu hoch; nummerieren Sie die Bilder ab 0.</translation>
    </message>
    <message>
        <source>Tracks without a video in the file, left out: %1.</source>
        <translation>Spuren ohne Video in der Datei, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Entries after the last frame of their video, left out: %1.</source>
        <translation>Einträge hinter dem letzten Bild ihres Videos, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Severe occlusion flags imported as occlusion: %1.</source>
        <translation>Kennzeichnungen als stark verdeckt, die als verdeckt importiert werden: %1.</translation>
    </message>
    <message>
        <source>Images that are not annotated, left out: %1.</source>
        <translation>Nicht annotierte Bilder, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Lists of categories that are absent or not annotated exhaustively, left out: %1.</source>
        <translation>Listen von Kategorien, die fehlen oder nicht vollständig annotiert sind, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>erwartet wird eine Liste</translation>
    </message>
    <message>
        <source>a track number is expected</source>
        <translation>erwartet wird eine Spurnummer</translation>
    </message>
    <message>
        <source>the frame rate must be a divisor of 24</source>
        <translation>die Bildrate muss ein Teiler von 24 sein</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid XML: there is an error at line %2; correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist kein gültiges XML: In Zeile %2 ist ein Fehler; berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid at line %2 (%3); correct the file or export it again.</source>
        <translation>Die Datei „%1“ ist in Zeile %2 ungültig (%3); berichtigen Sie die Datei oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no XML file of this format, or several; choose the file.</source>
        <translation>„%1“ enthält keine XML-Datei dieses Formats oder mehrere; wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is damaged or encrypted, and &quot;%2&quot; cannot be unpacked; get a complete copy without a password.</source>
        <translation>Das Archiv „%1“ ist beschädigt oder verschlüsselt, und „%2“ lässt sich nicht entpacken; besorgen Sie eine vollständige Kopie ohne Kennwort.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was changed while it was read; import it again.</source>
        <translation>Die Datei „%1“ wurde geändert, während sie gelesen wurde; importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>definitions in a document type are not supported</source>
        <translation>Definitionen in einem Dokumenttyp werden nicht unterstützt</translation>
    </message>
    <message>
        <source>the element is too large</source>
        <translation>das Element ist zu groß</translation>
    </message>
    <message>
        <source>the elements are nested too deeply</source>
        <translation>die Elemente sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>CVAT for video</source>
        <translation>CVAT für Videos</translation>
    </message>
    <message>
        <source>CVAT for images</source>
        <translation>CVAT für Bilder</translation>
    </message>
    <message>
        <source>Datumaro</source>
        <translation>Datumaro</translation>
    </message>
    <message>
        <source>mask tracks in one XML file</source>
        <translation>Maskenspuren in einer XML-Datei</translation>
    </message>
    <message>
        <source>the masks of each image in one XML file</source>
        <translation>die Masken jedes Bildes in einer XML-Datei</translation>
    </message>
    <message>
        <source>run-length encoded masks with attributes, one JSON file per subset</source>
        <translation>lauflängenkodierte Masken mit Attributen, eine JSON-Datei je Teilmenge</translation>
    </message>
    <message>
        <source>Frames on which a track has no shape in the file and CVAT would repeat the previous shape: %1.</source>
        <translation>Bilder, auf denen eine Spur in der Datei keine Form hat und CVAT die vorige Form wiederholen würde: %1.</translation>
    </message>
    <message>
        <source>Tracks that change their layer (z_order) and keep the first one: %1.</source>
        <translation>Spuren, die ihre Ebene (z_order) wechseln und die erste behalten: %1.</translation>
    </message>
    <message>
        <source>Images in the archive that are not read, because only its masks are imported: %1.</source>
        <translation>Bilder im Archiv, die nicht gelesen werden, weil nur die Masken importiert werden: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an integer</source>
        <translation>„%1“ muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 × %2 pixels is not a valid box size for a mask</source>
        <translation>%1 × %2 Pixel ist keine gültige Größe für den Rahmen einer Maske</translation>
    </message>
    <message>
        <source>a comma-separated list of run lengths is expected</source>
        <translation>erwartet wird eine Liste von Lauflängen mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>the image size is missing, which the mask needs</source>
        <translation>die Bildgröße fehlt, und die Maske braucht sie</translation>
    </message>
    <message>
        <source>this is not a valid frame step</source>
        <translation>dies ist kein gültiger Bildabstand</translation>
    </message>
    <message>
        <source>%1 is not a valid frame number</source>
        <translation>%1 ist keine gültige Bildnummer</translation>
    </message>
    <message>
        <source>a task has at most %1 frames, starting at frame 0</source>
        <translation>eine Aufgabe hat höchstens %1 Bilder, ab Bild 0</translation>
    </message>
    <message>
        <source>a file has at most %1 images and %1 tracks</source>
        <translation>eine Datei hat höchstens %1 Bilder und %1 Spuren</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no 16-bit MOTS PNG files; choose another folder.</source>
        <translation>Der Ordner „%1“ enthält keine 16-Bit-PNG-Dateien von MOTS; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a MOTS text file and contains none; choose another file or folder.</source>
        <translation>„%1“ ist keine MOTS-Textdatei und enthält keine; wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The name of the image &quot;%1&quot; is not a unique frame number of %2 or more; rename the image.</source>
        <translation>Der Name des Bildes „%1“ ist keine eindeutige Bildnummer ab %2; benennen Sie das Bild um.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is a colour image, but MOTS masks have one 16-bit value per pixel; choose the folder of the masks.</source>
        <translation>Das Bild „%1“ ist farbig, MOTS-Masken haben aber einen 16-Bit-Wert je Pixel; wählen Sie den Ordner der Masken.</translation>
    </message>
    <message>
        <source>MOTS supports at most %1 categories; export fewer categories.</source>
        <translation>MOTS unterstützt höchstens %1 Kategorien; exportieren Sie weniger Kategorien.</translation>
    </message>
    <message>
        <source>MOTS supports at most %1 objects of a category in a sequence, and &quot;%2&quot; has more; export fewer objects.</source>
        <translation>MOTS unterstützt höchstens %1 Objekte einer Kategorie je Sequenz, und „%2“ hat mehr; exportieren Sie weniger Objekte.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; assigns the number %2 to &quot;%3&quot;, but the export would assign it to &quot;%4&quot;; choose another folder.</source>
        <translation>Die Liste „%1“ gibt die Nummer %2 an „%3“, der Export würde sie aber an „%4“ geben; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The image size of the video &quot;%1&quot; is unknown, so mask images cannot be written; choose a dataset that states the size.</source>
        <translation>Die Bildgröße des Videos „%1“ ist unbekannt, deshalb lassen sich keine Maskenbilder schreiben; wählen Sie einen Datensatz, der die Größe nennt.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no semantic label images in labels, SegmentationClass, annotations or gtFine; choose the root folder of the dataset.</source>
        <translation>Der Ordner „%1“ enthält keine semantischen Labelbilder in labels, SegmentationClass, annotations oder gtFine; wählen Sie den obersten Ordner des Datensatzes.</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; contains a colour without a category; add the colour to the list of categories.</source>
        <translation>Das Bild „%1“ enthält eine Farbe ohne Kategorie; ergänzen Sie die Farbe in der Liste der Kategorien.</translation>
    </message>
    <message>
        <source>8-bit images can store at most %1 categories; use grey16.</source>
        <translation>8-Bit-Bilder fassen höchstens %1 Kategorien; verwenden Sie grey16.</translation>
    </message>
    <message>
        <source>COCO panoptic</source>
        <translation>COCO panoptisch</translation>
    </message>
    <message>
        <source>Video panoptic (VIPSeg)</source>
        <translation>Video panoptisch (VIPSeg)</translation>
    </message>
    <message>
        <source>Semantic segmentation</source>
        <translation>Semantische Segmentierung</translation>
    </message>
    <message>
        <source>KITTI MOTS, PNG</source>
        <translation>KITTI MOTS, PNG</translation>
    </message>
    <message>
        <source>KITTI MOTS, text</source>
        <translation>KITTI MOTS, Text</translation>
    </message>
    <message>
        <source>MOTSChallenge, PNG</source>
        <translation>MOTSChallenge, PNG</translation>
    </message>
    <message>
        <source>MOTSChallenge, text</source>
        <translation>MOTSChallenge, Text</translation>
    </message>
    <message>
        <source>one JSON file and PNG images in which each colour is a segment</source>
        <translation>eine JSON-Datei und PNG-Bilder, in denen jede Farbe ein Segment ist</translation>
    </message>
    <message>
        <source>one JSON file and one folder of PNG images per video, in which each colour is a track</source>
        <translation>eine JSON-Datei und ein Ordner mit PNG-Bildern je Video, in denen jede Farbe eine Spur ist</translation>
    </message>
    <message>
        <source>one PNG per frame in which each value is a category, and a list of categories</source>
        <translation>ein PNG je Bild, in dem jeder Wert eine Kategorie ist, und eine Liste der Kategorien</translation>
    </message>
    <message>
        <source>16-bit PNG images with class and object, frames numbered from 0</source>
        <translation>16-Bit-PNG-Bilder mit Klasse und Objekt, Bilder ab 0 nummeriert</translation>
    </message>
    <message>
        <source>one text file of run-length encoded masks per sequence, frames numbered from 0</source>
        <translation>eine Textdatei mit lauflängenkodierten Masken je Sequenz, Bilder ab 0 nummeriert</translation>
    </message>
    <message>
        <source>16-bit PNG images with class and object, frames numbered from 1</source>
        <translation>16-Bit-PNG-Bilder mit Klasse und Objekt, Bilder ab 1 nummeriert</translation>
    </message>
    <message>
        <source>gt.txt with run-length encoded masks per sequence, frames numbered from 1</source>
        <translation>gt.txt mit lauflängenkodierten Masken je Sequenz, Bilder ab 1 nummeriert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one mask per category and frame; objects that are merged with others: %2.</source>
        <translation>„%1“ hat eine Maske je Kategorie und Bild; Objekte, die mit anderen vereint werden: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one ignore region per frame; regions that are merged: %2.</source>
        <translation>„%1“ hat einen nicht bewerteten Bereich je Bild; Bereiche, die vereint werden: %2.</translation>
    </message>
    <message>
        <source>Values of the label images that are not in the list of categories: %1.</source>
        <translation>Werte der Labelbilder, die nicht in der Liste der Kategorien stehen: %1.</translation>
    </message>
    <message>
        <source>Images whose size differs from the first image of their video and whose masks are scaled: %1.</source>
        <translation>Bilder, deren Größe vom ersten Bild ihres Videos abweicht und deren Masken skaliert werden: %1.</translation>
    </message>
    <message>
        <source>These segments have no track ids, so each segment of an image becomes a separate object: %1.</source>
        <translation>Diese Segmente haben keine Spur-IDs; jedes Segment eines Bildes wird deshalb ein eigenes Objekt: %1.</translation>
    </message>
    <message>
        <source>Segments whose category is not listed in the file: %1.</source>
        <translation>Segmente, deren Kategorie nicht in der Datei steht: %1.</translation>
    </message>
    <message>
        <source>Segments without pixels in their image, left out: %1.</source>
        <translation>Segmente ohne Pixel in ihrem Bild, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Colours in the images without a segment, left out: %1.</source>
        <translation>Farben in den Bildern ohne Segment, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>a number and a name are expected</source>
        <translation>erwartet werden eine Nummer und ein Name</translation>
    </message>
    <message>
        <source>frame, object, class, height, width and runs are expected</source>
        <translation>erwartet werden Bild, Objekt, Klasse, Höhe, Breite und Lauflängen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid number here</source>
        <translation>„%1“ ist hier keine gültige Zahl</translation>
    </message>
    <message>
        <source>frames are numbered from %1</source>
        <translation>die Bilder sind ab %1 nummeriert</translation>
    </message>
    <message>
        <source>this is not a valid range of frames</source>
        <translation>dies ist kein gültiger Bildbereich</translation>
    </message>
    <message>
        <source>the value of a category must be from 0 to 65535</source>
        <translation>der Wert einer Kategorie muss von 0 bis 65535 sein</translation>
    </message>
    <message>
        <source>the id of a segment must be from 0 to %1</source>
        <translation>die ID eines Segments muss von 0 bis %1 sein</translation>
    </message>
    <message>
        <source>a list of segments is expected</source>
        <translation>erwartet wird eine Liste von Segmenten</translation>
    </message>
    <message>
        <source>its image &quot;%1&quot; is missing</source>
        <translation>sein Bild „%1“ fehlt</translation>
    </message>
    <message>
        <source>The image of frame %1 is missing from the dataset; add it, or export without images.</source>
        <translation>Das Bild %1 fehlt im Datensatz; ergänzen Sie es, oder exportieren Sie ohne Bilder.</translation>
    </message>
    <message>
        <source>The dataset already contains a video &quot;%1&quot; from another export; choose another sequence name or another folder.</source>
        <translation>Der Datensatz enthält schon ein Video „%1“ aus einem anderen Export; wählen Sie einen anderen Namen der Sequenz oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cut-out objects</source>
        <translation>Ausgeschnittene Objekte</translation>
    </message>
    <message>
        <source>one PNG with alpha per object and frame, and a list of bounding boxes</source>
        <translation>ein PNG mit Alphakanal je Objekt und Bild, und eine Liste der Begrenzungsrahmen</translation>
    </message>
    <message>
        <source>Matte video</source>
        <translation>Matte-Video</translation>
    </message>
    <message>
        <source>masks in white on black, lossless (FFV1, .mkv)</source>
        <translation>Masken in Weiß auf Schwarz, verlustfrei (FFV1, .mkv)</translation>
    </message>
    <message>
        <source>Label video</source>
        <translation>Label-Video</translation>
    </message>
    <message>
        <source>a video in which each grey value is an object, lossless (FFV1, .mkv)</source>
        <translation>ein Video, in dem jeder Grauwert ein Objekt ist, verlustfrei (FFV1, .mkv)</translation>
    </message>
    <message>
        <source>ProRes 4444 video</source>
        <translation>ProRes-4444-Video</translation>
    </message>
    <message>
        <source>the clip with the mask as alpha, 10 bits (.mov)</source>
        <translation>der Clip mit der Maske als Alphakanal, 10 Bit (.mov)</translation>
    </message>
    <message>
        <source>FFV1 video</source>
        <translation>FFV1-Video</translation>
    </message>
    <message>
        <source>the clip with the mask as alpha, lossless (.mkv)</source>
        <translation>der Clip mit der Maske als Alphakanal, verlustfrei (.mkv)</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Weiß auf Schwarz</translation>
    </message>
    <message>
        <source>Frame with transparent background</source>
        <translation>Bild mit transparentem Hintergrund</translation>
    </message>
    <message>
        <source>Numbers with a palette</source>
        <translation>Nummern mit Palette</translation>
    </message>
    <message>
        <source>Numbers, 8-bit grey</source>
        <translation>Nummern, grau mit 8 Bit</translation>
    </message>
    <message>
        <source>Numbers, 16-bit grey</source>
        <translation>Nummern, grau mit 16 Bit</translation>
    </message>
    <message>
        <source>Object colours</source>
        <translation>Farben der Objekte</translation>
    </message>
    <message>
        <source>Category colours</source>
        <translation>Farben der Kategorien</translation>
    </message>
    <message>
        <source>Cropped to the object</source>
        <translation>Auf das Objekt zugeschnitten</translation>
    </message>
    <message>
        <source>Whole frames</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <source>One video per object</source>
        <translation>Ein Video je Objekt</translation>
    </message>
    <message>
        <source>One video of all objects</source>
        <translation>Ein Video aller Objekte</translation>
    </message>
    <message>
        <source>The pixel format of this video cannot be converted; convert the video, for example to H.264.</source>
        <translation>Das Pixelformat dieses Videos lässt sich nicht umwandeln; konvertieren Sie das Video, zum Beispiel nach H.264.</translation>
    </message>
    <message>
        <source>A video file name cannot end with &quot;%1&quot;; use one of these extensions (%2).</source>
        <translation>Der Name einer Videodatei kann nicht mit „%1“ enden; verwenden Sie eine dieser Endungen (%2).</translation>
    </message>
    <message>
        <source>The size and frame rate of a video must be above zero.</source>
        <translation>Größe und Bildrate eines Videos müssen über null liegen.</translation>
    </message>
    <message>
        <source>No encoder for this video is available; install FFmpeg with %1.</source>
        <translation>Für dieses Video gibt es keinen Encoder; installieren Sie FFmpeg mit %1.</translation>
    </message>
    <message>
        <source>A frame of &quot;%1&quot; does not have the size of the first frame; export frames of one size.</source>
        <translation>Ein Bild von „%1“ hat nicht die Größe des ersten Bildes; exportieren Sie Bilder von einer Größe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no video; choose another file.</source>
        <translation>„%1“ enthält kein Video; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>An uncertainty map must have one 8-bit channel.</source>
        <translation>Eine Unsicherheitskarte muss genau einen 8-Bit-Kanal haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. Frames that cannot be decoded and are left out: %2. Frames that are shown with errors: %3.</source>
        <translation>„%1“ ist beschädigt. Bilder, die sich nicht dekodieren lassen und ausgelassen werden: %2. Bilder, die mit Fehlern gezeigt werden: %3.</translation>
    </message>
    <message>
        <source>Frames of the video are missing before these frames (%1).</source>
        <translation>Vor diesen Bildern fehlen Bilder des Videos (%1).</translation>
    </message>
    <message>
        <source>These frames have errors (%1).</source>
        <translation>Diese Bilder haben Fehler (%1).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was cut off. Frames that are missing after frame %2: %3.</source>
        <translation>„%1“ wurde abgeschnitten. Bilder, die nach Bild %2 fehlen: %3.</translation>
    </message>
    <message>
        <source>There is no benchmark &quot;%1&quot;; check its name.</source>
        <translation>Es gibt keinen Benchmark „%1“; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Cannot create a folder for the benchmark in %1; check its permissions and the free space on the disk.</source>
        <translation>In %1 lässt sich kein Ordner für den Benchmark anlegen; prüfen Sie die Rechte und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>Cannot write the clicks; check the folder and the free space on the disk.</source>
        <translation>Die Klicks lassen sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The last frame of the range comes before its first frame; swap them.</source>
        <translation>Das letzte Bild des Bereichs liegt vor dem ersten; vertauschen Sie beide.</translation>
    </message>
    <message>
        <source>Frame %1 is outside the range of the propagation; choose a frame of it.</source>
        <translation>Bild %1 liegt außerhalb des Bereichs der Propagation; wählen Sie ein Bild daraus.</translation>
    </message>
    <message>
        <source>None of these frames has a mask; choose other frames.</source>
        <translation>Keines dieser Bilder hat eine Maske; wählen Sie andere Bilder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form %2; correct it.</source>
        <translation>„%1“ hat nicht die Form %2; berichtigen Sie es.</translation>
    </message>
    <message>
        <source>No target is specified; give the path of the export with --out.</source>
        <translation>Es ist kein Ziel angegeben; nennen Sie den Pfad des Exports mit --out.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The demo clip has only the frames 0 to %1; choose one of them.</source>
        <translation>Der Demo-Clip hat nur die Bilder 0 bis %1; wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a video that can be read (%2); choose another file.</source>
        <translation>„%1“ ist kein lesbares Video (%2); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text file, not a video; choose another file.</source>
        <translation>„%1“ ist eine Textdatei, kein Video; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a file nor a folder; choose a video or an image folder.</source>
        <translation>„%1“ ist weder Datei noch Ordner; wählen Sie ein Video oder einen Bilderordner.</translation>
    </message>
    <message>
        <source>There is no frame %1; choose one of the frames 0 to %2 of this clip.</source>
        <translation>Es gibt kein Bild %1; wählen Sie eines der Bilder 0 bis %2 dieses Clips.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no images (.jpg, .png, .bmp, .webp, .tif); choose another folder.</source>
        <translation>Im Ordner „%1“ sind keine Bilder (.jpg, .png, .bmp, .webp, .tif); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No frame of &quot;%1&quot; can be decoded because the file is damaged; get a complete copy.</source>
        <translation>Kein Bild von „%1“ lässt sich dekodieren, weil die Datei beschädigt ist; besorgen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>Frame %1 cannot be decoded because the file is damaged there; get a complete copy.</source>
        <translation>Bild %1 lässt sich nicht dekodieren, weil die Datei dort beschädigt ist; besorgen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2); check the folder and the free space on the disk.</source>
        <translation>„%1“ lässt sich nicht schreiben (%2); prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has sound or data but no video; choose another file.</source>
        <translation>„%1“ enthält Ton oder Daten, aber kein Video; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The images have %1 bits per channel; the values %2 to %3 are shown as black to white.</source>
        <translation>Die Bilder haben %1 Bit je Kanal; die Werte %2 bis %3 werden als Schwarz bis Weiß gezeigt.</translation>
    </message>
    <message>
        <source>The clip has no frame %1; choose another frame.</source>
        <translation>Der Clip hat kein Bild %1; wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>A mask of %1 × %2 pixels does not fit the clip (%3 × %4); scale it to the size of the clip.</source>
        <translation>Eine Maske von %1 × %2 Pixeln passt nicht zum Clip (%3 × %4); skalieren Sie sie auf die Größe des Clips.</translation>
    </message>
    <message>
        <source>An object cannot be merged with itself; choose two objects.</source>
        <translation>Ein Objekt kann nicht mit sich selbst verbunden werden; wählen Sie zwei Objekte.</translation>
    </message>
    <message>
        <source>The object no longer exists in the project; choose another one.</source>
        <translation>Das Objekt gibt es im Projekt nicht mehr; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The category no longer exists in the project; choose another one.</source>
        <translation>Die Kategorie gibt es im Projekt nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The attribute no longer exists in the project; choose another one.</source>
        <translation>Das Attribut gibt es im Projekt nicht mehr; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The comment no longer exists in the project; choose another one.</source>
        <translation>Den Kommentar gibt es im Projekt nicht mehr; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No project is waiting for its clip; open a project first.</source>
        <translation>Kein Projekt wartet auf seinen Clip; öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: it has another size or number of frames; choose the original clip.</source>
        <translation>„%1“ ist nicht der Clip dieses Projekts: Größe oder Zahl der Bilder sind anders; wählen Sie den ursprünglichen Clip.</translation>
    </message>
    <message>
        <source>The clip has no frame %1; choose a frame from 0 to %2.</source>
        <translation>Der Clip hat kein Bild %1; wählen Sie ein Bild von 0 bis %2.</translation>
    </message>
    <message>
        <source>No prompt is given; mark the object with --click, --box or --mask.</source>
        <translation>Es ist kein Prompt angegeben; markieren Sie das Objekt mit --click, --box oder --mask.</translation>
    </message>
    <message>
        <source>No mask was stored; choose other clicks, or another engine.</source>
        <translation>Es wurde keine Maske gespeichert; wählen Sie andere Klicks oder ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>There is no object &quot;%1&quot; in this project; choose one of these: %2.</source>
        <translation>Es gibt in diesem Projekt kein Objekt „%1“; wählen Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>There is no object &quot;%1&quot; in this project; add an object first.</source>
        <translation>Es gibt in diesem Projekt kein Objekt „%1“; fügen Sie zuerst ein Objekt hinzu.</translation>
    </message>
    <message>
        <source>The project has no category &quot;%1&quot;; check its name.</source>
        <translation>Das Projekt hat keine Kategorie „%1“; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The event no longer exists in the project; choose another one.</source>
        <translation>Das Ereignis gibt es im Projekt nicht mehr; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>An event needs a label; enter one.</source>
        <translation>Ein Ereignis braucht ein Label; geben Sie eines ein.</translation>
    </message>
    <message>
        <source>The last frame of the event comes before its first frame; choose a later last frame.</source>
        <translation>Das letzte Bild des Ereignisses liegt vor dem ersten; wählen Sie ein späteres letztes Bild.</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Ereignis ändern</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>The first frame of the clip cannot be a cut; choose a later frame.</source>
        <translation>Das erste Bild des Clips kann kein Schnitt sein; wählen Sie ein späteres Bild.</translation>
    </message>
    <message>
        <source>There is no cut on frame %1; choose another frame.</source>
        <translation>Auf Bild %1 ist kein Schnitt; wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>There is no object to continue in another shot; propagate an object up to a cut first.</source>
        <translation>Es gibt kein Objekt, das sich in einer anderen Einstellung fortsetzen lässt; propagieren Sie zuerst ein Objekt bis zu einem Schnitt.</translation>
    </message>
    <message>
        <source>Cannot write the events to &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>Die Ereignisse lassen sich nicht in „%1“ schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>Add cut</source>
        <translation>Schnitt hinzufügen</translation>
    </message>
    <message>
        <source>Move cut</source>
        <translation>Schnitt verschieben</translation>
    </message>
    <message>
        <source>Remove cut</source>
        <translation>Schnitt entfernen</translation>
    </message>
    <message>
        <source>Propagation stopped at the cut on frame %1.</source>
        <translation>Die Propagation hat am Schnitt auf Bild %1 angehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an attribute; use the form NAME=VALUE.</source>
        <translation>„%1“ ist kein Attribut; verwenden Sie die Form NAME=VALUE.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store supercategories; affected categories: %2.</source>
        <translation>„%1“ kann keine Oberkategorien speichern; betroffene Kategorien: %2.</translation>
    </message>
    <message>
        <source>Tracks with a single frame and without a group, imported as separate objects: %1.</source>
        <translation>Spuren mit nur einem Bild und ohne Gruppe, die als eigene Objekte importiert werden: %1.</translation>
    </message>
    <message>
        <source>Give the masks of one object the same group in CVAT and export again, or merge the objects after the import.</source>
        <translation>Geben Sie den Masken eines Objekts in CVAT dieselbe Gruppe und exportieren Sie erneut, oder verbinden Sie die Objekte nach dem Import.</translation>
    </message>
    <message>
        <source>The MOTS tools accept only the categories &quot;car&quot; and &quot;pedestrian&quot;; objects of other categories: %1.</source>
        <translation>Die MOTS-Werkzeuge nehmen nur die Kategorien „car“ und „pedestrian“ an; Objekte anderer Kategorien: %1.</translation>
    </message>
    <message>
        <source>For these tools, use the two names or export only objects of these categories.</source>
        <translation>Verwenden Sie für diese Werkzeuge die beiden Namen, oder exportieren Sie nur Objekte dieser Kategorien.</translation>
    </message>
    <message>
        <source>The list of masks of &quot;%1&quot; has a step of %2; the loaders of SA-V expect every fourth frame, a step of 4.</source>
        <translation>Die Liste der Masken von „%1“ hat den Bildabstand %2; die Ladeprogramme von SA-V erwarten jedes vierte Bild, also den Abstand 4.</translation>
    </message>
    <message>
        <source>Set annot_sample_rate of SAVDataset, or ann_every in SAM 2, to %1; or export every fourth frame.</source>
        <translation>Setzen Sie annot_sample_rate von SAVDataset oder ann_every in SAM 2 auf %1, oder exportieren Sie jedes vierte Bild.</translation>
    </message>
    <message>
        <source>samples.json has no video with this _sample_id</source>
        <translation>samples.json enthält kein Video mit dieser _sample_id</translation>
    </message>
    <message>
        <source>An object cannot be swapped with itself; choose two objects.</source>
        <translation>Ein Objekt kann nicht mit sich selbst getauscht werden; wählen Sie zwei Objekte.</translation>
    </message>
    <message>
        <source>There is no mask on frame %1 to copy; draw one first.</source>
        <translation>Auf Bild %1 ist keine Maske, die sich kopieren ließe; zeichnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>Maske kopieren</translation>
    </message>
    <message>
        <source>Extend mask</source>
        <translation>Maske fortsetzen</translation>
    </message>
    <message>
        <source>Swap objects</source>
        <translation>Objekte tauschen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of the attribute &quot;%2&quot;; choose one that its definition lists.</source>
        <translation>„%1“ ist kein Wert des Attributs „%2“; wählen Sie einen, den seine Definition aufführt.</translation>
    </message>
    <message>
        <source>The attribute &quot;%2&quot; is a checkbox; its value is &quot;true&quot; or &quot;false&quot;, not &quot;%1&quot;.</source>
        <translation>Das Attribut „%2“ ist ein Kontrollkästchen; sein Wert ist „true“ oder „false“, nicht „%1“.</translation>
    </message>
    <message>
        <source>The projects &quot;%1&quot; and &quot;%2&quot; have different clips; choose two projects on the same clip.</source>
        <translation>Die Projekte „%1“ und „%2“ haben verschiedene Clips; wählen Sie zwei Projekte zum selben Clip.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Sources of the masks</source>
        <translation>Herkunft der Masken</translation>
    </message>
    <message>
        <source>Prompts and corrections</source>
        <translation>Prompts und Korrekturen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Verteilung der Kategorien</translation>
    </message>
    <message>
        <source>Mask sizes</source>
        <translation>Größen der Masken</translation>
    </message>
    <message>
        <source>Confidence of tracked masks</source>
        <translation>Konfidenz verfolgter Masken</translation>
    </message>
    <message>
        <source>Confidence and review</source>
        <translation>Konfidenz und Prüfung</translation>
    </message>
    <message>
        <source>Progress over days</source>
        <translation>Fortschritt nach Tagen</translation>
    </message>
    <message>
        <source>Agreement of two projects</source>
        <translation>Übereinstimmung zweier Projekte</translation>
    </message>
    <message>
        <source>Working time is the sum of the gaps between edits by hand that are not longer than the limit: the last change of each clicked or painted mask, and of each comment. A mask that was changed twice counts once, so this is a lower bound.</source>
        <translation>Die Arbeitszeit ist die Summe der Abstände zwischen Bearbeitungen von Hand, die nicht länger als die Grenze sind: der letzten Änderung jeder geklickten oder gemalten Maske und jedes Kommentars. Eine zweimal geänderte Maske zählt einmal; der Wert ist also eine untere Schranke.</translation>
    </message>
    <message>
        <source>A correction is a clicked or painted mask that started from a stored mask, or next to a tracked mask of the same object that is older. A prompt is a click, a box or a stroke. Frames are those with a record.</source>
        <translation>Eine Korrektur ist eine geklickte oder gemalte Maske, die von einer gespeicherten Maske ausging oder neben einer älteren verfolgten Maske desselben Objekts liegt. Ein Prompt ist ein Klick, ein Rahmen oder ein Strich. Gezählt werden Bilder mit einem Eintrag.</translation>
    </message>
    <message>
        <source>Frames of each object by review state. Frames that were marked as outside or occluded count as accepted.</source>
        <translation>Bilder jedes Objekts nach Prüfstatus. Als außerhalb oder verdeckt markierte Bilder zählen als angenommen.</translation>
    </message>
    <message>
        <source>Objects, masks that are not empty and their pixels by category.</source>
        <translation>Objekte, nicht leere Masken und deren Pixel nach Kategorie.</translation>
    </message>
    <message>
        <source>Pixels of the masks that are not empty: smallest, quartiles and largest.</source>
        <translation>Pixel der nicht leeren Masken: kleinste, Quartile und größte.</translation>
    </message>
    <message>
        <source>Tracked masks of visible objects by confidence.</source>
        <translation>Verfolgte Masken sichtbarer Objekte nach Konfidenz.</translation>
    </message>
    <message>
        <source>Tracked masks that were confirmed without a change (accepted or made a keyframe) or rejected. A correction replaces the confidence, so corrected masks are not counted. The confidence is calibrated where its mean equals the share of confirmed masks.</source>
        <translation>Verfolgte Masken, die unverändert bestätigt (angenommen oder zum Schlüsselbild gemacht) oder abgelehnt wurden. Eine Korrektur ersetzt die Konfidenz; korrigierte Masken zählen deshalb nicht. Die Konfidenz ist dort kalibriert, wo ihr Mittelwert dem Anteil bestätigter Masken gleicht.</translation>
    </message>
    <message>
        <source>Masks by the day of their last change, in the local time zone. Accepted: those of them that are accepted now.</source>
        <translation>Masken nach dem Tag ihrer letzten Änderung, in der lokalen Zeitzone. Angenommen: diejenigen davon, die jetzt angenommen sind.</translation>
    </message>
    <message>
        <source>Mean J and F over the frames on which both projects hold a mask that was made or confirmed by hand.</source>
        <translation>Mittlere J- und F-Werte über die Bilder, auf denen beide Projekte eine von Hand erstellte oder bestätigte Maske enthalten.</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>geklickt</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>gemalt</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>verfolgt</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>interpoliert</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>kein Eintrag</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>negative clicks</source>
        <translation>negative Klicks</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>strokes</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>prompts per 100 frames</source>
        <translation>Prompts je 100 Bilder</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>corrections per 100 frames</source>
        <translation>Korrekturen je 100 Bilder</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>erstes Bild</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>letztes Bild</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>longest piece</source>
        <translation>längster Abschnitt</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>share of the pixels</source>
        <translation>Anteil der Pixel</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>unteres Quartil</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>oberes Quartil</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>mean confidence</source>
        <translation>mittlere Konfidenz</translation>
    </message>
    <message>
        <source>share confirmed</source>
        <translation>Anteil bestätigt</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>interpolated or imported</source>
        <translation>interpoliert oder importiert</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>Arbeitsminuten</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>nur im ersten</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>nur im zweiten</translation>
    </message>
    <message>
        <source>frames of the clip</source>
        <translation>Bilder des Clips</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>edits by hand</source>
        <translation>Bearbeitungen von Hand</translation>
    </message>
    <message>
        <source>working seconds per mask</source>
        <translation>Arbeitssekunden je Maske</translation>
    </message>
    <message>
        <source>median masks per object</source>
        <translation>Median der Masken je Objekt</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>open comments</source>
        <translation>offene Kommentare</translation>
    </message>
    <message>
        <source>expected calibration error</source>
        <translation>erwarteter Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>all objects</source>
        <translation>alle Objekte</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>keine Kategorie</translation>
    </message>
    <message>
        <source>The comparison needs two projects; name both.</source>
        <translation>Der Vergleich braucht zwei Projekte; nennen Sie beide.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>„%1“ lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The project has no attribute &quot;%1&quot;; &quot;%2&quot; lists those that exist.</source>
        <translation>Das Projekt hat kein Attribut „%1“; „%2“ listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has one value for the whole track: leave out --frame.</source>
        <translation>Das Attribut „%1“ hat einen Wert für die ganze Spur: lassen Sie --frame weg.</translation>
    </message>
    <message>
        <source>The project has no comment %1.</source>
        <translation>Das Projekt hat keinen Kommentar %1.</translation>
    </message>
    <message>
        <source>The attribute &quot;%2&quot; holds numbers; &quot;%1&quot; is not a number.</source>
        <translation>Das Attribut „%2“ enthält Zahlen; „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Frames of each object by the source of the mask.</source>
        <translation>Bilder jedes Objekts nach der Herkunft der Maske.</translation>
    </message>
    <message>
        <source>A piece is a run of neighbouring frames with a mask. Occluded and outside are the frames with that mark.</source>
        <translation>Ein Abschnitt ist eine Folge benachbarter Bilder mit Maske. Verdeckt und außerhalb sind die so markierten Bilder.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is empty; choose another one.</source>
        <translation>Der Ordner „%1“ ist leer; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The project has no version %1 of a track any more.</source>
        <translation>Die Version %1 einer Spur gibt es im Projekt nicht mehr.</translation>
    </message>
    <message>
        <source>Propagate again</source>
        <translation>Neu propagieren</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>Version wiederherstellen</translation>
    </message>
    <message>
        <source>The object has no keyframe on frame %1: correct its mask there first, or go to the frame that was corrected.</source>
        <translation>Das Objekt hat auf Bild %1 kein Schlüsselbild: Korrigieren Sie dort zuerst seine Maske, oder gehen Sie zu dem Bild, das korrigiert wurde.</translation>
    </message>
    <message>
        <source>No unlocked object has a keyframe on frame %1; correct a mask there first.</source>
        <translation>Kein nicht gesperrtes Objekt hat auf Bild %1 ein Schlüsselbild; korrigieren Sie dort zuerst eine Maske.</translation>
    </message>
    <message>
        <source>There is no version %1 of a track; &quot;%2&quot; lists those that exist.</source>
        <translation>Es gibt keine Version %1 einer Spur; „%2“ listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>The dataset is of &quot;%1&quot; with %2 frames; the clip &quot;%3&quot; has %4 frames.</source>
        <translation>Der Datensatz gehört zu „%1“ mit %2 Bildern; der Clip „%3“ hat %4 Bilder.</translation>
    </message>
    <message>
        <source>Clear keyframes</source>
        <translation>Schlüsselbilder aufheben</translation>
    </message>
    <message>
        <source>Set keyframes</source>
        <translation>Schlüsselbilder setzen</translation>
    </message>
    <message>
        <source>None of these frames lies in a stretch to review; choose frames that `maskline review` lists.</source>
        <translation>Keines dieser Bilder liegt in einem zu prüfenden Abschnitt; wählen Sie Bilder, die „maskline review“ auflistet.</translation>
    </message>
    <message>
        <source>Smooth over time</source>
        <translation>Über die Zeit glätten</translation>
    </message>
    <message>
        <source>There is nothing to smooth: it needs visible masks on at least three neighbouring frames, which are not all keyframes or accepted; choose another range or object.</source>
        <translation>Es gibt nichts zu glätten: Nötig sind sichtbare Masken auf mindestens drei benachbarten Bildern, die nicht alle Schlüsselbilder oder angenommen sind; wählen Sie einen anderen Bereich oder ein anderes Objekt.</translation>
    </message>
    <message>
        <source>Temporal stability</source>
        <translation>Zeitliche Stabilität</translation>
    </message>
    <message>
        <source>Means over neighbouring frames of one shot. T is the measure of DAVIS 2016: how much the outline changes its shape; smaller is steadier. Velocity is the displacement of the centroid per frame, relative to the square root of the area. Flicker is the area that differs after the best translation, relative to the area.</source>
        <translation>Mittelwerte über benachbarte Bilder einer Einstellung. T ist das Maß von DAVIS 2016: wie stark der Umriss seine Form ändert; kleiner ist ruhiger. Die Geschwindigkeit ist die Verschiebung des Schwerpunkts je Bild, bezogen auf die Wurzel der Fläche. Flackern ist die Fläche, die sich nach der besten Verschiebung unterscheidet, bezogen auf die Fläche.</translation>
    </message>
    <message>
        <source>pairs of frames</source>
        <translation>Bildpaare</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>Flackern</translation>
    </message>
    <message>
        <source>least stable frames</source>
        <translation>unruhigste Bilder</translation>
    </message>
    <message>
        <source>T there</source>
        <translation>T dort</translation>
    </message>
    <message>
        <source>The comment points outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>Der Kommentar zeigt auf einen Punkt außerhalb des Bildes von %1 × %2 Pixeln; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The stage no longer exists in the project; choose another one.</source>
        <translation>Die Stufe gibt es im Projekt nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>Eine Stufe braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is already a stage named &quot;%1&quot;; choose another name.</source>
        <translation>Eine Stufe namens „%1“ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The range has no frames; choose one that has at least one.</source>
        <translation>Der Bereich enthält keine Bilder; wählen Sie einen mit mindestens einem.</translation>
    </message>
    <message>
        <source>Work is in stage &quot;%1&quot;; move it to another stage first.</source>
        <translation>In der Stufe „%1“ liegt Arbeit; verschieben Sie sie zuerst in eine andere Stufe.</translation>
    </message>
    <message>
        <source>A project needs at least one stage.</source>
        <translation>Ein Projekt braucht mindestens eine Stufe.</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>Stufe umbenennen</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>In Stufe verschieben</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Arbeitsstufen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Frames in each stage, summed over the objects.</source>
        <translation>Bilder in jeder Stufe, summiert über die Objekte.</translation>
    </message>
    <message>
        <source>Moves of work to another stage, and how many of them another person or the same one took back.</source>
        <translation>Verschiebungen von Arbeit in eine andere Stufe, und wie viele davon von einer anderen oder derselben Person zurückgenommen wurden.</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>Verschiebungen</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>The project has no stage &quot;%1&quot;; its stages are: %2.</source>
        <translation>Das Projekt hat keine Stufe „%1“; seine Stufen sind: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store events and tags; events affected: %2.</source>
        <translation>„%1“ kann Ereignisse und Tags nicht speichern; betroffene Ereignisse: %2.</translation>
    </message>
    <message>
        <source>The check frame no longer exists in the project; choose another one.</source>
        <translation>Das Prüfbild gibt es im Projekt nicht mehr; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Frame %1 is already a check frame of &quot;%2&quot;; choose another frame.</source>
        <translation>Bild %1 ist schon ein Prüfbild von „%2“; wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Add check frames</source>
        <translation>Prüfbilder hinzufügen</translation>
    </message>
    <message>
        <source>Remove check frames</source>
        <translation>Prüfbilder entfernen</translation>
    </message>
    <message>
        <source>Score check frames</source>
        <translation>Prüfbilder werten</translation>
    </message>
    <message>
        <source>There is no accepted mask here that could become a check frame; accept masks first, or choose another range or object.</source>
        <translation>Hier gibt es keine angenommene Maske, die ein Prüfbild werden könnte; nehmen Sie zuerst Masken an, oder wählen Sie einen anderen Bereich oder ein anderes Objekt.</translation>
    </message>
    <message>
        <source>No mask on a check frame has changed since it was scored; there is nothing to compare.</source>
        <translation>Keine Maske auf einem Prüfbild hat sich seit ihrer Wertung geändert; es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Check frames</source>
        <translation>Prüfbilder</translation>
    </message>
    <message>
        <source>Accepted masks on check frames compared with the withheld truth: mean J and F over all scores of a person, and the lowest J.</source>
        <translation>Angenommene Masken auf Prüfbildern, verglichen mit der zurückgehaltenen Wahrheit: Mittel von J und F über alle Wertungen einer Person, und das niedrigste J.</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Wertungen</translation>
    </message>
    <message>
        <source>lowest J</source>
        <translation>niedrigstes J</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a file; it must begin with https:// or http://.</source>
        <translation>„%1“ ist keine Adresse einer Datei; sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>The server redirects &quot;%1&quot; to &quot;%2&quot;, which is not allowed; check the address.</source>
        <translation>Der Server leitet „%1“ nach „%2“ um, was nicht erlaubt ist; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server redirects &quot;%1&quot; too often; check the address.</source>
        <translation>Der Server leitet „%1“ zu oft um; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server has no file &quot;%1&quot;; check the address or use a mirror.</source>
        <translation>Der Server hat keine Datei „%1“; prüfen Sie die Adresse oder verwenden Sie einen Spiegel.</translation>
    </message>
    <message>
        <source>The server does not send &quot;%1&quot; (HTTP status %2); try again later or use a mirror.</source>
        <translation>Der Server sendet „%1“ nicht (HTTP-Status %2); versuchen Sie es später noch einmal oder verwenden Sie einen Spiegel.</translation>
    </message>
    <message>
        <source>Cannot download &quot;%1&quot; (%2); check the network connection.</source>
        <translation>„%1“ kann nicht heruntergeladen werden (%2); prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The connection broke after %2 bytes of &quot;%1&quot;, which are kept; start the download again to continue it.</source>
        <translation>Die Verbindung brach nach %2 Byte von „%1“ ab, die erhalten bleiben; starten Sie den Download noch einmal, um ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>The server stopped sending after %2 bytes of &quot;%1&quot;, which are kept; start the download again to continue it.</source>
        <translation>Der Server sendet nach %2 Byte von „%1“ nichts mehr; sie bleiben erhalten. Starten Sie den Download noch einmal, um ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>The server offers another file as &quot;%1&quot;: it has %2 instead of %3 bytes. Nothing was kept; check the address.</source>
        <translation>Der Server bietet als „%1“ eine andere Datei an: Sie hat %2 statt %3 Byte. Nichts davon wurde behalten; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server sends more than %2 bytes as &quot;%1&quot;. Nothing was kept; check the address.</source>
        <translation>Der Server sendet als „%1“ mehr als %2 Byte. Nichts davon wurde behalten; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>There is not enough space in &quot;%1&quot;: %2 MB are needed, %3 MB are free.</source>
        <translation>In „%1“ ist nicht genug Platz: %2 MB werden gebraucht, %3 MB sind frei.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; (%2); check the folder and the free space on the disk.</source>
        <translation>„%1“ kann nicht geschrieben werden (%2); prüfen Sie den Ordner und den freien Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written by this program and is not replaced; remove it or give it another name.</source>
        <translation>„%1“ wurde nicht von diesem Programm geschrieben und wird nicht ersetzt; entfernen Sie die Datei oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Another process is downloading &quot;%1&quot;; wait until it has ended.</source>
        <translation>Ein anderer Prozess lädt „%1“ herunter; warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already and is not replaced; remove it to get it again.</source>
        <translation>„%1“ ist schon da und wird nicht ersetzt; entfernen Sie die Datei, um sie neu zu laden.</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;; check its path and permissions.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden; prüfen Sie Pfad und Berechtigungen.</translation>
    </message>
    <message>
        <source>The list of models, models/registry.json, is not installed; install the program again.</source>
        <translation>Die Liste der Modelle, models/registry.json, ist nicht installiert; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The list of models &quot;%1&quot; has a mistake (%2); correct it or remove it.</source>
        <translation>Die Liste der Modelle „%1“ hat einen Fehler (%2); korrigieren oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>There is no published model &quot;%1&quot;; choose one of these: %2.</source>
        <translation>Es gibt kein veröffentlichtes Modell „%1“; wählen Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>The mirror &quot;%2&quot; has no file &quot;%1&quot;; it must be an address or a folder with the original files.</source>
        <translation>Der Spiegel „%2“ hat keine Datei „%1“; er muss eine Adresse oder ein Ordner mit den Originaldateien sein.</translation>
    </message>
    <message>
        <source>The file that was received is not the published &quot;%1&quot;: its checksum differs. It was removed.</source>
        <translation>Die empfangene Datei ist nicht die veröffentlichte „%1“: Ihre Prüfsumme ist eine andere. Sie wurde entfernt.</translation>
    </message>
    <message>
        <source>The file that was received as &quot;%1&quot; was removed: %2</source>
        <translation>Die als „%1“ empfangene Datei wurde entfernt: %2</translation>
    </message>
    <message>
        <source>The file that was received as &quot;%1&quot; was removed: it contains the model %2.</source>
        <translation>Die als „%1“ empfangene Datei wurde entfernt: Sie enthält das Modell %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not added: %2</source>
        <translation>„%1“ wurde nicht hinzugefügt: %2</translation>
    </message>
    <message>
        <source>A model file cannot be called &quot;%1&quot;; give it another name, such as my-model.pt.</source>
        <translation>Eine Modelldatei kann nicht „%1“ heißen; geben Sie ihr einen anderen Namen, etwa my-model.pt.</translation>
    </message>
    <message>
        <source>There is a model file &quot;%1&quot; already, which is not replaced; remove it or give the new one another name.</source>
        <translation>Es gibt schon eine Modelldatei „%1“, die nicht ersetzt wird; entfernen Sie sie oder geben Sie der neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>Clicks and tracking on any machine; the fastest.</source>
        <translation>Klicks und Verfolgung auf jedem Rechner; das schnellste.</translation>
    </message>
    <message>
        <source>Clicks and tracking; faster than SAM 2.1 tiny.</source>
        <translation>Klicks und Verfolgung; schneller als SAM 2.1 tiny.</translation>
    </message>
    <message>
        <source>Clicks and tracking; the smallest SAM 2.1.</source>
        <translation>Klicks und Verfolgung; das kleinste SAM 2.1.</translation>
    </message>
    <message>
        <source>Clicks and tracking; better masks than tiny at nearly its speed.</source>
        <translation>Klicks und Verfolgung; bessere Masken als tiny bei fast gleichem Tempo.</translation>
    </message>
    <message>
        <source>Better tracking; for many cores or a graphics card.</source>
        <translation>Bessere Verfolgung; für viele Kerne oder eine Grafikkarte.</translation>
    </message>
    <message>
        <source>The best masks and tracks; for a graphics card.</source>
        <translation>Die besten Masken und Verfolgungen; für eine Grafikkarte.</translation>
    </message>
    <message>
        <source>Comparison with results of SAM 2.0; SAM 2.1 is better.</source>
        <translation>Vergleich mit Ergebnissen von SAM 2.0; SAM 2.1 ist besser.</translation>
    </message>
    <message>
        <source>Tracking through long clips from good masks; not for clicks.</source>
        <translation>Verfolgung durch lange Clips, ausgehend von guten Masken; nicht für Klicks.</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>sehr langsam</translation>
    </message>
    <message>
        <source>What has arrived is kept; &quot;%1&quot; continues the download.</source>
        <translation>Das Empfangene bleibt erhalten; „%1“ setzt den Download fort.</translation>
    </message>
    <message>
        <source>Clicks and tracking at 512 pixels: fast, with coarser outlines.</source>
        <translation>Klicks und Verfolgung mit 512 Pixeln: schnell, mit gröberen Umrissen.</translation>
    </message>
    <message>
        <source>The prediction contains no video of the ground truth; give the videos the same names.</source>
        <translation>Die Vorhersage enthält kein Video der Referenz; geben Sie den Videos dieselben Namen.</translation>
    </message>
    <message>
        <source>The ground truth has no annotated frame; choose another dataset.</source>
        <translation>Die Referenz hat kein annotiertes Bild; wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>Categories of the prediction that the ground truth does not have: %1.</source>
        <translation>Kategorien der Vorhersage, die in der Referenz fehlen: %1.</translation>
    </message>
    <message>
        <source>One of the datasets does not separate the objects of a category, so only mIoU is computed.</source>
        <translation>Einer der Datensätze trennt die Objekte einer Kategorie nicht; daher wird nur mIoU berechnet.</translation>
    </message>
    <message>
        <source>One of the datasets has no tracks, so VPQ and STQ are not computed.</source>
        <translation>Einer der Datensätze hat keine Spuren; daher werden VPQ und STQ nicht berechnet.</translation>
    </message>
    <message>
        <source>The point %1,%2 is outside the image of %3 × %4 pixels; choose another point.</source>
        <translation>Der Punkt %1,%2 liegt außerhalb des Bildes von %3 × %4 Pixeln; wählen Sie einen anderen Punkt.</translation>
    </message>
    <message>
        <source>Give unlabelled pixels</source>
        <translation>Nicht zugeordnete Pixel vergeben</translation>
    </message>
    <message>
        <source>The picture holds values up to %2, and the scene has the value %1; choose another kind of pixels.</source>
        <translation>Die Bilddatei fasst Werte bis %2, und die Szene hat den Wert %1; wählen Sie eine andere Art von Pixeln.</translation>
    </message>
    <message>
        <source>Cannot write the picture &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>Die Bilddatei „%1“ lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is stuff, which has one object: &quot;%2&quot;; use that object.</source>
        <translation>„%1“ ist Stuff und hat genau ein Objekt: „%2“; verwenden Sie dieses.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 objects, and stuff has one; merge them first.</source>
        <translation>„%1“ hat %2 Objekte, Stuff hat genau eines; verbinden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only object of its category, which is stuff, and cannot be split; choose another category first.</source>
        <translation>„%1“ ist das einzige Objekt seiner Kategorie, die Stuff ist, und lässt sich nicht teilen; wählen Sie zuerst eine andere Kategorie.</translation>
    </message>
    <message>
        <source>There is nothing to give: the pixels are labelled already, or the masks that would get them are accepted.</source>
        <translation>Es gibt nichts zu vergeben: Die Pixel sind schon zugeordnet, oder die Masken, die sie bekämen, sind angenommen.</translation>
    </message>
    <message>
        <source>Nothing was painted: the stroke touches no pixel that may be painted over; change &quot;Paint only over&quot;, or paint elsewhere.</source>
        <translation>Es wurde nichts gemalt: Der Strich berührt kein Pixel, das übermalt werden darf; ändern Sie „Nur übermalen“, oder malen Sie an anderer Stelle.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no model: it needs one ONNX file, with a model.json or deploy.yaml beside it or with metadata in it.</source>
        <translation>Im Ordner „%1“ ist kein Modell: Er braucht eine ONNX-Datei, mit einer model.json oder deploy.yaml daneben oder mit Metadaten darin.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has several ONNX files; name one as &quot;file&quot; in a model.json.</source>
        <translation>Im Ordner „%1“ sind mehrere ONNX-Dateien; nennen Sie eine als „file“ in einer model.json.</translation>
    </message>
    <message>
        <source>There is no model of your own called &quot;%1&quot;; choose one of these or a folder: %2.</source>
        <translation>Es gibt kein eigenes Modell „%1“; wählen Sie eines von diesen oder einen Ordner: %2.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read; check its path and rights.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden; prüfen Sie Pfad und Rechte.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is larger than %2 MB and is not read; use a smaller model.</source>
        <translation>Die Datei „%1“ ist größer als %2 MB und wird nicht gelesen; verwenden Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The model description &quot;%1&quot; is no valid file of its kind (at %2); correct it.</source>
        <translation>Die Modellbeschreibung „%1“ ist keine gültige Datei ihrer Art (bei %2); berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>In the model description &quot;%1&quot;, &quot;%2&quot; must be %3; correct it.</source>
        <translation>In der Modellbeschreibung „%1“ muss „%2“ Folgendes sein: %3; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; refers to the file &quot;%2&quot; outside its folder, which is not read; put the file into the folder.</source>
        <translation>Das Modell „%1“ verweist auf die Datei „%2“ außerhalb seines Ordners, die nicht gelesen wird; legen Sie die Datei in den Ordner.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; does not name its classes; write their names into a classes.txt in its folder, one in a line.</source>
        <translation>Das Modell „%1“ nennt seine Klassen nicht; schreiben Sie ihre Namen in eine classes.txt in seinem Ordner, einen je Zeile.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; is made for the task &quot;%2&quot; and gives no masks; choose a model for segmentation.</source>
        <translation>Das Modell „%1“ ist für die Aufgabe „%2“ gemacht und liefert keine Masken; wählen Sie ein Modell für Segmentierung.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged or no ONNX file; export the model again.</source>
        <translation>Die Datei „%1“ ist beschädigt oder keine ONNX-Datei; exportieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>The weights &quot;%2&quot; in &quot;%1&quot; do not have the size that the file states; export the model again.</source>
        <translation>Die Gewichte „%2“ in „%1“ haben nicht die Größe, die die Datei angibt; exportieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; uses the operator &quot;%2&quot; at &quot;%3&quot;, which cannot be run here; export the model without it.</source>
        <translation>Das Modell „%1“ verwendet bei „%3“ den Operator „%2“, der hier nicht ausgeführt werden kann; exportieren Sie das Modell ohne ihn.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; cannot be run here (%2); export it with a fixed input size and opset 11 to 17.</source>
        <translation>Das Modell „%1“ kann hier nicht ausgeführt werden (%2); exportieren Sie es mit fester Eingabegröße und Opset 11 bis 17.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; takes the input %2; it must take one picture of shape 1 × 3 × height × width in 32-bit floats.</source>
        <translation>Das Modell „%1“ nimmt die Eingabe %2; es muss ein Bild der Form 1 × 3 × Höhe × Breite in 32-Bit-Gleitkommazahlen nehmen.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; does not say which input size it needs; write &quot;width&quot; and &quot;height&quot; into its model.json.</source>
        <translation>Das Modell „%1“ gibt nicht an, welche Eingabegröße es braucht; schreiben Sie „width“ und „height“ in seine model.json.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; takes pictures of %2, but its description says %3; correct &quot;%4&quot;.</source>
        <translation>Das Modell „%1“ nimmt Bilder mit %2, seine Beschreibung nennt aber %3; berichtigen Sie „%4“.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; has no output &quot;%2&quot;; correct its description.</source>
        <translation>Das Modell „%1“ hat keine Ausgabe „%2“; berichtigen Sie seine Beschreibung.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; returns the shape %2, but its description asks for %3; correct its description.</source>
        <translation>Das Modell „%1“ liefert die Form %2, seine Beschreibung verlangt aber %3; berichtigen Sie seine Beschreibung.</translation>
    </message>
    <message>
        <source>The test file &quot;%2&quot; of the model &quot;%1&quot; has another checksum than its description states; copy the model again.</source>
        <translation>Die Testdatei „%2“ des Modells „%1“ hat eine andere Prüfsumme, als seine Beschreibung angibt; kopieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; gives another result here than its test states: only %2 % of the pixels agree; check input size, mean, deviation and channel order.</source>
        <translation>Das Modell „%1“ liefert hier ein anderes Ergebnis, als sein Test angibt: Nur %2 % der Pixel stimmen überein; prüfen Sie Eingabegröße, Mittelwert, Abweichung und Reihenfolge der Kanäle.</translation>
    </message>
    <message>
        <source>There are no results of a model to apply a score to; run a model first.</source>
        <translation>Es gibt keine Ergebnisse eines Modells, auf die ein Score angewendet werden kann; führen Sie zuerst ein Modell aus.</translation>
    </message>
    <message>
        <source>The stored results &quot;%1&quot; are damaged; run the model again.</source>
        <translation>Die gespeicherten Ergebnisse „%1“ sind beschädigt; führen Sie das Modell erneut aus.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written; check its rights and the free space.</source>
        <translation>In den Ordner „%1“ kann nicht geschrieben werden; prüfen Sie die Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>There is another model of your own called &quot;%1&quot;; change the &quot;name&quot; in its model.json or the name of its folder.</source>
        <translation>Es gibt ein anderes eigenes Modell namens „%1“; ändern Sie „name“ in seiner model.json oder den Namen seines Ordners.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an object with fields</source>
        <translation>ein Objekt mit Feldern</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>eine Zahl zwischen %1 und %2</translation>
    </message>
    <message>
        <source>a list of 3 numbers</source>
        <translation>eine Liste mit 3 Zahlen</translation>
    </message>
    <message>
        <source>a list of 3 numbers above 0</source>
        <translation>eine Liste mit 3 Zahlen über 0</translation>
    </message>
    <message>
        <source>one of these: %1</source>
        <translation>eines von diesen: %1</translation>
    </message>
    <message>
        <source>a list of 1 to %1 classes, each with another name</source>
        <translation>eine Liste von 1 bis %1 Klassen mit verschiedenen Namen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a map of %1 classes (1 × %1 × height × width)</source>
        <translation>eine Karte mit %1 Klassen (1 × %1 × Höhe × Breite)</translation>
    </message>
    <message>
        <source>a map of class numbers (1 × height × width)</source>
        <translation>eine Karte mit Klassennummern (1 × Höhe × Breite)</translation>
    </message>
    <message>
        <source>boxes with %1 classes and masks (1 × (4 + %1 + K) × N and 1 × K × height × width)</source>
        <translation>Rahmen mit %1 Klassen und Masken (1 × (4 + %1 + K) × N und 1 × K × Höhe × Breite)</translation>
    </message>
    <message>
        <source>boxes, scores, labels and masks (N × 4, N, N and N × height × width)</source>
        <translation>Rahmen, Scores, Klassen und Masken (N × 4, N, N und N × Höhe × Breite)</translation>
    </message>
    <message>
        <source>A model is already running on this project; wait for it or cancel it.</source>
        <translation>Auf diesem Projekt läuft bereits ein Modell; warten Sie oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>There is no frame in this range to run the model on; choose another range.</source>
        <translation>In diesem Bereich gibt es kein Bild für das Modell; wählen Sie einen anderen Bereich.</translation>
    </message>
    <message>
        <source>Run model</source>
        <translation>Modell ausführen</translation>
    </message>
    <message>
        <source>Apply score</source>
        <translation>Score anwenden</translation>
    </message>
    <message>
        <source>Masks of the model that were removed: %1.</source>
        <translation>Entfernte Masken des Modells: %1.</translation>
    </message>
    <message>
        <source>Frames on which a mask of another origin, or one that a person has checked, was kept: %1.</source>
        <translation>Bilder, auf denen eine Maske anderer Herkunft oder eine von Menschen geprüfte behalten wurde: %1.</translation>
    </message>
    <message>
        <source>The model has no class &quot;%1&quot;; choose one of these: %2.</source>
        <translation>Das Modell hat keine Klasse „%1“; wählen Sie eine von diesen: %2.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is TorchScript and carries a program, which is not run unless you agree; if you trust its source, add its folder in the window or with &quot;%2&quot;.</source>
        <translation>Die Datei „%1“ ist TorchScript und enthält ein Programm, das nur mit Ihrer Zustimmung ausgeführt wird; wenn Sie der Quelle vertrauen, fügen Sie ihren Ordner im Fenster oder mit „%2“ hinzu.</translation>
    </message>
    <message>
        <source>The TorchScript file &quot;%1&quot; cannot be run (%2); export the model again.</source>
        <translation>Die TorchScript-Datei „%1“ kann nicht ausgeführt werden (%2); exportieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; does not name a mask and the categories of its labels.</source>
        <translation>Zeile %2 von „%1“ nennt keine Maske mit den Kategorien ihrer Labels.</translation>
    </message>
    <message>
        <source>The list of categories &quot;%1&quot; is empty or cannot be read.</source>
        <translation>Die Kategorienliste „%1“ ist leer oder nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no mask to search for; select an object that has a mask on this frame.</source>
        <translation>Es gibt keine Maske, nach der gesucht werden könnte; wählen Sie ein Objekt, das auf diesem Bild eine Maske hat.</translation>
    </message>
    <message>
        <source>Accept candidate</source>
        <translation>Kandidat annehmen</translation>
    </message>
    <message>
        <source>Accept candidates</source>
        <translation>Kandidaten annehmen</translation>
    </message>
    <message>
        <source>There is no category &quot;%1&quot;; choose one that `maskline categories` shows.</source>
        <translation>Es gibt keine Kategorie „%1“; wählen Sie eine, die „maskline categories“ anzeigt.</translation>
    </message>
    <message>
        <source>The stroke or polygon covers no pixel of the frame; choose other points.</source>
        <translation>Der Strich oder das Polygon bedeckt kein Pixel des Bildes; wählen Sie andere Punkte.</translation>
    </message>
    <message>
        <source>A name needs at least one visible character; enter one.</source>
        <translation>Ein Name braucht mindestens ein sichtbares Zeichen; geben Sie eines ein.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is longer than %2 characters; choose a shorter one.</source>
        <translation>Der Name „%1“ ist länger als %2 Zeichen; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Objects without a category, which are exported as &quot;object&quot;: %1.</source>
        <translation>Objekte ohne Kategorie, die als „object“ exportiert werden: %1.</translation>
    </message>
    <message>
        <source>Give each object a category before the export.</source>
        <translation>Geben Sie vor dem Export jedem Objekt eine Kategorie.</translation>
    </message>
    <message>
        <source>No video has %1 frames with masks in the ground truth, so VPQ with windows of this length is not computed.</source>
        <translation>Kein Video hat %1 Bilder mit Masken in der Referenz, daher wird VPQ mit Fenstern dieser Länge nicht berechnet.</translation>
    </message>
    <message>
        <source>The CUDA device cannot be used with this LibTorch; engines run on the processor, more slowly.</source>
        <translation>Das CUDA-Gerät kann mit dieser LibTorch nicht benutzt werden; die Verfahren laufen langsamer auf dem Prozessor.</translation>
    </message>
    <message>
        <source>The memory of the CUDA device is full; the engine %1 continues on the processor, more slowly.</source>
        <translation>Der Speicher des CUDA-Geräts ist voll; das Verfahren %1 läuft langsamer auf dem Prozessor weiter.</translation>
    </message>
    <message>
        <source>The CUDA device failed; the engine %1 continues on the processor, more slowly (%2).</source>
        <translation>Das CUDA-Gerät hat versagt; das Verfahren %1 läuft langsamer auf dem Prozessor weiter (%2).</translation>
    </message>
    <message>
        <source>Merge candidates</source>
        <translation>Kandidaten vereinigen</translation>
    </message>
    <message>
        <source>Drop candidate</source>
        <translation>Kandidat verwerfen</translation>
    </message>
    <message>
        <source>The masks of the last run of a model are not in the project: the run was undone; redo it, or run the model again.</source>
        <translation>Die Masken des letzten Laufs eines Modells sind nicht im Projekt: Der Lauf wurde rückgängig gemacht; stellen Sie ihn wieder her oder starten Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>Locked objects that were left as they are: %1.</source>
        <translation>Gesperrte Objekte, die unverändert blieben: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would hold a PNG image, which keeps every value; give a name that ends in .png.</source>
        <translation>„%1“ würde ein PNG-Bild enthalten, das jeden Wert bewahrt; geben Sie einen Namen an, der auf .png endet.</translation>
    </message>
    <message>
        <source>Frame %1 has more than 254 candidates, more than a label map holds; raise --score.</source>
        <translation>Bild %1 hat mehr als 254 Kandidaten, mehr als eine Label-Karte fasst; erhöhen Sie --score.</translation>
    </message>
    <message>
        <source>Discard candidates</source>
        <translation>Alle Kandidaten verwerfen</translation>
    </message>
    <message>
        <source>%1, %2 and 1 more</source>
        <translation>%1, %2 und einem weiteren</translation>
    </message>
    <message>
        <source>%1, %2 and %3 more</source>
        <translation>%1, %2 und %3 weiteren</translation>
    </message>
</context>
<context>
    <name>maskline::DifferenceBar</name>
    <message>
        <source>Frame %1: IoU %2</source>
        <translation>Bild %1: IoU %2</translation>
    </message>
</context>
<context>
    <name>maskline::EngineMenu</name>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Open the model folder</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>About the model: %1…</source>
        <translation>Über das Modell: %1 …</translation>
    </message>
    <message>
        <source>Training data and licences, measurements, limits</source>
        <translation>Trainingsdaten und ihre Lizenzen, Messwerte, Grenzen</translation>
    </message>
    <message>
        <source>For clicks</source>
        <translation>Für Klicks</translation>
    </message>
    <message>
        <source>For tracking</source>
        <translation>Für die Verfolgung</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Refine masks in large images</source>
        <translation>Masken in großen Bildern verfeinern</translation>
    </message>
    <message>
        <source>Segments again in a full-resolution crop around the mask. For 4K images; takes longer.</source>
        <translation>Segmentiert noch einmal in einem Ausschnitt um die Maske mit voller Auflösung. Für 4K-Bilder; dauert länger.</translation>
    </message>
    <message>
        <source>The selected engine for clicks has no refinement option.</source>
        <translation>Das gewählte Verfahren für Klicks hat keine Verfeinerung.</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle laden …</translation>
    </message>
    <message>
        <source>Resist look-alikes while tracking</source>
        <translation>Beim Verfolgen ähnliche Objekte unterscheiden</translation>
    </message>
    <message>
        <source>Remembers frames with similar objects and prefers steady motion. For several objects of one kind.</source>
        <translation>Merkt sich Bilder mit ähnlichen Objekten und bevorzugt gleichmäßige Bewegung. Für mehrere Objekte einer Art.</translation>
    </message>
    <message>
        <source>The selected engine for tracking has no such option.</source>
        <translation>Die gewählte Engine für die Verfolgung hat keine solche Option.</translation>
    </message>
    <message>
        <source>Put checkpoints of SAM 2, EdgeTAM, EfficientTAM or XMem into %1. They appear when this menu is opened again.</source>
        <translation>Legen Sie Checkpoints von SAM 2, EdgeTAM, EfficientTAM oder XMem in %1 ab; beim nächsten Öffnen stehen sie in diesem Menü.</translation>
    </message>
</context>
<context>
    <name>maskline::ErrorBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>maskline::EventDialog</name>
    <message>
        <source>Edit event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name des Ereignisses</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>No object</source>
        <translation>Kein Objekt</translation>
    </message>
    <message>
        <source>name = value; name = value</source>
        <translation>Name = Wert; Name = Wert</translation>
    </message>
    <message>
        <source>Tag for the whole clip</source>
        <translation>Schlagwort für den ganzen Clip</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>maskline::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>Der ganze Clip</translation>
    </message>
    <message>
        <source>Frames %1 to %2</source>
        <translation>Bilder %1 bis %2</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Objects to export</source>
        <translation>Zu exportierende Objekte</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Also export the frames as images</source>
        <translation>Auch die Bilder selbst schreiben</translation>
    </message>
    <message>
        <source>Lossless (PNG)</source>
        <translation>Verlustfrei (PNG)</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a target</source>
        <translation>Ziel wählen</translation>
    </message>
    <message>
        <source>Replace an earlier export</source>
        <translation>Früheren Export ersetzen</translation>
    </message>
    <message>
        <source>There is nothing to export yet: add an object first.</source>
        <translation>Es gibt noch nichts zu exportieren: zuerst ein Objekt anlegen.</translation>
    </message>
    <message>
        <source>Choose at least one object.</source>
        <translation>Mindestens ein Objekt wählen.</translation>
    </message>
    <message>
        <source>Choose a target for the export.</source>
        <translation>Ein Ziel für den Export wählen.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or replace it.</source>
        <translation>%1 gibt es schon: einen anderen Namen wählen oder ersetzen.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>Jedes n-te Bild</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Only manual or accepted masks</source>
        <translation>Nur manuelle oder angenommene Masken</translation>
    </message>
    <message>
        <source>Information that the format cannot store</source>
        <translation>Angaben, die das Format nicht speichern kann</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <source>Sequence name</source>
        <translation>Name der Sequenz</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Mask opacity</source>
        <translation>Deckkraft der Masken</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The format can store everything.</source>
        <translation>Das Format kann alles speichern.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Annotation tools</source>
        <translation>Annotationswerkzeuge</translation>
    </message>
    <message>
        <source>For viewing</source>
        <translation>Zum Ansehen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
</context>
<context>
    <name>maskline::FileFlow</name>
    <message>
        <source>%1 is a project with another clip: %2.</source>
        <translation>%1 ist ein Projekt mit einem anderen Clip: %2.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline-Projekte</translation>
    </message>
    <message>
        <source>The demo cannot be written to %1.</source>
        <translation>Die Demo kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>The clip of this project is not at %1 any more.</source>
        <translation>Der Clip dieses Projekts ist nicht mehr unter %1.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation>Neu wählen …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>Save a repaired copy…</source>
        <translation>Reparierte Kopie speichern …</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>ActivityNet (*.json)</source>
        <translation>ActivityNet (*.json)</translation>
    </message>
</context>
<context>
    <name>maskline::FilterButton</name>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Filter of the review queue</source>
        <translation>Filter der Prüfliste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Show only some of the stretches</source>
        <translation>Nur bestimmte Abschnitte zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>maskline::FindClipDialog</name>
    <message>
        <source>Find the clip</source>
        <translation>Clip suchen</translation>
    </message>
    <message>
        <source>Where is the clip of this project now?</source>
        <translation>Wo ist der Clip dieses Projekts jetzt?</translation>
    </message>
    <message>
        <source>The clip of this project was at %1. Where is it now?</source>
        <translation>Der Clip dieses Projekts war unter %1. Wo ist er jetzt?</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>Video …</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Ein Video wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>Einen Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Use this clip</source>
        <translation>Diesen Clip verwenden</translation>
    </message>
</context>
<context>
    <name>maskline::GiveDialog</name>
    <message>
        <source>Give region to category</source>
        <translation>Gebiet einer Kategorie geben</translation>
    </message>
    <message>
        <source>Give unlabelled pixels</source>
        <translation>Nicht zugeordnete Pixel vergeben</translation>
    </message>
    <message>
        <source>Change accepted masks, too</source>
        <translation>Auch angenommene Masken ändern</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The object of a category that is stuff gets the pixels. A category of things gets a new object. A new name makes a category that is stuff.</source>
        <translation>Bei einer Kategorie, die Stuff ist, bekommt deren Objekt die Pixel. Eine Kategorie zählbarer Dinge bekommt ein neues Objekt. Ein neuer Name legt eine Kategorie an, die Stuff ist.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>Ganzer Clip</translation>
    </message>
    <message>
        <source>Enter a category.</source>
        <translation>Geben Sie eine Kategorie ein.</translation>
    </message>
    <message>
        <source>Pixels on this frame</source>
        <translation>Pixel in diesem Bild</translation>
    </message>
</context>
<context>
    <name>maskline::ImportDialog</name>
    <message>
        <source>Import masks</source>
        <translation>Masken importieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Einlesen</translation>
    </message>
</context>
<context>
    <name>maskline::ImportExistingPage</name>
    <message>
        <source>Keep the masks of the project</source>
        <translation>Die Masken des Projekts behalten</translation>
    </message>
    <message>
        <source>Replace them with the imported ones</source>
        <translation>Durch die importierten ersetzen</translation>
    </message>
    <message>
        <source>Import into new objects</source>
        <translation>In neue Objekte importieren</translation>
    </message>
    <message>
        <source>Also replace accepted frames</source>
        <translation>Auch angenommene Bilder ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Objects of the same name already have masks on %n frame(s). Choose what to do.</source>
        <translation>
            <numerusform>Objekte desselben Namens haben schon Masken auf %n Bild. Wählen Sie, was geschehen soll.</numerusform>
            <numerusform>Objekte desselben Namens haben schon Masken auf %n Bildern. Wählen Sie, was geschehen soll.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ImportFoundPage</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>&amp;Video of this clip</source>
        <translation>&amp;Video dieses Clips</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4, %5.</source>
        <translation>%1: %2, %3, %4, %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The video with the name of the clip</source>
        <translation>Das Video mit dem Namen des Clips</translation>
    </message>
    <message>
        <source>existing object</source>
        <translation>vorhandenes Objekt</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>neues Objekt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The frame of the clip on which the dataset begins. Automatic: by names and numbers.</source>
        <translation>Das Bild des Clips, mit dem der Datensatz beginnt. Automatisch: nach Namen und Nummern.</translation>
    </message>
    <message>
        <source>First &amp;frame in the clip</source>
        <translation>Erstes &amp;Bild im Clip</translation>
    </message>
</context>
<context>
    <name>maskline::ImportLabelsPage</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Category in this project</source>
        <translation>Kategorie in diesem Projekt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>Kategorie von %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Choose a category for each label. The choice is saved for the next import.</source>
        <translation>Wählen Sie für jedes Label eine Kategorie. Die Wahl wird für den nächsten Import gespeichert.</translation>
    </message>
</context>
<context>
    <name>maskline::ImportSourcePage</name>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Choose an annotation file</source>
        <translation>Annotationsdatei wählen</translation>
    </message>
    <message>
        <source>Choose a mask folder</source>
        <translation>Maskenordner wählen</translation>
    </message>
    <message>
        <source>Detect from content</source>
        <translation>Am Inhalt erkennen</translation>
    </message>
    <message>
        <source>{video}, {object} and {frame} stand for the parts that vary between file names.</source>
        <translation>{video}, {object} und {frame} stehen für die Teile, die sich von Dateiname zu Dateiname ändern.</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>Datei&amp;namen</translation>
    </message>
    <message>
        <source>Masks from another tool or an earlier export. Nothing is imported until you have reviewed the contents.</source>
        <translation>Masken aus einem anderen Werkzeug oder einem früheren Export. Nichts wird importiert, bevor Sie den Inhalt geprüft haben.</translation>
    </message>
</context>
<context>
    <name>maskline::JobsBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Opening a clip</source>
        <translation>Ein Clip wird geöffnet</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>Loading the engine</source>
        <translation>Das Verfahren wird geladen</translation>
    </message>
    <message>
        <source>Propagation of %1</source>
        <translation>Propagation von %1</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>Propagation</translation>
    </message>
    <message>
        <source>Interpolation of %1</source>
        <translation>Interpolation von %1</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>Shot detection</source>
        <translation>Schnitterkennung</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; finished frames are kept</source>
        <translation>Anhalten; fertige Bilder bleiben</translation>
    </message>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform> (%n weiterer)</numerusform>
            <numerusform> (%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) stored</source>
        <translation>
            <numerusform>%n Maske gespeichert</numerusform>
            <numerusform>%n Masken gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) interpolated</source>
        <translation>
            <numerusform>%n Maske interpoliert</numerusform>
            <numerusform>%n Masken interpoliert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) found</source>
        <translation>
            <numerusform>%n Schnitt gefunden</numerusform>
            <numerusform>%n Schnitte gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2, in %3</source>
        <translation>%1 auf %2, in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing “%1”</source>
        <translation>„%1“ wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Redoing “%1”</source>
        <translation>„%1“ wird wiederholt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) imported</source>
        <translation>
            <numerusform>%n Maske importiert</numerusform>
            <numerusform>%n Masken importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading a dataset</source>
        <translation>Ein Datensatz wird gelesen</translation>
    </message>
    <message>
        <source>Checking what the format can store</source>
        <translation>Es wird geprüft, was das Format speichern kann</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Computing statistics</source>
        <translation>Statistik wird berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) smoothed</source>
        <translation>
            <numerusform>%n Maske geglättet</numerusform>
            <numerusform>%n Masken geglättet</numerusform>
        </translation>
    </message>
    <message>
        <source>Smoothing of %1</source>
        <translation>Glätten von %1</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glätten</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) extended</source>
        <translation>
            <numerusform>%n Maske erweitert</numerusform>
            <numerusform>%n Masken erweitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlabelled pixels to %1</source>
        <translation>Nicht zugeordnete Pixel an %1</translation>
    </message>
    <message>
        <source>Giving unlabelled pixels</source>
        <translation>Vergabe nicht zugeordneter Pixel</translation>
    </message>
    <message>
        <source>Testing the model %1</source>
        <translation>Test des Modells %1</translation>
    </message>
    <message>
        <source>Reading your own models</source>
        <translation>Lesen der eigenen Modelle</translation>
    </message>
    <message>
        <source>Running the model %1</source>
        <translation>Ausführen des Modells %1</translation>
    </message>
    <message>
        <source>Applying a score to the results of %1</source>
        <translation>Anwenden eines Scores auf die Ergebnisse von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) found</source>
        <translation>
            <numerusform>%n Kandidat gefunden</numerusform>
            <numerusform>%n Kandidaten gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for more like %1</source>
        <translation>Suche nach Ähnlichem wie %1</translation>
    </message>
    <message>
        <source>Segmenting everything</source>
        <translation>Alles wird segmentiert</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) changed</source>
        <translation>
            <numerusform>%n Maske geändert</numerusform>
            <numerusform>%n Masken geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Download von %1</translation>
    </message>
    <message>
        <source>Adding the model %1</source>
        <translation>Modell %1 wird hinzugefügt</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the download; what has arrived is kept</source>
        <translation>Download anhalten; was angekommen ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Stop; nothing is changed</source>
        <translation>Anhalten; nichts wird geändert</translation>
    </message>
</context>
<context>
    <name>maskline::JobsPopup</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
</context>
<context>
    <name>maskline::KeyNames</name>
    <message>
        <source>Add an object, then click it</source>
        <translation>Ein Objekt hinzufügen, dann anklicken</translation>
    </message>
    <message>
        <source>Press %1, then click the object</source>
        <translation>%1 drücken, dann das Objekt anklicken</translation>
    </message>
    <message>
        <source>Propagate carries the mask through the clip</source>
        <translation>Propagieren führt die Maske durch den Clip</translation>
    </message>
    <message>
        <source>Press %1 to propagate the mask through the clip</source>
        <translation>%1 drücken, um die Maske durch den Clip zu propagieren</translation>
    </message>
    <message>
        <source>Propagate again carries the correction to the frames around it</source>
        <translation>Neu propagieren führt die Korrektur zu den Bildern davor und danach</translation>
    </message>
    <message>
        <source>Press %1 to propagate again around this correction</source>
        <translation>%1 drücken, um diese Korrektur herum neu zu propagieren</translation>
    </message>
</context>
<context>
    <name>maskline::KeySheet</name>
    <message>
        <source>Positive click (object)</source>
        <translation>Positiver Klick (Objekt)</translation>
    </message>
    <message>
        <source>Left click</source>
        <translation>Linksklick</translation>
    </message>
    <message>
        <source>Negative click (not the object)</source>
        <translation>Negativer Klick (nicht das Objekt)</translation>
    </message>
    <message>
        <source>Right click, Ctrl + left click</source>
        <translation>Rechtsklick, Strg + Linksklick</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Umschalt + Ziehen</translation>
    </message>
    <message>
        <source>Delete a prompt</source>
        <translation>Prompt löschen</translation>
    </message>
    <message>
        <source>Click on it</source>
        <translation>Darauf klicken</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>Beim Malen radieren</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Strg + Ziehen</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + Ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Middle drag, Space + drag</source>
        <translation>Mit mittlerer Taste ziehen, Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
</context>
<context>
    <name>maskline::MainWindow</name>
    <message>
        <source>Export is running</source>
        <translation>Ein Export läuft</translation>
    </message>
    <message>
        <source>An export is still running. It will be discarded if the program closes now.</source>
        <translation>Ein Export läuft noch. Er wird verworfen, wenn das Programm jetzt geschlossen wird.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: stop the propagation</source>
        <translation>Rückgängig: die Propagation anhalten</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Propagation stopped at the cut on frame %1.</source>
        <translation>Die Propagation hat am Schnitt auf Bild %1 angehalten.</translation>
    </message>
    <message>
        <source>Download is running</source>
        <translation>Ein Download läuft</translation>
    </message>
    <message>
        <source>A model is still being downloaded. If the program closes now, what has arrived is kept and the download can be resumed later.</source>
        <translation>Ein Modell wird noch heruntergeladen. Wenn das Programm jetzt schließt, bleibt das Empfangene erhalten, und der Download kann später fortgesetzt werden.</translation>
    </message>
</context>
<context>
    <name>maskline::MaintenanceFlow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>Save a repaired copy…</source>
        <translation>Reparierte Kopie speichern …</translation>
    </message>
    <message>
        <source>Repairing %1</source>
        <translation>%1 wird repariert</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren …</translation>
    </message>
    <message>
        <source>Repair of %1</source>
        <translation>Reparatur von %1</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Lost data:</source>
        <translation>Verlorene Daten:</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>%1 wird gesichert</translation>
    </message>
    <message>
        <source>Backed up as %1.</source>
        <translation>Gesichert als %1.</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup.</source>
        <translation>Seit der neuesten Sicherung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>No problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>Es wurden keine Fehler gefunden. %n Maske wurde geprüft.</numerusform>
            <numerusform>Es wurden keine Fehler gefunden. %n Masken wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>Es wurden Fehler gefunden. %n Maske wurde geprüft.</numerusform>
            <numerusform>Es wurden Fehler gefunden. %n Masken wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) were saved into %1.</source>
        <translation>
            <numerusform>%n Maske wurde in %1 gerettet.</numerusform>
            <numerusform>%n Masken wurden in %1 gerettet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Track</source>
        <translation>&amp;Verfolgen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>&amp;Fit the frame</source>
        <translation>Bild &amp;einpassen</translation>
    </message>
</context>
<context>
    <name>maskline::MergeDialog</name>
    <message>
        <source>Merge objects</source>
        <translation>Objekte verbinden</translation>
    </message>
    <message>
        <source>Which object should be merged into %1?</source>
        <translation>Welches Objekt soll mit %1 verbunden werden?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>maskline::ModelCardDialog</name>
    <message>
        <source>Model card: %1</source>
        <translation>Modellkarte: %1</translation>
    </message>
</context>
<context>
    <name>maskline::ModelsDialog</name>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, CUDA</source>
        <translation>
            <numerusform>%n Kern, %1 Speicher und CUDA</numerusform>
            <numerusform>%n Kerne, %1 Speicher und CUDA</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine has %1. The built-in engine suits it best.</source>
        <translation>Dieser Rechner hat %1. Für ihn ist das eingebaute Verfahren am besten.</translation>
    </message>
    <message>
        <source>This machine has %1. The model to take here is %2.</source>
        <translation>Dieser Rechner hat %1. Das passende Modell ist hier %2.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>%1 have arrived</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>checking the file</source>
        <translation>prüft die Datei</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Licence of the code</source>
        <translation>Lizenz des Codes</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>Lizenz der Gewichte</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Downloaded from</source>
        <translation>Download von</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft anhand von</translation>
    </message>
    <message>
        <source>its tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>SHA-256 and its tensors</source>
        <translation>SHA-256 und Tensoren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Veröffentlichte Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Geeignet für</translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation>Einzelheiten des Modells</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Empfangenes entfernen</translation>
    </message>
    <message>
        <source>Use as engine</source>
        <translation>Als Verfahren verwenden</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Checks a model file and copies it into the model folder. Files can also be dropped onto this window.</source>
        <translation>Prüft eine Modelldatei und kopiert sie in den Modellordner. Dateien können auch auf dieses Fenster gezogen werden.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>Optional: an address or a folder that holds the files under their names</source>
        <translation>Wahlweise: eine Adresse oder ein Ordner mit den Dateien unter ihren Namen</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>&amp;Spiegel</translation>
    </message>
    <message>
        <source>Recommended for this machine</source>
        <translation>Für diesen Rechner empfohlen</translation>
    </message>
    <message>
        <source>%1 is ready. It is listed in the Engine menu.</source>
        <translation>%1 ist bereit und steht im Menü „Verfahren“.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The project segments and tracks with this model</source>
        <translation>Das Projekt segmentiert und verfolgt mit diesem Modell</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Zuerst ein Projekt öffnen</translation>
    </message>
    <message>
        <source>The project segments and tracks with %1 now.</source>
        <translation>Das Projekt segmentiert und verfolgt jetzt mit %1.</translation>
    </message>
    <message>
        <source>The project tracks with %1 now; clicks stay with their engine.</source>
        <translation>Das Projekt verfolgt jetzt mit %1; Klicks behalten ihr Verfahren.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, without CUDA</source>
        <translation>
            <numerusform>%n Kern und %1 Speicher, ohne CUDA</numerusform>
            <numerusform>%n Kerne und %1 Speicher, ohne CUDA</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ModelsFlow</name>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
</context>
<context>
    <name>maskline::NewProjectDialog</name>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose a location for the project file.</source>
        <translation>Angeben, wo die Projektdatei liegen soll.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or open that project.</source>
        <translation>%1 gibt es schon: einen anderen Namen wählen oder dieses Projekt öffnen.</translation>
    </message>
    <message>
        <source>The folder %1 is not writable: choose another folder.</source>
        <translation>In %1 kann nichts geschrieben werden: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Video or image folder</source>
        <translation>Video oder Bilderordner</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>Video …</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Ein Video wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>Einen Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>Einen Ort für das Projekt wählen</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline-Projekte</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectDetails</name>
    <message>
        <source>Attribute…</source>
        <translation>Attribut …</translation>
    </message>
    <message>
        <source>Define an attribute of objects, such as the pose or a number</source>
        <translation>Ein Attribut von Objekten festlegen, etwa eine Haltung oder eine Zahl</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose a category, or type a new one and press Enter</source>
        <translation>Eine Kategorie wählen, oder eine neue eingeben und Enter drücken</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stage of the object on this frame. Choosing one moves the object on all frames; Review ▸ Stages… moves a part.</source>
        <translation>Stufe des Objekts auf diesem Bild. Eine Auswahl verschiebt das Objekt auf allen Bildern; Prüfen ▸ Arbeitsstufen … verschiebt einen Teil.</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Stuff</translation>
    </message>
    <message>
        <source>The category is not countable, such as sky or road: it has one object for all its pixels</source>
        <translation>Die Kategorie ist nicht zählbar, wie Himmel oder Straße: Sie hat ein Objekt für alle ihre Pixel</translation>
    </message>
    <message>
        <source>%1 has several objects (%2), and stuff has one. Merge them?</source>
        <translation>%1 hat mehrere Objekte (%2), Stuff hat genau eines. Sollen sie verbunden werden?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsDelegate</name>
    <message>
        <source>Show (H)</source>
        <translation>Einblenden (H)</translation>
    </message>
    <message>
        <source>Hide (H)</source>
        <translation>Ausblenden (H)</translation>
    </message>
    <message>
        <source>Unlock (L)</source>
        <translation>Entsperren (L)</translation>
    </message>
    <message>
        <source>Lock (L)</source>
        <translation>Sperren (L)</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Eine Farbe wählen</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsModel</name>
    <message>
        <source>%1, object %2</source>
        <translation>%1, Objekt %2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsPanel</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>Neues Objekt</translation>
    </message>
    <message>
        <source>Open a clip to begin</source>
        <translation>Zum Anfangen einen Clip öffnen</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Start a new object</source>
        <translation>Ein neues Objekt beginnen</translation>
    </message>
</context>
<context>
    <name>maskline::OwnModelDialog</name>
    <message>
        <source>Semantic</source>
        <translation>Semantisch</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Panoptic</source>
        <translation>Panoptisch</translation>
    </message>
    <message>
        <source>Run a model of your own</source>
        <translation>Eigenes Modell ausführen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>A folder with an ONNX file and a model.json, or a model exported by PaddleSeg, Ultralytics or Deepness. A test that comes with the model is run once.</source>
        <translation>Ein Ordner mit einer ONNX-Datei und einer model.json, oder ein Modell, das von PaddleSeg, Ultralytics oder für Deepness exportiert wurde. Ein Test, der dem Modell beiliegt, wird einmal ausgeführt.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>every</source>
        <translation>jedes</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Masks with a lower score are hidden. They return when the score is lowered again. Masks that were edited, accepted, rejected or imported stay.</source>
        <translation>Masken mit kleinerem Score werden ausgeblendet. Sie kehren zurück, wenn der Score wieder gesenkt wird. Bearbeitete, angenommene, abgelehnte und importierte Masken bleiben.</translation>
    </message>
    <message>
        <source>Apply to the last run</source>
        <translation>Auf den letzten Lauf anwenden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Die Modelle werden gelesen …</translation>
    </message>
    <message>
        <source>There is no model yet. Add the folder of one.</source>
        <translation>Es gibt noch kein Modell. Fügen Sie den Ordner eines Modells hinzu.</translation>
    </message>
    <message>
        <source>%1, input %2 × %3, described by %4</source>
        <translation>%1, Eingabe %2 × %3, beschrieben durch %4</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Last run: %1 on %n frame(s), score %2</source>
        <translation>
            <numerusform>Letzter Lauf: %1 auf %n Bild, Score %2</numerusform>
            <numerusform>Letzter Lauf: %1 auf %n Bildern, Score %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Run the program in this model?</source>
        <translation>Das Programm in diesem Modell ausführen?</translation>
    </message>
    <message>
        <source>This model is a TorchScript file. It carries a program that runs with your rights. Agree only if you trust its source.</source>
        <translation>Dieses Modell ist eine TorchScript-Datei. Sie enthält ein Programm, das mit Ihren Rechten läuft. Stimmen Sie nur zu, wenn Sie der Quelle vertrauen.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
</context>
<context>
    <name>maskline::PaintOverDialog</name>
    <message>
        <source>Paint only over</source>
        <translation>Nur übermalen</translation>
    </message>
    <message>
        <source>What may be painted over</source>
        <translation>Was übermalt werden darf</translation>
    </message>
    <message>
        <source>Unlabelled pixels</source>
        <translation>Nicht zugeordnete Pixel</translation>
    </message>
    <message>
        <source>Objects without a category</source>
        <translation>Objekte ohne Kategorie</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>With nothing chosen, everything may be painted over. The choice holds until the project is closed.</source>
        <translation>Ist nichts gewählt, darf alles übermalt werden. Die Auswahl gilt, bis das Projekt geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>maskline::PathField</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>maskline::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinung</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Alle Kerne</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Takes effect after the program is restarted.</source>
        <translation>Wirkt nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Show the mask under the cursor before clicking</source>
        <translation>Die Maske unter dem Zeiger schon vor dem Klick zeigen</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>Fill the masks</source>
        <translation>Masken füllen</translation>
    </message>
    <message>
        <source>Draw outlines</source>
        <translation>Umrisse zeichnen</translation>
    </message>
    <message>
        <source>Show prompts</source>
        <translation>Prompts zeigen</translation>
    </message>
    <message>
        <source>Detect shots of new clips in the background</source>
        <translation>Schnitte im Hintergrund suchen, wenn ein Clip neu ist</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>&amp;Backups kept</source>
        <translation>&amp;Sicherungen behalten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Back up &amp;every</source>
        <translation>Sicherung &amp;alle</translation>
    </message>
    <message>
        <source>Stored in the folder of the project. A backup is also made on opening.</source>
        <translation>Sie liegen im Ordner des Projekts. Auch beim Öffnen wird eine gemacht.</translation>
    </message>
    <message>
        <source>Stored with your comments and when you move work to another stage</source>
        <translation>Wird mit Ihren Kommentaren gespeichert und wenn Sie Arbeit in eine andere Stufe verschieben</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
</context>
<context>
    <name>maskline::RepairDialog</name>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 is not writable: choose another folder.</source>
        <translation>In %1 lässt sich nichts schreiben: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>Ein Projekt reparieren</translation>
    </message>
    <message>
        <source>Everything that can be read from the damaged project is saved to a new file. The damaged file is not changed.</source>
        <translation>Alles Lesbare aus dem beschädigten Projekt wird in eine neue Datei gespeichert. Die beschädigte Datei wird nicht verändert.</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline-Projekte</translation>
    </message>
    <message>
        <source>Damaged project</source>
        <translation>Beschädigtes Projekt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Projekt wählen</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>Ort für das Projekt wählen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Needed only if the project no longer contains it</source>
        <translation>Nur nötig, wenn das Projekt ihn nicht mehr enthält</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>Video …</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Video wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>&amp;Damaged project</source>
        <translation>&amp;Beschädigtes Projekt</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>&amp;Neue Datei</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
</context>
<context>
    <name>maskline::RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline-Projekte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Projekt wählen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>Ort für das Projekt wählen</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>Wiederherstellen und öffnen</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Sicherungen</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>&amp;Neue Datei</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>Choose a project to list its backups.</source>
        <translation>Wählen Sie das Projekt, dessen Sicherungen gezeigt werden sollen.</translation>
    </message>
    <message>
        <source>There are no backups in the folder of this project.</source>
        <translation>Im Ordner dieses Projekts liegen keine Sicherungen.</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewButtons</name>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Correct this frame</source>
        <translation>Dieses Bild korrigieren</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept this stretch and go to the next</source>
        <translation>Diesen Abschnitt annehmen und weiter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Mark this stretch as wrong and go to the next</source>
        <translation>Diesen Abschnitt als falsch markieren und weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous stretch to review</source>
        <translation>Voriger zu prüfender Abschnitt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next stretch to review</source>
        <translation>Nächster zu prüfender Abschnitt</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Go to the frame where a keyframe of this object is expected to help most</source>
        <translation>Zum Bild gehen, an dem ein Schlüsselbild dieses Objekts voraussichtlich am meisten hilft</translation>
    </message>
    <message>
        <source>More ways to accept</source>
        <translation>Weitere Arten anzunehmen</translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation>Mit Begründung ablehnen</translation>
    </message>
    <message>
        <source>Accept this frame only</source>
        <translation>Nur dieses Bild annehmen</translation>
    </message>
    <message>
        <source>Wrong object</source>
        <translation>Falsches Objekt</translation>
    </message>
    <message>
        <source>Parts are missing</source>
        <translation>Teile fehlen</translation>
    </message>
    <message>
        <source>Includes background</source>
        <translation>Enthält Hintergrund</translation>
    </message>
    <message>
        <source>Outline is not exact</source>
        <translation>Umriss ist ungenau</translation>
    </message>
    <message>
        <source>Object is not visible</source>
        <translation>Objekt ist nicht sichtbar</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>Why is this stretch wrong? The reason is kept as a comment.</source>
        <translation>Warum ist dieser Abschnitt falsch? Der Grund wird als Kommentar gespeichert.</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewModel</name>
    <message>
        <source>%1, frames %2: %3. A correction is expected to repair %4 wrong frames.</source>
        <translation>%1, Bilder %2: %3. Eine Korrektur behebt voraussichtlich %4 falsche Bilder.</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reviewed frame ranges</source>
        <translation>Geprüfte Abschnitte</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Frames with a lower confidence are put into the review queue</source>
        <translation>Bilder mit geringerer Konfidenz kommen in die Prüfliste</translation>
    </message>
    <message>
        <source>Review threshold</source>
        <translation>Prüfschwelle</translation>
    </message>
    <message>
        <source>Frames to review, most useful correction first</source>
        <translation>Bilder zur Prüfung, die nützlichste Korrektur zuerst</translation>
    </message>
    <message>
        <source>Nothing to review yet: propagate an object first</source>
        <translation>Noch nichts zu prüfen: zuerst ein Objekt propagieren</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>No stretch to review passes the filter</source>
        <translation>Kein zu prüfender Abschnitt entspricht dem Filter</translation>
    </message>
    <message>
        <source>No mask awaits review</source>
        <translation>Keine Maske wartet auf eine Prüfung</translation>
    </message>
    <message>
        <source>Estimated from the corrections in this project</source>
        <translation>Geschätzt aus den Korrekturen in diesem Projekt</translation>
    </message>
    <message>
        <source>Estimated from default values until the project has five corrections</source>
        <translation>Geschätzt aus Standardwerten, bis das Projekt fünf Korrekturen hat</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewTexts</name>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>wiedergefunden</translation>
    </message>
    <message>
        <source>after a cut</source>
        <translation>nach einem Schnitt</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>geringe Konfidenz</translation>
    </message>
    <message>
        <source>jump of area</source>
        <translation>Sprung der Fläche</translation>
    </message>
    <message>
        <source>jump of position</source>
        <translation>Sprung der Position</translation>
    </message>
    <message>
        <source>jump of shape</source>
        <translation>Sprung der Form</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>Flackern</translation>
    </message>
    <message>
        <source>touching another object</source>
        <translation>berührt ein anderes Objekt</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Interpolated</source>
        <translation>Interpoliert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2, %3 min</source>
        <translation>%1, etwa %2, %3 min</translation>
    </message>
    <message numerus="yes">
        <source>%n click(s)</source>
        <translation>
            <numerusform>%n Klick</numerusform>
            <numerusform>%n Klicks</numerusform>
        </translation>
    </message>
    <message>
        <source>forward and backward differ</source>
        <translation>vorwärts und rückwärts verschieden</translation>
    </message>
    <message>
        <source>same as another object</source>
        <translation>gleich wie ein anderes Objekt</translation>
    </message>
</context>
<context>
    <name>maskline::SceneActions</name>
    <message>
        <source>Every pixel of this frame is labelled.</source>
        <translation>Jedes Pixel dieses Bildes ist zugeordnet.</translation>
    </message>
    <message>
        <source>Point at an unlabelled region, or go to the next one first.</source>
        <translation>Zeigen Sie auf ein nicht zugeordnetes Gebiet, oder gehen Sie zuerst zum nächsten.</translation>
    </message>
</context>
<context>
    <name>maskline::SceneLegend</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Shares of the frame</source>
        <translation>Anteile am Bild</translation>
    </message>
    <message>
        <source>Double-click a category to choose its colour, an object to select it</source>
        <translation>Doppelklick auf eine Kategorie wählt ihre Farbe, auf ein Objekt wählt es aus</translation>
    </message>
    <message>
        <source>Complete: every pixel is labelled</source>
        <translation>Vollständig: Jedes Pixel ist zugeordnet</translation>
    </message>
    <message>
        <source>Unlabelled: %1 (%2 pixels)</source>
        <translation>Nicht zugeordnet: %1 (%2 Pixel)</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
</context>
<context>
    <name>maskline::ShortcutsPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Eine Aktion suchen</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Aktionen und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Remove the shortcut</source>
        <translation>Tastenkürzel entfernen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>%1 is assigned to “%2” and would be removed there.</source>
        <translation>%1 ist „%2“ zugewiesen und würde dort entfernt.</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Neu zuweisen</translation>
    </message>
</context>
<context>
    <name>maskline::SmoothDialog</name>
    <message>
        <source>Smooth over time</source>
        <translation>Über die Zeit glätten</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>How much the outline changes its shape from frame to frame, as DAVIS 2016 defines it. Smaller is steadier.</source>
        <translation>Wie stark der Umriss von Bild zu Bild seine Form ändert, wie DAVIS 2016 es definiert. Kleiner ist ruhiger.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Temporal instability (T)</source>
        <translation>Zeitliche Instabilität (T)</translation>
    </message>
    <message>
        <source>The smoothed outline is white. Keyframes and accepted masks stay.</source>
        <translation>Der geglättete Umriss ist weiß. Schlüsselbilder und angenommene Masken bleiben erhalten.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
</context>
<context>
    <name>maskline::StageNames</name>
    <message>
        <source>annotate</source>
        <translation>annotieren</translation>
    </message>
    <message>
        <source>review</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
</context>
<context>
    <name>maskline::StagesDialog</name>
    <message>
        <source>Whole clip</source>
        <translation>Ganzer Clip</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Alle Objekte</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Arbeitsstufen</translation>
    </message>
    <message>
        <source>Returned work</source>
        <translation>Zurückgegebene Arbeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Why, for example what has to be corrected</source>
        <translation>Warum, zum Beispiel was zu korrigieren ist</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>In Stufe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Only work of %1</source>
        <translation>Nur Arbeit von %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Work of</source>
        <translation>Arbeit von</translation>
    </message>
    <message>
        <source>Double-click a row to go there.</source>
        <translation>Ein Doppelklick auf eine Zeile springt dorthin.</translation>
    </message>
    <message>
        <source>Add a stage before this one…</source>
        <translation>Stufe davor einfügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Work goes through the stages from top to bottom. Double-click a stage to rename it.</source>
        <translation>Die Arbeit durchläuft die Stufen von oben nach unten. Ein Doppelklick auf eine Stufe benennt sie um.</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>maskline::StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export statistics</source>
        <translation>Statistik exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Page with tables and bars (*.html)</source>
        <translation>Seite mit Tabellen und Balken (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>maskline::StatusLine</name>
    <message>
        <source>Pixel under the cursor</source>
        <translation>Pixel unter dem Zeiger</translation>
    </message>
    <message>
        <source>Zoom of the image</source>
        <translation>Zoom des Bildes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>maskline::TimelineView</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open a clip to see its frames</source>
        <translation>Einen Clip öffnen, um seine Bilder zu sehen</translation>
    </message>
    <message>
        <source>outside the frame</source>
        <translation>außerhalb des Bildes</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>geklickt</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>gemalt</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>verfolgt</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>interpoliert</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>noch keine Maske</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Konfidenz %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>a fade</source>
        <translation>eine Blende</translation>
    </message>
    <message>
        <source>a new shot begins</source>
        <translation>eine neue Einstellung beginnt</translation>
    </message>
    <message>
        <source>The range that is propagated and played: drag to change it</source>
        <translation>Der Bereich, der propagiert und abgespielt wird: durch Ziehen ändern</translation>
    </message>
    <message>
        <source>Review threshold: frames with a lower confidence are put into the review queue. Drag or turn the wheel to change it</source>
        <translation>Prüfschwelle: Bilder mit geringerer Konfidenz kommen in die Prüfliste. Zum Ändern ziehen oder Mausrad drehen</translation>
    </message>
    <message>
        <source>Scroll along the clip</source>
        <translation>Durch den Clip scrollen</translation>
    </message>
    <message>
        <source>Scroll through the objects</source>
        <translation>Durch die Objekte scrollen</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Comment on frame %1: %2</source>
        <translation>Kommentar zu Bild %1: %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Frames %1 to %2</source>
        <translation>Bilder %1 bis %2</translation>
    </message>
    <message>
        <source>Tag for the whole clip</source>
        <translation>Schlagwort für den ganzen Clip</translation>
    </message>
    <message>
        <source>Double-click to edit; drag an edge to change the frames</source>
        <translation>Doppelklicken zum Bearbeiten; einen Rand ziehen, um die Bilder zu ändern</translation>
    </message>
    <message>
        <source>Double-click to edit; drag to add an event</source>
        <translation>Doppelklicken zum Bearbeiten; ziehen, um ein Ereignis hinzuzufügen</translation>
    </message>
    <message>
        <source>Cut on frame %1: drag to move it</source>
        <translation>Schnitt auf Bild %1: durch Ziehen verschieben</translation>
    </message>
    <message>
        <source>Drag to add an event</source>
        <translation>Ziehen, um ein Ereignis hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>maskline::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>maskline::TopBar</name>
    <message>
        <source>Project and clip</source>
        <translation>Projekt und Clip</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Verfahren: %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>This project is open read-only.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Every change is saved immediately.</source>
        <translation>Jede Änderung wird sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>maskline::TrackDialog</name>
    <message>
        <source>Swap objects</source>
        <translation>Objekte tauschen</translation>
    </message>
    <message>
        <source>Copy the mask to a range</source>
        <translation>Maske in einen Bereich kopieren</translation>
    </message>
    <message>
        <source>Extend the mask to a frame</source>
        <translation>Maske bis zu einem Bild fortsetzen</translation>
    </message>
    <message>
        <source>Delete masks of a range</source>
        <translation>Masken eines Bereichs löschen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keyframes and accepted masks are kept.</source>
        <translation>Schlüsselbilder und angenommene Masken bleiben erhalten.</translation>
    </message>
    <message>
        <source>Swap %1 with</source>
        <translation>%1 tauschen mit</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>From frame %1 to</source>
        <translation>Von Bild %1 bis</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Also accepted masks</source>
        <translation>Auch angenommene Masken</translation>
    </message>
    <message>
        <source>Also keyframes</source>
        <translation>Auch Schlüsselbilder</translation>
    </message>
    <message>
        <source>Clear keyframes of a range</source>
        <translation>Schlüsselbilder eines Bereichs aufheben</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>The masks stay; a propagation may replace them.</source>
        <translation>Die Masken bleiben; eine Propagation kann sie ersetzen.</translation>
    </message>
    <message>
        <source>Presence in a range</source>
        <translation>Sichtbarkeit in einem Bereich</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>Sichtbarkeit setzen</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Outside the frame</source>
        <translation>Außerhalb des Bildes</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Sichtbarkeit</translation>
    </message>
</context>
<context>
    <name>maskline::TrackTexts</name>
    <message>
        <source>%1 is occluded up to frame %2.</source>
        <translation>%1 ist bis Bild %2 verdeckt.</translation>
    </message>
    <message>
        <source>%1 is outside the frame up to frame %2.</source>
        <translation>%1 ist bis Bild %2 außerhalb des Bildes.</translation>
    </message>
    <message numerus="yes">
        <source>%n later frame(s) stayed as they are, because they are keyframes or accepted; to change them too, set the presence in a range.</source>
        <translation>
            <numerusform>%n späteres Bild blieb, wie es ist, weil es Schlüsselbild oder angenommen ist; um auch dieses zu ändern, die Sichtbarkeit in einem Bereich setzen.</numerusform>
            <numerusform>%n spätere Bilder blieben, wie sie sind, weil sie Schlüsselbilder oder angenommen sind; um auch diese zu ändern, die Sichtbarkeit in einem Bereich setzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Presence in a range…</source>
        <translation>Sichtbarkeit in einem Bereich …</translation>
    </message>
</context>
<context>
    <name>maskline::TransportBar</name>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>Bildnummer</translation>
    </message>
    <message>
        <source>Type a frame number and press Enter</source>
        <translation>Bildnummer eingeben und Enter drücken</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>Zoom der Zeitachse</translation>
    </message>
    <message>
        <source>Zoom of the timeline (wheel over the timeline)</source>
        <translation>Zoom der Zeitachse (Mausrad über der Zeitachse)</translation>
    </message>
</context>
<context>
    <name>maskline::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>Versionen von %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Difference from the present masks, by frame</source>
        <translation>Abweichung von den jetzigen Masken, nach Bild</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the version permanently</source>
        <translation>Löscht die Version endgültig</translation>
    </message>
    <message>
        <source>Propagation around a correction</source>
        <translation>Propagation um eine Korrektur</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>Propagation</translation>
    </message>
    <message>
        <source>Difference from the present masks (mean IoU %1):</source>
        <translation>Abweichung von den jetzigen Masken (mittlere IoU %1):</translation>
    </message>
    <message>
        <source>A version holds the masks that a propagation or smoothing has replaced. Restoring leaves keyframes and accepted masks as they are.</source>
        <translation>Eine Version enthält die Masken, die eine Propagation oder das Glätten ersetzt hat. Beim Wiederherstellen bleiben Schlüsselbilder und angenommene Masken, wie sie sind.</translation>
    </message>
    <message>
        <source>Smoothing over time</source>
        <translation>Glätten über die Zeit</translation>
    </message>
    <message>
        <source>No masks of this object have been replaced yet.</source>
        <translation>Noch wurden keine Masken dieses Objekts ersetzt.</translation>
    </message>
</context>
<context>
    <name>maskline::WelcomePage</name>
    <message>
        <source>Drop a video here, or open the demo</source>
        <translation>Ein Video hierher ziehen oder die Demo öffnen</translation>
    </message>
    <message>
        <source>Click an object, propagate its mask through the clip, review uncertain frames, export a dataset.</source>
        <translation>Ein Objekt anklicken, seine Maske durch den Clip propagieren, unsichere Bilder prüfen, einen Datensatz exportieren.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
</context>
<context>
    <name>maskline::WorkScope</name>
    <message>
        <source>All objects</source>
        <translation>Alle Objekte</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>Ganzer Clip</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
</context>
</TS>
