import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KnowledgeBase, openKnowledgeBase } from '../../src/kb/index.ts';
import { type ReconcileServer, serveReconciliation } from '../../src/reconcile/server.ts';
import { openRegistry, type Registry } from '../../src/registry/index.ts';
import { entryWith, temporaryFolder, writeBase } from '../kb/fixture.ts';

const ENTRIES = [
  entryWith({
    id: 'Q1',
    name: 'Acme Group plc',
    country: 'GB',
    subtype: 'company',
    wiki: 'Acme_Group',
    prior: 6,
  }),
  entryWith({ id: 'Q2', name: 'Acme', country: 'US', aliases: ['Acme <Anvils>'], prior: 5 }),
  entryWith({ id: 'Q3', type: 'PERSON', name: 'Jane Roe', prior: 4, description: 'a <b>judge</b>' }),
  entryWith({ id: 'Q4', type: 'PLACE', name: 'Acmeville', prior: 3 }),
];

let base: KnowledgeBase;
let registry: Registry;
let server: ReconcileServer;

beforeAll(async () => {
  base = await openKnowledgeBase(await writeBase(ENTRIES), { cacheDirectory: await temporaryFolder() });
  registry = openRegistry(await temporaryFolder());
  registry.add('ORG', ['Zwyxel Dynamics, Inc.'], {});
  server = await serveReconciliation({ base, registry }, { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.close();
  await Promise.all([base.close(), registry.close()]);
});

const get = async (path: string) => fetch(`${server.address}${path}`);
const ask = async (queries: unknown) => {
  const body = new URLSearchParams({ queries: JSON.stringify(queries) });
  const response = await fetch(server.address, { method: 'POST', body });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, { result: { id: string }[] }>,
  };
};

describe('the service, over HTTP', () => {
  test('says what it is, to any origin', async () => {
    const response = await get('/');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      versions: ['0.1', '0.2'],
      name: 'dateline',
      identifierSpace: 'urn:dateline:entry:',
      view: { url: `${server.address}/preview?id={{id}}` },
      suggest: { entity: { service_url: server.address, service_path: '/suggest/entity' } },
    });
  });

  test('answers many queries at a time', async () => {
    const { body } = await ask({
      q0: { query: 'Acme' },
      q1: { query: 'Jayne Ro', type: 'PERSON', limit: 1 },
      q2: { query: 'Nobody at all' },
      q3: { query: 'ZWYXEL DYNAMICS', type: ['ORG'] },
    });
    expect(Object.keys(body)).toEqual(['q0', 'q1', 'q2', 'q3']);
    expect(body['q0']?.result).toMatchObject([
      { id: 'Q2', name: 'Acme', score: 90, match: true, type: [{ id: 'ORG', name: 'Organisation' }] },
      {
        id: 'Q1',
        name: 'Acme Group plc',
        score: 71,
        match: false,
        type: [{ id: 'ORG:company' }, { id: 'ORG' }],
      },
    ]);
    expect(body['q1']?.result).toMatchObject([{ id: 'Q3', match: false }]);
    expect(body['q2']?.result).toEqual([]);
    expect(body['q3']?.result).toMatchObject([{ name: 'Zwyxel Dynamics, Inc.', match: true }]);
  });

  test('heeds types, properties and limits', async () => {
    const { body } = await ask({
      gb: { query: 'Acme', properties: [{ pid: 'country', v: 'GB' }] },
      company: { query: 'Acme', type: 'ORG:company' },
      place: { query: 'Acme', type: 'PLACE' },
      one: { query: 'Acme', limit: 1 },
    });
    const ids = Object.fromEntries(
      Object.entries(body).map(([key, { result }]) => [key, result.map(({ id }) => id)]),
    );
    expect(ids).toEqual({ gb: ['Q1', 'Q2'], company: ['Q1'], place: [], one: ['Q2'] });
  });

  test('the older ways: a query as text, and a function called with the answer', async () => {
    const single = (await (await get('/?query=Acme')).json()) as { readonly result: readonly unknown[] };
    expect(single.result).toHaveLength(2);
    const padded = await get('/?query=%7B%22query%22%3A%22Jane%20Roe%22%7D&callback=jQuery1.f');
    expect(padded.headers.get('content-type')).toContain('application/javascript');
    expect(await padded.text()).toMatch(/^\/\*\*\/jQuery1\.f\(\{"result":\[\{"id":"Q3".*\}\);$/);
  });

  test('suggests entities, types and properties by how they begin', async () => {
    const names = async (path: string) => {
      const { result } = (await (await get(path)).json()) as {
        readonly result: readonly { readonly name: string }[];
      };
      return result.map(({ name }) => name);
    };
    expect(await names('/suggest/entity?prefix=acm')).toEqual(['Acme Group plc', 'Acme', 'Acmeville']);
    expect(await names('/suggest/entity?prefix=acm&cursor=2')).toEqual(['Acmeville']);
    expect(await names('/suggest/entity?prefix=')).toEqual([]);
    expect(await names('/suggest/type?prefix=p')).toEqual(['Person', 'Place']);
    expect(await names('/suggest/property?prefix=c')).toEqual(['Country (ISO 3166-1 alpha-2)']);
  });

  test('shows an entry as a page, with what is not markup written so', async () => {
    const page = await (await get('/preview?id=Q3')).text();
    expect(page).toContain('<h1>Jane Roe</h1>');
    expect(page).toContain('a &#60;b&#62;judge&#60;/b&#62;');
    expect(await (await get('/preview?id=Q1')).text()).toContain('https://en.wikipedia.org/wiki/Acme_Group');
    expect((await get('/preview?id=Q0')).status).toBe(404);
  });

  test.each([
    ['/?queries=nonsense', 400],
    ['/?queries=%5B%5D', 400],
    ['/?queries=%7B%22a%22%3A%7B%7D%7D', 400],
    ['/?queries=%7B%22a%22%3A%7B%22query%22%3A%22x%22%2C%22limit%22%3A0%7D%7D', 400],
    ['/?query=x&callback=alert(1)', 400],
    ['/elsewhere', 404],
  ])('refuses %s', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test('refuses other methods and what is too large', async () => {
    expect((await fetch(server.address, { method: 'DELETE' })).status).toBe(405);
    const large = await fetch(server.address, { method: 'POST', body: `queries=${'x'.repeat(1_100_000)}` });
    expect(large.status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`q${n}`, { query: 'x' }]));
    expect((await ask(many)).status).toBe(400);
  });
});
