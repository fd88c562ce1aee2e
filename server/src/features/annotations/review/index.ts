export { unreadableFindings } from './own';
export { reviewed, type Reviewed } from './reviewed';
export { figureStates, shareOf, standingsAt, type FigureState, type Standings } from './standing';
export { restsOnOf, sparedBy, type Suppressed, type VerificationState } from './verified';
export type { SourceState } from './recorded';
export type { VerifiedRelations } from './verifiedRelations';
