/** What XML 1.0 has no place for: control characters, halves of a pair that stand alone, and two code points that are none. A `\r` is read as `\n`. */
export const UNSOUND = /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
