export { parseJson } from '../../features/config/json';
