import type { WordPackage } from '../package/wordPackage';
import { childrenOf } from '../xml/find';
import { readXml, type XmlElement } from '../xml/tree';
import { WordRefused } from '../refused';

/** What a part is to another, by the last word of the relation's type: the rest differs between transitional and strict files. */
export type RelationKind =
  'officeDocument' | 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'commentsExtended' | 'people' | 'settings';

/** The name of the part that a part of a package leads to; undefined where it leads to none, or outside. `''` is the package itself. */
export function related(file: WordPackage, from: string, kind: RelationKind): string | undefined {
  const source = file.text(relationsOf(from));
  return source === undefined ? undefined : targetOf(readXml(source), from, kind);
}

/** The name of the main part. */
export function mainOf(file: WordPackage): string {
  return related(file, '', 'officeDocument') ?? 'word/document.xml';
}

function targetOf(relations: XmlElement, from: string, kind: RelationKind): string | undefined {
  const found = childrenOf(relations, 'rel:Relationship').find((one) => {
    return one.attributes.get('TargetMode') !== 'External' && one.attributes.get('Type')?.endsWith(`/${kind}`) === true;
  });
  const target = found?.attributes.get('Target');
  return target === undefined ? undefined : resolved(from, target);
}

/** `word/document.xml` → `word/_rels/document.xml.rels` (ECMA-376 part 2, 9.3.4). */
export function relationsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** A path leads nowhere but into the package: `..` above its root is left out. */
function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The parts of a Word file that are read, as they were found in its package. */
export interface Parts {
  readonly main: string;
  readonly document: XmlElement;
  /** The element of a part by its name, read once. */
  tree(name: string): XmlElement;
  /** The element of a part that belongs to the document; undefined where it has none. */
  of(kind: RelationKind): { readonly name: string; readonly root: XmlElement } | undefined;
}

/** Finds the document. Throws `WordRefused` where the package is none of Word. */
export function partsOf(file: WordPackage): Parts {
  const trees = new Map<string, XmlElement>();
  const tree = (name: string): XmlElement => {
    const root = trees.get(name) ?? readXml(file.text(name) ?? '');
    trees.set(name, root);
    return root;
  };
  const main = mainOf(file);
  if (file.text(main) === undefined || tree(main).name !== 'w:document') throw new WordRefused(NO_DOCUMENT);
  return {
    main,
    document: tree(main),
    tree,
    of(kind) {
      const relations = relationsOf(main);
      const name = file.text(relations) === undefined ? undefined : targetOf(tree(relations), main, kind);
      return name === undefined || file.text(name) === undefined ? undefined : { name, root: tree(name) };
    },
  };
}

export const NO_DOCUMENT = {
  zh: '不是 Word 文件（.docx）：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is no Word file (.docx): open it in Word or WPS, save it as .docx and try again',
};
