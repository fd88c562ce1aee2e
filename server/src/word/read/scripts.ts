/** How signs stand to the line: raised (上标), lowered (下标), or on it. */
export type Script = 'raised' | 'lowered' | 'plain';

const RAISED = signs('0123456789０１２３４５６７８９+-−=()（）ivxlcdmn', '⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾⁽⁾ⁱᵛˣˡᶜᵈᵐⁿ');
const LOWERED = signs('0123456789０１２３４５６７８９+-−=()（）', '₀₁₂₃₄₅₆₇₈₉₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎₍₎');

function signs(plain: string, other: string): ReadonlyMap<string, string> {
  return new Map([...plain].map((sign, i) => [sign, other[i]!]));
}

/**
 * The text with raised or lowered signs, as far as Unicode has them, so that nobody takes the 4 of 10⁴, or a mark behind 81件, for a
 * figure of its own. Every code unit stays one.
 */
export function inScript(text: string, script: Script): string {
  if (script === 'plain') return text;
  const forms = script === 'raised' ? RAISED : LOWERED;
  return text.replace(/[!-~０-９（）−]/g, (sign) => forms.get(sign) ?? sign);
}

/** The same for a formula, where what has no such form must not run together with what stands before it: x 的 a 次方 is x^a. */
export function inFormula(text: string, script: Script): string {
  if (script === 'plain') return text;
  const mark = script === 'raised' ? '^' : '_';
  const forms = script === 'raised' ? RAISED : LOWERED;
  let isMarked = false;
  return [...text]
    .map((sign) => {
      const form = forms.get(sign);
      const head = form === undefined && !isMarked ? mark : '';
      isMarked = form === undefined;
      return head + (form ?? sign);
    })
    .join('');
}
