import type { LoadWordCode } from './wordCode';

/** In Node the script lies beside the server's. */
export const wordCode: LoadWordCode = () => import('../../word/code');
