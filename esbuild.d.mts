import type { BuildOptions } from 'esbuild';

export interface Choices {
  production?: boolean;
  outdir?: string;
  logLevel?: BuildOptions['logLevel'];
}

export declare const bundles: Record<string, BuildOptions>;
export declare function optionsFor(name: string, choices?: Choices): BuildOptions;
export declare function buildAll(choices?: Choices): Promise<string[]>;
