/**
 * Runs of `dateline batch` killed at random moments, again and again: at the end nothing may be lost, nothing done twice,
 * and the bytes those of an undisturbed run.
 *
 *   npm run build && npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/soak.js <kills> <releases> [jobs]
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../src/crf/random.ts';
import { syntheticRelease } from '../test/support/synthetic-releases.ts';

const [kills = '50', releases = '1500', jobs = '2'] = process.argv.slice(2);
const main = join(import.meta.dirname, '../../cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'dateline-soak-'));
const input = join(folder, 'in.ndjson');
const rows = Array.from({ length: Number(releases) }, (_, number) =>
  JSON.stringify(syntheticRelease(number)),
);
writeFileSync(input, `${rows.join('\n')}\n`);
const random = createRandom(1);

interface Ended {
  readonly killed: boolean;
  readonly said: string;
}

function run(output: string, killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [main, 'batch', input, '-o', join(folder, output), '--jobs', jobs], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) => {
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      done({ killed: signal === 'SIGKILL', said });
    });
  });
}

function fingerprint(output: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(join(folder, output)).filter((name) => name !== '.dateline');
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, output, name)));
  return `${names.length} files ${hash.digest('hex')}`;
}

const calm = await run('calm');
const expected = fingerprint('calm');
console.log(`undisturbed: ${calm.said.trim().split('\n').at(-1)}; ${expected}`);
let done = 0;
for (let round = 1; done < Number(kills); round++) {
  let last: Ended;
  do {
    last = await run(`round${round}`, done < Number(kills) ? 400 + 5000 * random() : undefined);
    if (last.killed) done++;
  } while (last.killed);
  const got = fingerprint(`round${round}`);
  console.log(
    `${done} kills, round ${round}: ${last.said.trim().split('\n').at(-1)}; ${got === expected ? 'same bytes' : `OTHER BYTES: ${got}`}`,
  );
  if (got !== expected) process.exitCode = 1;
  rmSync(join(folder, `round${round}`), { recursive: true });
}
rmSync(folder, { recursive: true });
