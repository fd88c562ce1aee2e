import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { readWord } from '../../server/src/word';
import { exportWord } from '../../server/src/word/write/export';
import { ExportedPlaces } from '../../server/src/word/write/places';

const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.txt'));

/** What differs on paper is blanks and ends of lines. */
const words = (text: string): string => text.replace(/\s/g, '');

async function exported(text: string) {
  const report = readReport(text);
  const { bytes, written } = await exportWord(report);
  const word = readWord(bytes);
  return { report, word, places: new ExportedPlaces(written, word) };
}

test('findings of the samples stand on the same words in the exported files', async () => {
  let seen = 0;
  for (const name of SAMPLES) {
    const { report, word, places } = await exported(readFileSync(`samples/${name}`, 'utf8'));
    for (const { span } of check(report)) {
      const place = places.placeOf(span);
      expect(place && words(word.text.slice(place.start, place.end)), name).toBe(words(report.text.slice(span.start, span.end)));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(15);
});

test('words over several paragraphs and cells are found from their first to their last; what is not printed has no place', async () => {
  const text = '某县工作报告\n\n一、办案\n全年办结52件。\n| 类别 | 件数 |\n|---|---|\n| 许可 | 30 |\n\n二、其他\n';
  const { word, places } = await exported(text);
  const placed = (from: string, to: string): string => {
    const place = places.placeOf({ start: text.indexOf(from), end: text.indexOf(to) + to.length });
    return place ? words(word.text.slice(place.start, place.end)) : '';
  };
  expect(placed('办结', '30')).toBe('办结52件。类别件数许可30');
  expect(placed('许可 | 30', '许可 | 30')).toBe('许可30');
  expect(placed('|---|', '---|')).toBe('');
  expect(placed('\n\n一', '\n\n')).toBe('');
  expect(places.placeOf({ start: 3, end: 3 })).toBe(undefined);
});
