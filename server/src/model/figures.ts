import type { Document } from '../syntax/document';
import { span } from '../text/span';
import type { Figure } from './figure';
import { indicatorOf } from './indicator';
import type { PlacedMention } from './placed';
import { sectionOf } from './section';

/** The figures of one version of a draft, each made when first asked for and the same ever after. */
export class Figures {
  readonly #made = new Map<PlacedMention['mention'], Figure>();

  constructor(private readonly document: Document) {}

  of(placed: PlacedMention): Figure {
    let figure = this.#made.get(placed.mention);
    if (!figure) this.#made.set(placed.mention, (figure = new MentionedFigure(this.document, placed)));
    return figure;
  }
}

/** The figure that a mention is; what it counts and where is worked out where someone asks for it. */
class MentionedFigure implements Figure {
  readonly span: Figure['span'];
  readonly text: string;
  readonly #document: Document;
  readonly #placed: PlacedMention;

  constructor(document: Document, placed: PlacedMention) {
    const { start } = document.lines[placed.line]!;
    const { quantity } = placed.mention;
    this.span = span(start + quantity.start, start + quantity.end);
    this.text = document.text.slice(this.span.start, this.span.end);
    this.#document = document;
    this.#placed = placed;
  }

  get value(): Figure['value'] {
    return this.#placed.mention.quantity.value;
  }

  get unit(): string {
    return this.#placed.mention.quantity.unit;
  }

  get subject(): string {
    return this.#placed.mention.topic;
  }

  get scope(): string {
    return this.#placed.mention.scope;
  }

  get period(): string {
    return this.#placed.mention.period;
  }

  get indicator(): string {
    return indicatorOf(this.#placed.mention);
  }

  get section(): string {
    const { start, end } = this.#document.lines[this.#placed.line]!;
    return sectionOf(this.#document.outline, start, end).path;
  }
}
