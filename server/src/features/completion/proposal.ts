import type { Span } from '../../text/span';

/** 序号 · 框架 · 部分 · 常用语 · 法规 · 本稿所引文件 · 简称 · 量词 · 指标. */
export type ProposalKind = 'ordinal' | 'skeleton' | 'section' | 'phrase' | 'law' | 'document' | 'name' | 'measure' | 'indicator';

/** Something that can be put into the draft; nothing is put in unless the author chooses it. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** What the list shows. */
  readonly label: string;
  /** A few words beside it: what it continues, where it comes from. */
  readonly detail?: string;
  /** Plain text, a paragraph a line: what it means, what it must satisfy. */
  readonly note?: string;
  /** What is replaced, within one line: what has been typed of it, and a closing mark behind that it brings itself. */
  readonly span: Span;
  /** What is put in. */
  readonly newText: string;
  /** The same with tab stops, in the syntax of the protocol's snippets, where something is to be filled in. */
  readonly snippet?: string;
  /** What brings it up when typed, its own text first. */
  readonly keys: readonly string[];
}
