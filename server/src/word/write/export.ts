import { Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Report } from '../../model/report';
import { blocksOf, textOf, type Block } from './blocks';
import { bodyOf, hasPartsIn, type Body, type Written } from './body';
import { fontTable } from './fonts';
import { FOLIO_FROM_EDGE, GRID_SPACE, MARGIN, PAPER, ROW } from './measures';
import { corePart, settingsPart } from './settings';
import { FOLIO_STYLE, stylesPart } from './styles';

export type { Written } from './body';

/** A draft as a Word file. */
export interface Exported {
  /** The file (.docx). Equal drafts give equal bytes. */
  readonly bytes: Uint8Array;
  /** Where the text of `word/document.xml` came from, in the order in which it stands there; what is missing of the draft is not printed. */
  readonly written: readonly Written[];
}

export interface ExportOptions {
  /** When it is written, in ISO 8601 (`2026-01-08T02:00:00Z`); undefined: the file does not say. */
  readonly time?: string;
}

/** Writes a draft as a Word file that is laid out after GB/T 9704—2012 (党政机关公文格式). */
export async function exportWord({ text, document }: Pick<Report, 'text' | 'document'>, { time }: ExportOptions = {}): Promise<Exported> {
  const blocks = blocksOf(document);
  const hasParts = hasPartsIn(blocks);
  const body = bodyOf(text, blocks, hasParts);
  const parts = await Packer.toArrayBuffer(packageOf(body), false, [
    { path: 'word/styles.xml', data: stylesPart(hasParts) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: corePart(titleOf(text, blocks), time) },
  ]);
  return { bytes: zippedAlike(new Uint8Array(parts)), written: body.written };
}

function titleOf(text: string, blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'text' && block.role === 'title' ? [textOf(text, block.pieces)] : []));
  return lines.join('').replaceAll(/\s/g, ' ');
}

function packageOf({ children }: Body): Document {
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: PAPER, margin: { ...MARGIN, header: MARGIN.top / 2, footer: FOLIO_FROM_EDGE, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: ROW, charSpace: GRID_SPACE },
        },
        footers: { default: folio(FOLIO_STYLE.odd), even: folio(FOLIO_STYLE.even) },
        children,
      },
    ],
  });
}

/** `— 1 —` (7.5). */
function folio(style: string): Footer {
  const font = { hint: 'eastAsia' } as const;
  const children = ['— ', PageNumber.CURRENT, ' —'].map((child) => new TextRun({ font, children: [child] }));
  return new Footer({ children: [new Paragraph({ style, children })] });
}

/** What readers of the package look for first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** The same package without the time at which it was packed. */
function zippedAlike(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = [...FIRST, ...Object.keys(parts).filter((name) => !FIRST.includes(name))];
  const zipped: Zippable = {};
  for (const name of names) zipped[name] = parts[name]!;
  // the zero of a zip file's clock, in whatever zone
  return zipSync(zipped, { level: 6, mtime: new Date(1980, 0, 1) });
}
