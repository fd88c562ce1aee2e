import { anchorOf } from '../../../server/src/features/annotations/anchor/anchorOf';
import { Tracker } from '../../../server/src/features/annotations/anchor/tracker/tracker';
import type { Annotation, Annotations } from '../../../server/src/features/annotations/annotation';
import { readAnnotations } from '../../../server/src/features/annotations/file/read';
import { writeAnnotations } from '../../../server/src/features/annotations/file/write';
import { placedIn } from '../../../server/src/features/annotations/placed';
import { reviewed } from '../../../server/src/features/annotations/review/reviewed';
import { check } from '../../../server/src/features/check';
import { readReport, type Report } from '../../../server/src/model/report';
import { median, quantile, timed } from '../statistics';
import { draftOf, flat } from '../texts';
import { edited, Typist } from '../typist';

const REPORT = 25_000;
const MANY = 2_000;
const ROUNDS = 15;
const NAME = '报告.txt';

/** What two thousand annotations cost where a draft is opened, and what they add to an edit. */
export function annotations(): Record<string, number> {
  const text = unlike(draftOf(REPORT));
  const file = writeAnnotations(annotated(text), text, NAME);
  // every tenth line has got a sentence in front since
  const elsewhere = text.replace(/^(?:.*\n){9}/gm, (lines) => `${lines}又及，此处另有补充。`);
  const first = opening(file, text);
  return {
    first,
    opening: median(Array.from({ length: ROUNDS }, () => opening(file, text))),
    elsewhere: median(Array.from({ length: ROUNDS }, () => opening(file, elsewhere))),
    ...typing(text, file),
  };
}

/** The benchmark's drafts say the same again and again, as no report does: what is annotated in one of them stands in all. */
function unlike(text: string): string {
  return flat(text.replace(/[，、；]/g, (mark, at: number) => (at % 3 === 0 ? `${mark}第${at}项` : mark)).slice(0, REPORT));
}

/** Milliseconds from the file's text to what is said of the draft, which has been read and checked itself. */
function opening(file: string, text: string): number {
  const report = readReport(text);
  const findings = check(report);
  return timed(() => reviewed(report, findings, placedIn(report, read(file, text))));
}

function read(file: string, text: string): readonly Annotation[] {
  const found = readAnnotations(file, text);
  if (found.kind !== 'read') throw new Error(found.reason);
  return found.annotations.annotations;
}

/** What an edit costs beside the check. */
function typing(text: string, file: string): Record<string, number> {
  const typist = new Typist(1);
  let report: Report = readReport(text);
  const placed = placedIn(report, read(file, text));
  const tracker = new Tracker(
    text,
    placed.map(({ span }) => span),
  );
  const times = Array.from({ length: 700 }, () => {
    const edit = typist.next(report.text);
    report = readReport(flat(edited(report.text, edit)), report);
    const findings = check(report);
    return timed(() => {
      tracker.change([{ start: edit.at, end: edit.at + edit.remove, newText: edit.insert }]);
      const spans = tracker.spans();
      reviewed(
        report,
        findings,
        placed.map(({ annotation }, i) => ({ annotation, span: spans[i] })),
      );
    });
  }).slice(200);
  return { edit: median(times), 'edit-p99': quantile(times, 0.99) };
}

/** Remarks, verifications and sources in turn, on stretches of words all over a draft. */
function annotated(text: string): Annotations {
  const report = readReport(text);
  const stamp = { author: '王敏', at: '2025-01-08T02:00:00Z' };
  const list = Array.from({ length: MANY }, (_, i): Annotation => {
    const start = Math.floor((i * (text.length - 40)) / MANY);
    const base = {
      id: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      anchor: anchorOf(report, { start, end: start + 4 + (i % 9) }),
      created: stamp,
      modified: stamp,
      extra: {},
    };
    if (i % 3 === 0)
      return { ...base, kind: 'remark', state: 'open', comments: [{ id: `${base.id}#1`, text: '请核对。', created: stamp }] };
    if (i % 3 === 1) return { ...base, kind: 'verification', reason: '已与台账核对', restsOn: [] };
    return { ...base, kind: 'source', department: '县司法局', document: '', place: '', link: '', value: '52件' };
  });
  return { annotations: list, tombstones: [], extra: {} };
}
