// Mocha's browser build has no types of its own; it is the same Mocha with one method more.
declare module 'mocha/mocha.js' {
  const mocha: Mocha & { setup(options: Mocha.MochaOptions): void };
  export default mocha;
}
