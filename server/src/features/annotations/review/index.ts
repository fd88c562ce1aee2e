export { unreadableFindings } from './own';
export { reviewed, type Reviewed } from './reviewed';
export { figureStates, shareOf, standingsAt, type FigureState, type Standings } from './standing';
export { restsOnOf, sparedBy, type Suppressed } from './verified';
export type { VerifiedRelations } from './verifiedRelations';
