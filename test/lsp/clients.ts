import { afterAll, afterEach, beforeAll } from 'vitest';
import { Client } from './client';
import { buildServer } from './server';

type Started = Parameters<typeof Client.start> extends [string, ...infer Rest] ? Rest : never;

/** The server as the tests of a file use it. */
export interface TestServer {
  /** The bundle that is run. */
  readonly file: string;
  /** A client of a server of its own, which ends with the test. */
  start(...about: Started): Promise<Client>;
}

/** Has the server built before the tests of a file, with `rules` made up for them beside the real ones, and cleans up behind them. */
export function testServer(rules: readonly string[] = []): TestServer {
  let built: Awaited<ReturnType<typeof buildServer>>;
  const clients: Client[] = [];
  beforeAll(async () => {
    built = await buildServer('server/node.js', rules);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.kill()));
  afterAll(() => built.remove());
  return {
    get file() {
      return built.file;
    },
    async start(...about) {
      const client = await Client.start(built.file, ...about);
      clients.push(client);
      return client;
    },
  };
}
