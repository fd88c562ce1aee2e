/** Our own tool among those compared. */
export const OURS = 'hegao';
