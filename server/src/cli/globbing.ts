export { globby, isDynamicPattern } from 'globby';
