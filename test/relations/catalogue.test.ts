import { readFileSync } from 'node:fs';
import { describeCases } from '../support/cases';
import { readCatalogue } from './catalogue';

describeCases('the catalogue of relations', readCatalogue(readFileSync('test/relations/catalogue.txt', 'utf8')));
