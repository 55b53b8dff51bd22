import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { openKnowledgeBase } from '../../src/kb/index.ts';
import { link } from '../../src/link/index.ts';
import { openRegistry, type Registry } from '../../src/registry/index.ts';
import { entryWith, temporaryFolder, writeBase } from '../kb/fixture.ts';
import { documentOf } from '../link/documents.ts';
import { folderWith } from '../support/folder.ts';

const org = (name: string, names: readonly string[] = [name], id = `nil:${name}`) =>
  ({ type: 'ORG', name, names, id, release: 'r1' }) as const;

async function withRegistry(
  use: (registry: Registry, folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = folderWith({});
  const registry = openRegistry(folder);
  await use(registry, folder);
  await registry.close();
}

describe('a registry', () => {
  test('gives a thing one id and IRI, by whatever wording and after it was closed', async () => {
    const folder = folderWith({});
    const first = openRegistry(folder);
    const acme = first.resolve(
      org('Acme Widgets, Inc.', ['Acme Widgets, Inc.', 'AWI', 'Acme Widgets Europe']),
    );
    expect(acme?.iri).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    await first.close();
    const second = openRegistry(folder);
    expect(second.resolve(org('ACME WIDGETS', ['ACME WIDGETS'], 'nil:other'))).toEqual(acme);
    expect(second.resolve(org('Acme Widgets Europe'))).toEqual(acme);
    expect(second.resolve(org('AWI'))?.id).toBe('nil:AWI');
    expect(second.resolve(org('Acme Gadgets'))?.id).toBe('nil:Acme Gadgets');
    await second.close();
  });

  test('does not take family names alone, nor one type for another', async () => {
    await withRegistry((registry) => {
      expect(registry.resolve({ ...org('Roe'), type: 'PERSON' })).toBeUndefined();
      const person = registry.resolve({ ...org('Jane Roe'), type: 'PERSON' });
      expect(registry.resolve(org('Jane Roe', ['Jane Roe'], 'nil:firm'))?.id).not.toBe(person?.id);
    });
  });

  test('has IRIs of the user’s own, which stay', async () => {
    const folder = folderWith({});
    const first = openRegistry(folder, { iri: 'https://example.org/id/' });
    expect(first.resolve(org('Acme Widgets', undefined, 'nil:a1'))?.iri).toBe('https://example.org/id/a1');
    await first.close();
    const again = openRegistry(folder);
    expect(again.iriOf('nil:a1')).toBe('https://example.org/id/a1');
    expect(() => openRegistry(folder, { iri: 'https://example.com/' })).toThrow(InputError);
    await again.close();
  });
});

describe('putting a registry right', () => {
  test('merge: the old id leads to the one that stays', async () => {
    await withRegistry((registry) => {
      const [a, b] = [registry.resolve(org('Acme'))!, registry.resolve(org('Ajax'))!];
      registry.merge(a.id, b.id, { by: 'me' });
      expect(registry.resolve(org('Ajax', ['Ajax'], 'nil:x'))).toEqual(a);
      expect(registry.entity(b.id)?.redirect).toBe(a.id);
      expect(() => registry.merge(a.id, b.id, {})).toThrow('which leads to nil:Acme');
    });
  });

  test('split: the names that go are another thing', async () => {
    await withRegistry((registry) => {
      const a = registry.resolve(org('Acme', ['Acme', 'Acme Bakery']))!;
      const fresh = registry.split(a.id, ['Acme Bakery'], {});
      expect(registry.resolve(org('Acme Bakery'))?.id).toBe(fresh.id);
      expect(registry.resolve(org('Acme'))).toEqual(a);
      expect(() => registry.split(a.id, ['Acme'], {})).toThrow(InputError);
      expect(() => registry.split('nil:0', ['Acme'], {})).toThrow('Expected the id of a registered entity');
    });
  });

  test('redirect: what has come into the knowledge base', async () => {
    const base = await openKnowledgeBase(await writeBase([entryWith({ id: 'Q9', name: 'Acme Group plc' })]), {
      cacheDirectory: await temporaryFolder(),
    });
    await withRegistry((registry) => {
      const linked = () => link(documentOf('[o Zwyxel] grows.'), base, registry).entities[0]!.link;
      const before = linked();
      expect(before).toMatchObject({ kind: 'nil', iri: expect.stringMatching(/^urn:uuid:/) });
      registry.redirect(before.kind === 'nil' ? before.id : '', 'Q9', { note: 'same' });
      expect(linked()).toMatchObject({ kind: 'entry', entry: 'Q9', name: 'Acme Group plc' });
    });
    await base.close();
  });

  test('cannot lead in a circle', async () => {
    await withRegistry((registry) => {
      const [a, b] = [registry.resolve(org('Acme'))!, registry.resolve(org('Ajax'))!];
      registry.redirect(a.id, b.id, {});
      expect(() => registry.redirect(b.id, a.id, {})).toThrow('leads back');
      expect(() => registry.redirect(a.id, a.id, {})).toThrow('leads back');
    });
  });

  test('everything is in the audit trail, in order', async () => {
    await withRegistry((registry) => {
      const a = registry.resolve(org('Acme'))!;
      registry.resolve(org('Acme', ['Acme', 'Acme Bakery']));
      const added = registry.add('ORG', ['Ajax'], { by: 'me', at: '2024-02-03T00:00:00Z' });
      registry.merge(a.id, added.id, { note: 'one firm' });
      expect([...registry.log()]).toEqual([
        { number: 1, action: 'create', ids: [] },
        { number: 2, action: 'learn', ids: [a.id], names: ['Acme'], release: 'r1' },
        { number: 3, action: 'name', ids: [a.id], names: ['Acme Bakery'], release: 'r1' },
        { number: 4, action: 'add', ids: [added.id], names: ['Ajax'], by: 'me', at: '2024-02-03T00:00:00Z' },
        { number: 5, action: 'merge', ids: [a.id, added.id], names: ['Ajax'], note: 'one firm' },
      ]);
      expect(() => registry.add('ORG', ['ACME'], {})).toThrow(
        'Expected a new name, got "ACME", which nil:Acme has',
      );
    });
  });

  test('whatever is done, every telling name leads to one live thing, and ids stay', async () => {
    const name = fc.constantFrom('Acme', 'Ajax', 'Apex', 'Arco', 'Acme Bakery', 'Ajax Mills');
    const step = fc.record({ act: fc.constantFrom('see', 'merge', 'split', 'redirect'), a: name, b: name });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        await withRegistry((registry) => {
          const ids = new Set<string>();
          for (const { act, a, b } of steps) {
            const one = registry.resolve(org(a, [a, b]))!;
            const other = registry.resolve(org(b))!;
            try {
              if (act === 'merge') registry.merge(one.id, other.id, {});
              if (act === 'split') registry.split(one.id, [b], {});
              if (act === 'redirect') registry.redirect(one.id, other.id, {});
            } catch (error) {
              expect(error).toBeInstanceOf(InputError);
            }
            for (const { id } of registry.entities()) ids.add(id);
            for (const each of [a, b]) {
              const { id } = registry.resolve(org(each))!;
              expect(registry.entity(id)?.redirect).toBeUndefined();
            }
          }
          expect([...registry.entities()].map(({ id }) => id)).toEqual([...ids].sort());
        });
      }),
      { numRuns: 25 },
    );
  });
});
