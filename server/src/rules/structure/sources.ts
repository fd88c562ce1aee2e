import { marksOf } from '../../syntax/editWithin';
import { everyOf, headingsSource, nothingOf, type LineChange, type Source } from '../source';
import { BEFORE } from './elsewhere';
import { isPlainHeading } from './lines';
import { marksAloneSource } from './numbering';

/** So much on either side of an edit may make a number with it, or a mark: `（` `三` `）`. */
const BESIDE = 4;
/** Whatever the patterns of `elsewhere.ts` may find: Chinese numerals, circled ones, digits with a mark beside them. */
const NUMBER = /[一二三四五六七八九十①-⑳㈠-㈩]|[(\s]\d|\d[ ]*[.、)]|^\d|首先|方面/;

/** Numbers that stand in a passage in another form than that of a mark. */
const elsewhereSource: Source = (change) =>
  change.is.folded.length < BEFORE && !NUMBER.test(aroundOld(change)) && !NUMBER.test(aroundNew(change));

function aroundOld({ was, from, until }: LineChange): string {
  return was.folded.slice(Math.max(0, from - was.start - BESIDE), until - was.start + BESIDE);
}

function aroundNew({ is, from, until, by }: LineChange): string {
  return is.folded.slice(Math.max(0, from - is.start - BESIDE), until + by - is.start + BESIDE);
}

/** Words between 一是 and another 一是 tell whether these are of one list. */
const betweenItemsSource: Source = ({ is }) => {
  const marks = marksOf(is.text);
  const firsts = marks.filter(({ kind, ordinal }) => kind === 'item' && ordinal === 1).length;
  const last = marks.at(-1);
  return firsts < 2 && !(last?.kind === 'item' && last.ordinal === 1);
};

/** What `numberingOf` and `sectionsOf` give. */
export const numberingSource: Source = everyOf(
  headingsSource,
  nothingOf(isPlainHeading),
  betweenItemsSource,
  (...asked) => marksAloneSource(...asked) || elsewhereSource(...asked),
);
