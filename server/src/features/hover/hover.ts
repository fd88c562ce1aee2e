import type { Report } from '../../model/report';
import { NOTHING_VERIFIED } from '../../model/verified';
import type { NamedHere } from '../names/named';
import { namedAt } from '../names/namedAt';
import type { ShortName } from '../names/shortNames';
import { block, escaped, type Block, type Hover } from './blocks';
import { documentBlocks } from './document';
import { figureBlocks, type VerifiedWords } from './figure';
import { headingBlocks } from './heading';
import { shortNameBlocks } from './shortName';

/** What is known of the figure, title, name or ordinal that a cursor at `offset` touches; `verified` with what is told of who has. */
export function hover(report: Report, offset: number, verified: VerifiedWords = NOTHING_VERIFIED): Hover | undefined {
  const here = namedAt(report, offset);
  return here && { span: here.span, blocks: blocksOf(report, here, verified) };
}

function blocksOf(report: Report, here: NamedHere, verified: VerifiedWords): Block[] {
  const { named, shortName } = here;
  switch (named.kind) {
    case 'indicator':
      return figureBlocks(report, named, verified);
    case 'body':
      return shortNameBlocks(report, named);
    case 'heading':
      return headingBlocks(report, named.node, verified);
    case 'document':
      return [...(shortName ? [shortHead(shortName)] : []), ...documentBlocks(report, here, named)];
  }
}

/** 《办法》，是下面这份文件的简称: what follows says which. */
function shortHead({ name, titled }: ShortName): Block {
  return block(`**${titled ? `《${escaped(name)}》` : escaped(name)}**，是下面这一文件的简称：`);
}
