/** A real Redis server of its own for a test, on a port that is free, with its data in a folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer {
  readonly url: string;
  /** Ends the server, by default as a loss of power would. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Begins it again with the data that it had. */
  readonly start: () => Promise<void>;
}

export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const started = spawn('redis-server', [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
      ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--maxmemory-policy', 'noeviction'],
    ]);
    child = started;
    await new Promise<void>((done, fail) => {
      started.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Ready to accept connections')) done();
      });
      started.on('exit', (code) => fail(new Error(`redis-server ended with ${code}`)));
    });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: (signal = 'SIGKILL') =>
      new Promise((done) => {
        child?.removeAllListeners('exit').on('exit', () => done());
        child?.kill(signal);
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
