/** What the entries rest on, as their messages and pages cite it. */
export const DICTIONARY = '《现代汉语词典》第7版';
export const VARIANTS = '《第一批异形词整理表》（GF 1001—2001）';
export const NUMERALS = 'GB/T 15835—2011';
