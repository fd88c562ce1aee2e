export { analyse } from 'chardet';
export { default as iconv } from 'iconv-lite';
