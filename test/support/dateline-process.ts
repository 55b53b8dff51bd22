/** The built program as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

/** The index of the knowledge base is built once a machine, not once a test. */
export const TEST_CACHE = join(tmpdir(), 'dateline-test-cache');

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Begins `dateline ARGS`; its standard input stays open unless text for it is given. */
export function startDateline(args: readonly string[], options: ProcessOptions = {}): ChildProcess {
  if (!existsSync(MAIN)) throw new Error('The built program is tested: run `npm run build` first');
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, TZ: 'UTC', DATELINE_CACHE: TEST_CACHE, ...options.env },
    stdio: 'pipe',
  });
  // A process that was killed reads no more.
  child.stdin?.on('error', () => undefined);
  if (options.stdin !== undefined) child.stdin?.end(options.stdin);
  return child;
}

export function ended(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done) => {
    child.on('close', (code, signal) =>
      done({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

export function dateline(args: readonly string[], options: ProcessOptions = {}): Promise<Ended> {
  return ended(startDateline(args, { stdin: '', ...options }));
}

/** Every file of an output folder with a hash of its bytes, the program's own state left out. */
export function fingerprintOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.dateline') && statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
