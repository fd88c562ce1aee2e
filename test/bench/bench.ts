import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';

/**
 * Reading and checking one report of 25,000 characters, warm, and how time grows with the text. What counts are the
 * ratios of one run: machines differ and are noisy.
 */
const REPORT = 25_000;
/** Rounds before anything is timed: V8 settles late on code with many regular expressions. */
const WARM_UP = 300;
const ROUNDS = 31;
const LIMITS = { milliseconds: 10, growth: 9 };

/** The samples one after the other, each copy with figures of its own so that no line repeats, cut at a line's end. */
function draftOf(length: number): string {
  const folder = 'samples/';
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(folder + name, 'utf8'));
  let text = '';
  for (let copy = 0; text.length < length; copy += 1) {
    text += `${samples[copy % samples.length]!.replaceAll('。', `。${String.fromCharCode(0x6c34 + (copy % 8_000))}`)}\n`;
  }
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}

/** The figures of three sentences in four made into words: real reports have some 13 figures in 1000 characters, our samples three times as many. */
function diluted(text: string): string {
  return text
    .split('。')
    .map((sentence, i) => (i % 4 === 0 ? sentence : sentence.replace(/\d/g, '若')))
    .join('。');
}

/**
 * Milliseconds of a whole check, from the text alone: nothing is borrowed from the round before. The lower quartile of
 * several rounds, since what else the machine does only ever adds to them.
 */
function lowerQuartile(text: string, rounds: number): number {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const begin = performance.now();
    check(readReport(text));
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 4)]!;
}

const report = diluted(draftOf(REPORT));
const long = diluted(draftOf(8 * REPORT));
const dense = draftOf(REPORT);
for (let i = 0; i < WARM_UP; i += 1) check(readReport(report));
// the two in turn, so that a noisy moment strikes both
const [short1, long1, short2, long2] = [
  lowerQuartile(report, ROUNDS),
  lowerQuartile(long, 9),
  lowerQuartile(report, ROUNDS),
  lowerQuartile(long, 9),
];
const one = Math.min(short1, short2);
const eight = Math.min(long1, long2);
const growth = (eight / one) * ((report.length * 8) / long.length);
const oneLine = report.replaceAll('\n', '');
const denseTime = lowerQuartile(dense, ROUNDS);
const lineTime = lowerQuartile(oneLine, 9);

const rows: [string, string][] = [
  [`一份报告 · one report (${report.length} characters)`, `${one.toFixed(2)} ms`],
  ['每秒字符 · characters a second', Math.round((report.length / one) * 1000).toLocaleString('en')],
  [`八倍长度 · eight times the text (${long.length})`, `${eight.toFixed(2)} ms = ${growth.toFixed(2)} ×`],
  ['数字三倍密 · three times as dense in figures', `${denseTime.toFixed(2)} ms`],
  ['全在一行 · all on one line', `${lineTime.toFixed(2)} ms = ${(lineTime / one).toFixed(2)} ×`],
];
console.log('下四分位数 · lower quartile of several rounds');
for (const [name, value] of rows) console.log(`${value.padStart(24)}  ${name}`);
if (one > LIMITS.milliseconds || growth > LIMITS.growth) {
  console.log(`上限 · limits: ${LIMITS.milliseconds} ms, ${LIMITS.growth} ×`);
  process.exitCode = 1;
}
