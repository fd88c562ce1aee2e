import { STATE } from '../../rules/consistency/titles';

/**
 * A title taken apart:
 *
 * ```
 * 中华人民共和国行政复议法      法治政府建设实施纲要（2021—2025年）
 * └─ state ──┘└─ core ─┘      └─── core ───────┘└── tail ────┘
 * ```
 */
export interface TitleParts {
  /** 中华人民共和国, or nothing. */
  readonly state: string;
  readonly core: string;
  /** 》 between the core and its tail, where the tail stands outside the marks. */
  readonly mark: string;
  /** Years or 试行 in brackets, or nothing. */
  readonly tail: string;
}

const TAIL = /(》[ ]?)?([（(](?:\d{4}年?[-‐-―~～至]+\d{4}年?|试行|暂行)[)）])$/;

/** Takes a title apart as it is written; full-width digits are read as well. */
export function titleParts(text: string): TitleParts {
  const state = STATE.exec(text)?.[0] ?? '';
  const [all = '', mark = '', tail = ''] = TAIL.exec(text.slice(0, -TAIL_SHOWN) + narrowDigits(text.slice(-TAIL_SHOWN))) ?? [];
  const core = text.slice(state.length, text.length - all.length);
  return core === '' ? { state: '', core: text, mark: '', tail: '' } : { state, core, mark, tail: text.slice(text.length - tail.length) };
}

/** No tail is longer. */
const TAIL_SHOWN = 20;

function narrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether two tails say the same, whatever their marks. */
export function isSameTail(one: string, other: string): boolean {
  return one.replace(MARKS, '') === other.replace(MARKS, '');
}

const MARKS = /[()（）年\s]/g;

/** A key of a title without its years or 试行: see `titleKey`, which leaves `2021~2025`. */
export function baseOfKey(key: string): string {
  const base = key.replace(KEY_TAIL, '');
  return base === '' ? key : base;
}

const KEY_TAIL = /(?:\d{4}~\d{4}|试行|暂行)$/;
