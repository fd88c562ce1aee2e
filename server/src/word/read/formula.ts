import { childOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import type { Flow } from './flow';
import type { ParagraphBuilder } from './paragraphBuilder';
import { inFormula, type Script } from './scripts';

/** Reads a formula (公式, ECMA-376 part 1, 22.1) in one line: 3/4, 10⁴, √2, x^a. */
export function readFormula(formula: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  const reader = new FormulaReader(flow);
  reader.read(formula, 'plain');
  for (const { text, element } of reader.signs) into.add(text, element, null);
}

/** Text with the element that it stands for. */
interface Sign {
  text: string;
  readonly element: XmlElement;
  /** Whether the file has it as words. */
  readonly isWords: boolean;
}

class FormulaReader {
  /** In the order of the file. */
  readonly signs: Sign[] = [];

  constructor(private readonly flow: Flow) {}

  read(element: XmlElement, script: Script): void {
    switch (element.name) {
      case 'm:r':
      case 'w:r':
        return this.readRun(element, script);
      case 'w:ins':
      case 'w:moveTo':
        this.flow.tally.inserted += 1;
        return this.readInside(element, script);
      case 'w:del':
      case 'w:moveFrom':
        this.flow.tally.deleted += 1;
        return this.flow.fields.passOver(element);
      case 'm:sup':
      case 'm:deg':
        return this.readInside(element, 'raised');
      case 'm:sub':
        return this.readInside(element, 'lowered');
      case 'm:f':
      case 'm:rad':
      case 'm:d':
        return this.readStructure(element, script);
      default:
        return this.readInside(element, script);
    }
  }

  /** What only says how something looks has names that end so: `m:fPr`. */
  private readInside(element: XmlElement, script: Script): void {
    for (const child of element.children) if (!child.name.endsWith('Pr')) this.read(child, script);
  }

  private readRun(run: XmlElement, script: Script): void {
    const { styles, style, fields, tally } = this.flow;
    const isHidden = styles.isHidden(childOf(run, 'w:rPr'), style);
    if (isHidden) tally.hidden += 1;
    for (const child of run.children) {
      if (child.name === 'w:fldChar') fields.meet(child);
      const isShown = !isHidden && !fields.isInstruction;
      if (isShown && (child.name === 'm:t' || child.name === 'w:t')) this.put(inFormula(child.text, script), child, true);
    }
  }

  /** Of one whose words are deleted or hidden nothing is left. */
  private readStructure(element: XmlElement, script: Script): void {
    const from = this.signs.length;
    if (element.name === 'm:f') this.readFraction(element, script);
    else if (element.name === 'm:rad') this.readRoot(element, script);
    else this.readBrackets(element, script);
    const signs = this.signs.slice(from);
    if (!signs.some((sign) => sign.isWords && sign.text !== '')) for (const sign of signs) sign.text = '';
  }

  /** ¾ is 3/4; what is more than a figure or a word has brackets: (a+b)/2. */
  private readFraction(fraction: XmlElement, script: Script): void {
    this.readOperand(childOf(fraction, 'm:num'), script);
    this.put(script === 'plain' ? '/' : '⁄', childOf(fraction, 'm:den') ?? fraction);
    this.readOperand(childOf(fraction, 'm:den'), script);
  }

  private readRoot(root: XmlElement, script: Script): void {
    const degree = childOf(root, 'm:deg');
    if (degree) this.read(degree, script);
    this.put('√', childOf(root, 'm:e') ?? root);
    this.readOperand(childOf(root, 'm:e'), script);
  }

  private readBrackets(brackets: XmlElement, script: Script): void {
    const properties = childOf(brackets, 'm:dPr');
    const sign = (name: string, plain: string): string => childOf(properties, name)?.attributes.get('m:val') ?? plain;
    this.put(inFormula(sign('m:begChr', '('), script), brackets);
    brackets.children
      .filter(({ name }) => name === 'm:e')
      .forEach((operand, i) => {
        if (i > 0) this.put(inFormula(sign('m:sepChr', '|'), script), operand);
        this.readInside(operand, script);
      });
    this.put(inFormula(sign('m:endChr', ')'), script), this.last(brackets));
  }

  private readOperand(operand: XmlElement | undefined, script: Script): void {
    if (!operand) return;
    const opening = this.put('', operand);
    const from = this.signs.length;
    this.readInside(operand, script);
    const text = this.signs
      .slice(from)
      .map((sign) => sign.text)
      .join('');
    if (/^[\p{L}\p{N}.,，%％]*$/u.test(text)) return;
    opening.text = inFormula('(', script);
    this.put(inFormula(')', script), this.last(operand));
  }

  private put(text: string, element: XmlElement, isWords = false): Sign {
    const sign = { text, element, isWords };
    this.signs.push(sign);
    return sign;
  }

  private last(holder: XmlElement): XmlElement {
    return this.signs.at(-1)?.element ?? holder;
  }
}
