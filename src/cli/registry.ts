/** `dateline registry`: the user's own entities across releases. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { EntityType } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Registry, RegistryEntity, Signature } from '../registry/index.ts';
import { absoluteIri } from './arguments.ts';
import type { Io } from './io.ts';

interface SignOptions {
  readonly by?: string;
  readonly note?: string;
}

type EntityAction = (registry: Registry, signature: Signature) => RegistryEntity;

export function registryCommand(io: Io): Command {
  const changing = (name: string): Command =>
    new Command(name)
      .argument('<registry>', 'folder of the registry')
      .option('--by <name>', 'who does it, for the audit trail')
      .option('--note <text>', 'why, for the audit trail');
  return new Command('registry')
    .description('Keep your own entities across releases: one id for what no knowledge base holds.')
    .addCommand(
      new Command('create')
        .description('Make an empty registry (annotate --registry makes one too).')
        .argument('<registry>', 'folder of the registry')
        .option('--iri <IRI>', 'what stands before an id in every @id (default: urn:uuid:)', absoluteIri)
        .action((folder: string, { iri }: { readonly iri?: string }) =>
          withRegistry(folder, io, () => undefined, iri),
        ),
    )
    .addCommand(
      changing('add')
        .description('Add an entity with its names, the main one first.')
        .argument('<name...>')
        .addOption(
          new Option('--type <type>', 'what it is').choices(['PERSON', 'ORG', 'PLACE']).makeOptionMandatory(),
        )
        .action(
          (folder: string, names: readonly string[], options: SignOptions & { readonly type: EntityType }) =>
            change(folder, options, io, (registry, signature) =>
              registry.add(options.type, names, signature),
            ),
        ),
    )
    .addCommand(
      new Command('list')
        .description('All entities: id, type, name, number of names, where it leads.')
        .argument('<registry>', 'folder of the registry')
        .option('--json', 'print JSON lines')
        .action((folder: string, { json }: { readonly json?: true }) =>
          withRegistry(folder, io, (registry) => {
            for (const entity of registry.entities()) {
              const { id, type, name, names, redirect = '' } = entity;
              const row = json ? JSON.stringify(entity) : [id, type, name, names.length, redirect].join('\t');
              io.stdout.write(`${row}\n`);
            }
          }),
        ),
    )
    .addCommand(
      new Command('show')
        .description('An entity by its id, or those of a name, with their IRIs, as JSON.')
        .argument('<registry>', 'folder of the registry')
        .argument('<id-or-name>')
        .action((folder: string, wanted: string) =>
          withRegistry(folder, io, (registry) => {
            const byId = registry.entity(wanted);
            const found = byId ? [byId] : TYPES.flatMap((type) => registry.find(type, wanted));
            if (found.length === 0)
              throw new InputError(`Expected an id or a name in the registry, got ${wanted}`);
            for (const entity of found)
              io.stdout.write(`${JSON.stringify({ ...entity, iri: registry.iriOf(entity.id) }, null, 2)}\n`);
          }),
        ),
    )
    .addCommand(
      changing('merge')
        .description('Two entities are one: the second leads to the first from now on.')
        .argument('<into>', 'id of the entity that stays')
        .argument('<from>', 'id of the other')
        .action((folder: string, into: string, from: string, options: SignOptions) =>
          change(folder, options, io, (registry, signature) => registry.merge(into, from, signature)),
        ),
    )
    .addCommand(
      changing('split')
        .description('Some names of an entity are another entity.')
        .argument('<id>')
        .argument('<name...>', 'the names that go')
        .action((folder: string, id: string, names: readonly string[], options: SignOptions) =>
          change(folder, options, io, (registry, signature) => registry.split(id, names, signature)),
        ),
    )
    .addCommand(
      changing('redirect')
        .description('An entity is one that the knowledge base holds now, such as Q312, or another one here.')
        .argument('<id>')
        .argument('<target>', 'id of an entry of the knowledge base, or of an entity here')
        .action((folder: string, id: string, target: string, options: SignOptions) =>
          change(folder, options, io, (registry, signature) => registry.redirect(id, target, signature)),
        ),
    )
    .addCommand(
      new Command('log')
        .description('Everything that was done, as JSON lines in order.')
        .argument('<registry>', 'folder of the registry')
        .action((folder: string) =>
          withRegistry(folder, io, (registry) => {
            for (const event of registry.log()) io.stdout.write(`${JSON.stringify(event)}\n`);
          }),
        ),
    );
}

const TYPES = ['PERSON', 'ORG', 'PLACE'] as const;

async function change(folder: string, { by, note }: SignOptions, io: Io, act: EntityAction): Promise<void> {
  const signature = { at: new Date().toISOString(), ...(by && { by }), ...(note && { note }) };
  await withRegistry(folder, io, (registry) => {
    io.stdout.write(`${JSON.stringify(act(registry, signature))}\n`);
  });
}

async function withRegistry(
  folder: string,
  io: Io,
  use: (registry: Registry) => void,
  iri?: string,
): Promise<void> {
  const { openRegistry } = await import('../registry/index.ts');
  const registry = openRegistry(resolve(io.workingDirectory, folder), iri === undefined ? {} : { iri });
  try {
    use(registry);
  } finally {
    await registry.close();
  }
}
