import { readdirSync, readFileSync } from 'node:fs';
import { runHistory, startOf, type Outcome, type Wanted } from './histories';
import { OPERATIONS } from './operations';
import { runSession } from './sessions';

const FOLDER = 'samples/';
const starts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => startOf(readFileSync(FOLDER + name, 'utf8')));
const [count = '2000', seed = '20261122', shown = '0', most = '8'] = process.argv.slice(2);

function outcomes(histories: number, wanted: Wanted): Outcome[] {
  return Array.from({ length: histories }, (_, i) => runHistory(starts[i % starts.length]!, Number(seed) + i, wanted)).flat();
}

function row(name: string, all: readonly Outcome[]): string {
  const share = (fate: string): string => {
    const of = all.filter((one) => one.fate === fate);
    const right = of.filter(({ verdict }) => verdict === 'right').length;
    return of.length === 0 ? '–' : `${((100 * right) / of.length).toFixed(2)} % of ${of.length}`;
  };
  const wrong = all.filter(({ verdict }) => verdict === 'wrong').length;
  return `| ${name} | ${share('whole')} | ${share('within')} | ${share('changed')} | ${all.filter((one) => one.fate === 'gone').length} | ${wrong} |`;
}

const begin = performance.now();
const all = outcomes(Number(count), { most: Number(most) });
console.log(`${count} histories, ${all.length} annotations, ${Math.round(performance.now() - begin)} ms`);
console.log('| | words survive: right | something put in between: right | changed: right | gone | wrong |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
console.log(row('all', all));
console.log(
  row(
    'copied as well',
    all.filter(({ isCopied }) => isCopied),
  ),
);
for (const kind of new Set(all.map((one) => one.kind))) console.log(row(kind, all.filter((one) => one.kind === kind))); // prettier-ignore
for (const name of Object.keys(OPERATIONS)) console.log(row(name, outcomes(Math.ceil(Number(count) / 20), { only: name })));
let left = Number(shown);
for (const one of all.filter(({ verdict }) => verdict === 'wrong').slice(0, left)) console.log('WRONG', JSON.stringify(one));
for (const one of all.filter(({ verdict, fate }) => verdict === 'lost' && fate === 'whole'))
  if (left-- > 0) console.log('LOST', JSON.stringify(one));

const sessions = Array.from({ length: Number(count) }, (_, i) => runSession(starts[i % starts.length]!, Number(seed) + i).map((one) => ({ ...one, seed: Number(seed) + i }))).flat(); // prettier-ignore
console.log(row('in the editor', sessions.map((one) => ({ ...one, kind: '', operations: [], isCopied: false })))); // prettier-ignore
let told = Number(shown);
for (const one of sessions)
  if ((one.verdict === 'wrong' || (one.verdict === 'lost' && one.fate === 'whole')) && told-- > 0)
    console.log('EDITOR', JSON.stringify(one));
