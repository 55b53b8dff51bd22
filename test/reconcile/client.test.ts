import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '../../src/kb/index.ts';
import { openReconcileClient } from '../../src/reconcile/client.ts';
import { createRemoteBase } from '../../src/reconcile/remote-base.ts';
import { serveReconciliation } from '../../src/reconcile/server.ts';
import { entryWith, temporaryFolder, writeBase } from '../kb/fixture.ts';
import { folderWith } from '../support/folder.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((clean) => clean()));
});

async function baseOf(...entries: readonly ReturnType<typeof entryWith>[]) {
  const base = await openKnowledgeBase(await writeBase(entries), { cacheDirectory: await temporaryFolder() });
  cleanups.push(() => base.close());
  return base;
}

async function service() {
  const base = await baseOf(
    entryWith({ id: 'x1', name: 'Zwyxel Dynamics', prior: 6, description: 'maker of zwyxels' }),
  );
  const server = await serveReconciliation({ base }, { host: '127.0.0.1', port: 0 });
  cleanups.push(() => server.close());
  return server;
}

/** A server that answers each request with the next of these; the last stays. */
async function scripted(...answers: readonly (readonly [status: number, body: string, wait?: number])[]) {
  const times: number[] = [];
  const server: Server = createServer((request, response) => {
    request.resume();
    const [status, body, wait = 0] = answers[Math.min(times.length, answers.length - 1)]!;
    times.push(performance.now());
    setTimeout(() => response.writeHead(status, { 'Retry-After': '0' }).end(body), wait);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, times };
}

function settings(url: string, file?: string) {
  const problems: string[] = [];
  const options = { url, timeout: 2000, rate: 1000, onProblem: (message: string) => problems.push(message) };
  return { problems, options: { ...options, ...(file && { file }) } };
}

const MANIFEST = JSON.stringify({ name: 'x', identifierSpace: 'https://example.org/' });
const EMPTY = JSON.stringify({ q0: { result: [] } });

describe('the client', () => {
  test('asks our own service, records what it says, and replays it without it', async () => {
    const server = await service();
    const file = join(folderWith({}), 'answers', 'reconcile.jsonl');
    const client = await openReconcileClient(settings(server.address, file).options);
    const answers = await client.ask(['Zwyxel Dynamics', 'Nobody']);
    expect(answers.get('Zwyxel Dynamics')).toMatchObject([{ id: 'x1', match: true }]);
    expect(answers.get('Nobody')).toEqual([]);
    await server.close();
    cleanups.pop();
    expect(await client.ask(['Zwyxel Dynamics'])).toEqual(new Map([...answers].slice(0, 1)));
    const replayed = await openReconcileClient({ ...settings(server.address, file).options, replay: true });
    expect(replayed.identifierSpace).toBe('urn:dateline:entry:');
    expect(await replayed.ask(['Zwyxel Dynamics', 'Unheard of'])).toEqual(
      new Map([...answers].slice(0, 1)).set('Unheard of', []),
    );
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  });

  test('asks ten names at a time, and no name twice', async () => {
    const { url, times } = await scripted(
      [200, MANIFEST],
      [
        200,
        JSON.stringify(Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`q${n}`, { result: [] }]))),
      ],
    );
    const client = await openReconcileClient(settings(url).options);
    const names = Array.from({ length: 25 }, (_, n) => `Name ${n}`);
    expect((await client.ask([...names, ...names])).size).toBe(25);
    await client.ask(names);
    expect(times).toHaveLength(1 + 3);
  });

  test('tries again what may pass, but not what cannot', async () => {
    const { url, times } = await scripted([200, MANIFEST], [503, ''], [429, ''], [200, EMPTY]);
    const { options, problems } = settings(url);
    const client = await openReconcileClient(options);
    expect((await client.ask(['A name'])).get('A name')).toEqual([]);
    expect(times).toHaveLength(4);
    const refused = await scripted([200, MANIFEST], [400, '']);
    const other = settings(refused.url);
    expect((await (await openReconcileClient(other.options)).ask(['A name'])).size).toBe(0);
    expect([problems, other.problems]).toEqual([
      [],
      [`Expected answers from the reconciliation service, got status 400 from ${refused.url}`],
    ]);
  });

  test('does not wait for ever, and does not keep what it did not hear', async () => {
    const { url } = await scripted([200, MANIFEST], [200, EMPTY, 1500], [200, EMPTY]);
    const { options, problems } = settings(url);
    const client = await openReconcileClient({ ...options, timeout: 200 });
    expect((await client.ask(['A name'])).size).toBe(0);
    expect(problems).toEqual([
      `Expected answers from the reconciliation service, got nothing within 0.2 s from ${url}`,
    ]);
    expect((await client.ask(['A name'])).size).toBe(1);
  });

  test('keeps to the rate', async () => {
    const { url, times } = await scripted([200, MANIFEST], [200, EMPTY]);
    const client = await openReconcileClient({ ...settings(url).options, rate: 10 });
    for (const name of ['One', 'Two', 'Three']) await client.ask([name]);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.min(...gaps)).toBeGreaterThan(80);
  });

  test.each([
    ['something else', '{}', 'Expected a reconciliation service, got a manifest without `identifierSpace`'],
    ['no JSON', 'nonsense', 'Expected answers from the reconciliation service, got '],
  ])('says so where the address is of %s', async (_, body, message) => {
    const { url } = await scripted([200, body]);
    await expect(openReconcileClient(settings(url).options)).rejects.toThrow(message);
  });
});

describe('answers as a base', () => {
  test('lists names that nobody knows, and finds them once they are learnt', async () => {
    const lower = await baseOf(entryWith({ id: 'Q1', name: 'Acme' }));
    const remote = createRemoteBase(lower, 'https://example.org/id/');
    for (const name of ['Acme', 'Zwyxel Dynamics', 'Nobody', ''])
      expect(remote.base.lookup(name)).toEqual([]);
    expect(remote.takeMissing()).toEqual(['Nobody', 'Zwyxel Dynamics']);
    expect(remote.takeMissing()).toEqual([]);
    const organisation = [{ id: 'Q43229', name: 'organization' }];
    remote.learn('Nobody', []);
    remote.learn('Zwyxel Dynamics', [
      { id: 'x1', name: 'Zwyxel Dynamics', type: organisation, score: 90, match: true },
      { id: 'Q1', name: 'Acme', type: organisation, score: 20, match: false },
      { id: 'x2', name: 'Zwyxel', type: [{ id: 'thing', name: 'gadget' }], score: 50, match: false },
    ]);
    const hits = remote.base.lookup('Zwyxel Dynamics');
    expect(hits).toEqual([{ number: 0, type: 'ORG', kind: 'main', prior: 5.6 }]);
    expect(remote.base.read(0)).toMatchObject({ id: 'x1', identifiers: ['https://example.org/id/x1'] });
    remote.base.lookup('Nobody');
    expect(remote.takeMissing()).toEqual([]);
  });
});
