/** A page's style sheet, which esbuild writes beside its script. */
declare module '*.css';
