import { perLine } from '../../syntax/perLine';
import { readBareDate, readBlanks, readPercent } from './blanks';
import { readBrackets } from './brackets';
import { isHan } from './characters';
import { Clauses, Doubles } from './doubled';
import { MISREAD, readClassic, readControl, readLatin, readLost, readMisread, readPrivate } from './garbled';
import type { Hit, Place, Reader } from './hit';
import { INVISIBLE, readInvisible } from './invisible';
import { readLookalike } from './lookalike';
import { readBareField, readBookmark, readEmphasis, readEntity, readField, readHashHead, readTags, readVariable } from './markup';
import { readMerge, readToDo, readWaiting } from './notes';
import { readEnglishError, readExcelError, readNarrowCell, readWordError } from './office';
import { OPENING_FIRST, readMention, readOpening } from './openings';
import { CLASH_FIRST, readClash } from './clashes';
import { readPageInLine, readPagesOf } from './pages';
import { readCrosses, readHashes, readNoughts, readQuestions, readShapes, readSomeone, readStars, readUnderscores } from './placeholders';
import { readConflict, readEnglishRevision, readInlineRevision, readRevision } from './revisions';
import { readClickHere, readGuide } from './templates';
import { readStroke } from './versions';

/** What reads at which characters; of several the first that finds something counts. */
const READERS: readonly (readonly [characters: string, ...readers: Reader[]])[] = [
  ['×xX', readCrosses],
  ['*', readStars, readEmphasis],
  ['_', readBookmark, readUnderscores],
  ['○〇◯□△■▲◇', readShapes],
  ['某', readSomeone],
  ['0', readNoughts],
  ['?', readQuestions],
  ['#', readExcelError, readHashes, readNarrowCell, readHashHead],
  ['@', readMention],
  ['«', readMerge],
  ['—–-', readPageInLine],
  ['页', readPagesOf],
  [CLASH_FIRST, readClash],
  [' ', readBlanks],
  ['%', readPercent],
  ['年', readBareDate],
  ['(〔《〈“', readBrackets],
  ['[', readRevision, readBrackets],
  ['【', readRevision, readBrackets],
  ['{', readField, readVariable, readInlineRevision, readBrackets],
  ['$', readVariable],
  ['<', readConflict, readTags, readMerge],
  ['>|', readConflict],
  ['&', readEntity],
  ['待', readWaiting],
  ['单双点请在', readClickHere],
  ['填编撰', readGuide],
  ['错', readWordError],
  ['批删带设插已', readRevision],
  ['Tt', readToDo, readBareField],
  ['Ff', readToDo, readEnglishRevision],
  ['E', readEnglishError],
  ['C', readEnglishRevision, readClickHere],
  ['DI', readEnglishRevision],
  ['HPM', readBareField],
  ['/', readStroke],
  ['锟斤烫屯锘', readClassic],
  [MISREAD, readMisread],
  ['\ufffd\ufffe\uffff', readLost],
  [range(0xc2, 0xc3) + range(0xe2, 0xef), readLatin],
  [INVISIBLE, readInvisible],
  [range(0x00, 0x08) + '\x0b' + range(0x0e, 0x1f) + range(0x7f, 0x9f), readControl],
  [range(0x2e80, 0x2fd5) + range(0xf900, 0xfaff), readLookalike],
  [range(0xd800, 0xdfff), readLost],
  [range(0xe000, 0xf8ff), readPrivate],
];

function range(first: number, last: number): string {
  let text = '';
  for (let code = first; code <= last; code += 1) text += String.fromCharCode(code);
  return text;
}

/** Characters whose runs are read as one, from their first on. */
const RUNS = '×xX*_○〇◯□△■▲◇某0?# 烫屯\ufffd';
const CLAUSE_MARKS = ',。;:、!?';

/** For each character the number of its readers, and two bits. */
const RUN = 0x40;
const MARK = 0x80;
/** Behind it a clause or a sentence begins; with it a note may begin that stands free. */
const STARTS = 0x100;
const OPENING = 0x200;
const READER = 0x3f;
const TABLE = new Uint16Array(0x10000);
READERS.forEach(([characters], i) => {
  for (let at = 0; at < characters.length; at += 1) TABLE[characters.charCodeAt(at)] = i + 1;
});
for (const character of RUNS) TABLE[character.charCodeAt(0)]! |= RUN;
for (const mark of CLAUSE_MARKS) TABLE[mark.charCodeAt(0)]! |= MARK;
for (const character of ',。;:!?)】] \t') TABLE[character.charCodeAt(0)]! |= STARTS;
for (const character of OPENING_FIRST) TABLE[character.charCodeAt(0)]! |= OPENING;

const NONE: readonly Hit[] = [];

/** What a folded line has of all kinds, in the order of the text; none of them meets another. One pass, whatever the line. */
export function scan(folded: string): readonly Hit[] {
  const place: Place = { folded, quote: -1, title: -1 };
  const [doubles, clauses] = [new Doubles(place), new Clauses(place)];
  let hits: Hit[] | undefined;
  const add = (hit: Hit): void => void (hits ??= []).push(hit);
  let behind = 0;
  let starts = STARTS;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const kind = TABLE[code]!;
    let hit: Hit | undefined;
    if (isHan(code)) hit = doubles.at(at, code);
    else if (kind & MARK) hit = clauses.at(at);
    if (at >= behind && kind !== 0) hit = readHere(place, at, kind, starts) ?? hit;
    starts = kind & STARTS;
    enclose(place, code, at);
    if (!hit) continue;
    add(hit);
    behind = Math.max(behind, hit.end);
  }
  const last = clauses.at(folded.length);
  if (last) add(last);
  return hits ? apart(hits) : NONE;
}

/** What begins at a character: of a run only at its first, and a free note only where a clause begins. */
function readHere(place: Place, at: number, kind: number, starts: number): Hit | undefined {
  const { folded } = place;
  const goesOn = kind & RUN && folded.charCodeAt(at - 1) === folded.charCodeAt(at);
  const hit = kind & READER && !goesOn ? readAt(place, at, kind) : undefined;
  return hit ?? (starts && kind & OPENING ? readOpening(place, at) : undefined);
}

function readAt(place: Place, at: number, kind: number): Hit | undefined {
  const [, ...readers] = READERS[(kind & READER) - 1] ?? [''];
  for (const reader of readers) {
    const hit = reader(place, at);
    if (hit) return hit;
  }
  return undefined;
}

function enclose(place: Place, code: number, at: number): void {
  if (code === 0x201c) place.quote = at;
  else if (code === 0x201d) place.quote = -1;
  else if (code === 0x300a) place.title = at;
  else if (code === 0x300b) place.title = -1;
}

/** In their order, of two that meet the one that begins first, or is longer. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  let behind = 0;
  return sorted.filter(({ start, end }) => {
    if (start < behind) return false;
    behind = end;
    return true;
  });
}

/** The same for a line, worked out once. */
export const hitsOfLine = perLine(scan);
