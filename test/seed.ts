import fc from 'fast-check';

/**
 * Random texts are the same in each run, so that a build is red only for what has changed. HEGAO_SEED=random looks for what no
 * run has tried yet, and HEGAO_SEED=NUMBER tries again what such a run has found.
 */
const { HEGAO_SEED = '20261122' } = process.env;
if (HEGAO_SEED !== 'random') fc.configureGlobal({ seed: Number(HEGAO_SEED) });
