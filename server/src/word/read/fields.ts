import type { XmlElement } from '../xml/tree';

/** A field that is open. */
interface Field {
  /** What it is made from; only its beginning where it is long. */
  instruction: string;
  isResult: boolean;
}

/** No equation of a report is longer. */
const LONGEST = 200;

/** Fields (ECMA-376 part 1, 17.16.18) one inside the other: their instructions are not shown, their results are. */
export class Fields {
  private readonly open: Field[] = [];
  private instructions = 0;

  /** Whether what is read now is no result, or is part of what another field is made from. */
  get isInstruction(): boolean {
    return this.instructions > 0;
  }

  /** `unended`: the `w:fldChar` that begin a field which never ends. */
  constructor(private readonly unended: ReadonlySet<XmlElement>) {}

  /** Reads a `w:fldChar`. Gives what Word draws where it ends a field that has no result of its own. */
  meet(element: XmlElement): string {
    const kind = element.attributes.get('w:fldCharType');
    if (kind === 'begin' && !this.unended.has(element)) this.begin();
    else if (kind === 'separate') this.separate();
    return kind === 'end' ? this.end() : '';
  }

  /** Of what is deleted nothing is read, but fields may begin or end in it. */
  passOver(element: XmlElement): void {
    if (element.name === 'w:fldChar') this.meet(element);
    for (const child of element.children) this.passOver(child);
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult && field.instruction.length < LONGEST) field.instruction += text;
  }

  private begin(): void {
    this.open.push({ instruction: '', isResult: false });
    this.instructions += 1;
  }

  private separate(): void {
    const field = this.open.at(-1);
    if (!field || field.isResult) return;
    field.isResult = true;
    this.instructions -= 1;
  }

  private end(): string {
    const field = this.open.pop();
    if (!field || field.isResult) return '';
    this.instructions -= 1;
    return this.isInstruction ? '' : drawn(field.instruction);
  }
}

/** 带圈字符 `eq \o\ac(○,11)` is ⑪, a fraction `eq \f(3,4)` is 3/4; of other fields without a result nothing is seen. */
function drawn(instruction: string): string {
  const code = instruction.replace(/\s/g, '').toLowerCase();
  const circled = /^eq\\o(?:\\a[clr])?\([○◯][,;]([^,;()\\]+)\)$/.exec(code);
  if (circled) return CIRCLED.get(circled[1]!) ?? circled[1]!;
  const fraction = /^eq\\f\(([^,;()\\]+)[,;]([^,;()\\]+)\)$/.exec(code);
  return fraction ? `${fraction[1]}/${fraction[2]}` : '';
}

const CIRCLED: ReadonlyMap<string, string> = new Map(
  [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'].map((sign, i) => [String(i + 1), sign]),
);

/** What is read for itself, so that no field goes on from outside into it. */
const STORIES = new Set(['w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']);

/**
 * The `w:fldChar` of a part that begin a field which never ends, as in a file that was cut or badly put together: such a field is
 * none, or else everything behind it would be what it is made from.
 */
export function unendedFields(root: XmlElement): ReadonlySet<XmlElement> {
  const unended = new Set<XmlElement>();
  const visit = (element: XmlElement, open: XmlElement[]): void => {
    if (element.name === 'w:fldChar') {
      const kind = element.attributes.get('w:fldCharType');
      if (kind === 'begin') open.push(element);
      else if (kind === 'end') open.pop();
    }
    const isStory = STORIES.has(element.name);
    const inside = isStory ? [] : open;
    for (const child of element.children) visit(child, inside);
    if (isStory) for (const one of inside) unended.add(one);
  };
  const open: XmlElement[] = [];
  visit(root, open);
  for (const one of open) unended.add(one);
  return unended;
}
