/** The index of the first of ascending offsets that is `least` or more; the length where there is none. */
export function firstOffset(offsets: Uint32Array, least: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
