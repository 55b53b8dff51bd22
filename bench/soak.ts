/**
 * Kills a batch run over and over, and compares what it ends with to a run that nobody disturbed.
 *
 *   npm run build && npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/soak.js [kills] [releases] [seed]
 *
 * Fails unless the bytes are equal and every release is there once. Both layouts are tried in turn.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../src/crf/random.ts';
import { syntheticRelease, syntheticRows } from '../test/support/synthetic-releases.ts';

const [kills = 50, releases = 400, seed = 1] = process.argv.slice(2).map(Number);
const main = join(import.meta.dirname, '../../cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'dateline-soak-'));
const random = createRandom(seed);

writeFileSync(join(folder, 'rows.ndjson'), syntheticRows(releases / 2));
mkdirSync(join(folder, 'files'));
for (let number = releases / 2; number < releases; number++) {
  const { id, text } = syntheticRelease(number);
  writeFileSync(join(folder, 'files', `${id}.txt`), text);
}

const LAYOUTS = { files: [], shards: ['--ndjson', '--shards', '3', '--gzip'] } as const;

function batch(layout: keyof typeof LAYOUTS, output: string): ReturnType<typeof spawn> {
  const args = ['batch', 'rows.ndjson', 'files', '-o', output, '--tagger', 'compromise', ...LAYOUTS[layout]];
  return spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The last lines that it said and its exit code. */
async function toTheEnd(child: ReturnType<typeof spawn>): Promise<{ code: number | null; said: string }> {
  const chunks: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, said: Buffer.concat(chunks).toString().trim() };
}

function bytesOf(output: string): ReadonlyMap<string, string> {
  const root = join(folder, output);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.dateline') && statSync(join(root, path)).isFile())
    .sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );
}

let failed = false;
for (const layout of ['files', 'shards'] as const) {
  const calm = `calm-${layout}`;
  const began = performance.now();
  const undisturbed = await toTheEnd(batch(layout, calm));
  const whole = performance.now() - began;
  console.log(`${layout}: undisturbed ${Math.round(whole)} ms, ${undisturbed.said}`);

  const killed = `killed-${layout}`;
  let died = 0;
  for (let tries = 0; died < kills / 2 && tries < 4 * kills; tries++) {
    const child = batch(layout, killed);
    const end = toTheEnd(child);
    // From before the first release is done to after the last.
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * whole * 0.8);
    const { code } = await end;
    clearTimeout(timer);
    if (code === null) died++;
    // One that came to its end leaves nothing to be killed.
    else rmSync(join(folder, killed), { recursive: true, force: true });
  }
  const last = await toTheEnd(batch(layout, killed));
  console.log(`${layout}: ${died} runs killed, then ${last.said}`);
  const [expected, got] = [bytesOf(calm), bytesOf(killed)];
  const same = expected.size === got.size && [...expected].every(([path, hash]) => got.get(path) === hash);
  console.log(`${layout}: ${got.size} files, ${same ? 'the same bytes' : 'OTHER BYTES'}`);
  if (!same || last.code !== 0 || undisturbed.code !== 0) failed = true;
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
