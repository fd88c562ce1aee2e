export { unreadableFindings } from './own';
export { reviewed, type Reviewed } from './reviewed';
export { figureStates, standingsAt, type Standings } from './standing';
export { restsOnOf, sparedBy, type Suppressed } from './verified';
