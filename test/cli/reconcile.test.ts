import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { dateline, ended, startDateline } from '../support/dateline-process.ts';
import { folderWith } from '../support/folder.ts';

const TABLE = 'id,name,type,description\nQ424242424,Zwyxel Dynamics,company,maker of zwyxels\n';
const TEXT = 'Zwyxel Dynamics opened an office.\n\n“We grow,” said Zwyxel Dynamics.';

describe('a service in one process and a client in another', () => {
  test('a name that no base knows is linked by the answer, also when it is replayed', async () => {
    const folder = folderWith({ 'own.csv': TABLE, 'a.txt': TEXT });
    await dateline(['kb', 'import', 'own.csv', '-o', 'own'], { cwd: folder });
    const server = startDateline(['reconcile', 'serve', '--port', '0', '--kb', 'own'], { cwd: folder });
    const [said] = (await once(server.stderr!, 'data')) as [Buffer];
    const address = /http:\/\/\S+/.exec(said.toString())?.[0] ?? '';
    const annotate = (...more: readonly string[]) =>
      dateline(
        [
          'annotate',
          'a.txt',
          '--profile',
          'compact',
          '--reconcile',
          address,
          '--reconcile-file',
          'kept.jsonl',
          ...more,
        ],
        { cwd: folder },
      );
    const asked = await annotate();
    expect(asked.stdout).toMatch(/"sameAs": "http:\/\/www\.wikidata\.org\/entity\/Q424242424"/);
    server.kill('SIGTERM');
    expect((await ended(server)).code).toBe(0);
    const replayed = await annotate('--reconcile-replay');
    expect(replayed.stdout).toBe(asked.stdout);
    const without = await dateline(['annotate', 'a.txt', '--profile', 'compact'], { cwd: folder });
    expect(without.stdout).not.toContain('Q424242424');
  });

  test('a port that is taken, and one that is none', async () => {
    const folder = folderWith({});
    const server = startDateline(['reconcile', 'serve', '--port', '0'], { cwd: folder });
    const [said] = (await once(server.stderr!, 'data')) as [Buffer];
    const port = /:(\d+)\s*$/.exec(said.toString())?.[1] ?? '';
    const second = await dateline(['reconcile', 'serve', '--port', port], { cwd: folder });
    expect(second).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`Expected a free port, got EADDRINUSE for 127.0.0.1:${port}`),
    });
    server.kill('SIGTERM');
    await ended(server);
    const none = await dateline(['reconcile', 'serve', '--port', '70000'], { cwd: folder });
    expect(none.stderr).toContain('Expected a port from 0 to 65535, got 70000');
  });
});
