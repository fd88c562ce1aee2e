import { readFileSync } from 'node:fs';
import { readCatalogue } from '../relations/catalogue';
import { describeCases } from '../support/cases';

const FILES = ['catalogue', 'offices', 'traps'];

describeCases(
  'tables',
  FILES.flatMap((name) => readCatalogue(readFileSync(`test/tables/${name}.txt`, 'utf8'))),
);
