import module from 'node:module';

/** Node from 22.1 keeps what it has compiled from one run to the next; `NODE_DISABLE_COMPILE_CACHE=1` tells it not to. */
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

void import('./start').then(({ start }) => start());
