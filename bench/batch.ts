/**
 * A large batch of short synthetic releases: throughput, memory as it goes on, and whether the counts add up.
 *
 *   npm run build && npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/batch.js <releases> [jobs] [tagger]
 *
 * Memory is the resident set of the whole process, threads and memory-mapped files included, sampled at the lines that
 * the run writes every ten seconds.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { syntheticRelease } from '../test/support/synthetic-releases.ts';

const [releases = '2000', jobs = '2', tagger = 'crf'] = process.argv.slice(2);
const main = join(import.meta.dirname, '../../cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'dateline-batch-'));
let words = 0;

function* rows(): Generator<string> {
  for (let number = 0; number < Number(releases); number++) {
    const release = syntheticRelease(number);
    words += release.text.split(/\s+/).length - 1;
    yield `${JSON.stringify(release)}\n`;
  }
}

const began = performance.now();
const output = ['-o', join(folder, 'out'), '--ndjson', '--gzip', '--shards', '4'];
const child = spawn(process.execPath, [main, 'batch', '-', ...output, '--jobs', jobs, '--tagger', tagger], {
  stdio: ['pipe', 'inherit', 'pipe'],
});
Readable.from(rows()).pipe(child.stdin);
child.stderr.on('data', (chunk: Buffer) => {
  const memory = /VmRSS:\s+(\d+) kB[\s\S]*RssAnon:\s+(\d+) kB/.exec(statusOf(child.pid));
  const said = chunk.toString().trimEnd();
  const [all, own] = [memory?.[1], memory?.[2]].map((kB) => Math.round(Number(kB ?? 0) / 1024));
  console.log(memory === null ? said : `${said}; ${all} MB resident, ${own} MB of them its own`);
});
child.on('close', (code) => {
  const seconds = (performance.now() - began) / 1000;
  const rate = (count: number): string => (count / seconds).toFixed(1);
  console.log(
    `${releases} releases, ${words} words, ${jobs} threads, ${tagger}: ${seconds.toFixed(1)} s with start-up, ` +
      `${rate(Number(releases))} releases/s, ${rate(words)} words/s, exit code ${code}`,
  );
  rmSync(folder, { recursive: true });
});

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
