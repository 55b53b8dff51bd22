/** `dateline reconcile serve`: the knowledge base and registry as a reconciliation service, for OpenRefine and others. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { absoluteIri } from './arguments.ts';
import type { Io } from './io.ts';
import { type BaseOptions, openBases, withBaseOptions } from './kb.ts';
import { listenForStop } from './signals.ts';

interface ServeOptions extends BaseOptions {
  readonly host: string;
  readonly port: string;
  readonly address?: string;
  readonly registry?: string;
}

export function reconcileCommand(io: Io): Command {
  return new Command('reconcile').description('The knowledge base as a reconciliation service.').addCommand(
    withBaseOptions(new Command('serve'))
      .description('Serve the Reconciliation Service API 0.2 until it is stopped.')
      .option('--host <host>', 'the address to listen on', '127.0.0.1')
      .option('--port <port>', 'the port to listen on; 0 takes a free one', '8000')
      .option('--address <IRI>', 'where clients reach it, if not there', absoluteIri)
      .option('--registry <directory>', 'answer from a registry too')
      .action((options: ServeOptions) => serve(options, io)),
  );
}

async function serve(options: ServeOptions, io: Io): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InputError(`Expected a port from 0 to 65535, got ${options.port}`);
  const stop = listenForStop();
  const [{ serveReconciliation }, { openRegistry }, base] = await Promise.all([
    import('../reconcile/server.ts'),
    import('../registry/index.ts'),
    openBases(options, io),
  ]);
  const registry =
    options.registry === undefined ? undefined : openRegistry(resolve(io.workingDirectory, options.registry));
  try {
    const { host, address } = options;
    const server = await serveReconciliation(
      { base, ...(registry && { registry }) },
      { host, port, ...(address && { address }) },
    ).catch((error: NodeJS.ErrnoException) => {
      throw new InputError(`Expected a free port, got ${error.code ?? error.message} for ${host}:${port}`);
    });
    io.stderr.write(`Reconciliation service at ${server.address}\n`);
    await new Promise<void>((done) => {
      if (stop.signal.aborted) done();
      else stop.signal.addEventListener('abort', () => done(), { once: true });
    });
    await server.close();
  } finally {
    stop.dispose();
    await Promise.all([base.close(), registry?.close()]);
  }
}
