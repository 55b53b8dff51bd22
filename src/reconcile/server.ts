/** The service on a socket. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sources } from './answer.ts';
import { createService } from './service.ts';

export interface ReconcileServer {
  /** Where clients reach it, without a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** The address that clients see, where a proxy stands before the service. */
  readonly address?: string;
}

const MOST_BYTES = 1024 * 1024;

/** Resolves when it listens; rejects where the port cannot be had. */
export async function serveReconciliation(
  sources: Sources,
  options: ServerOptions,
): Promise<ReconcileServer> {
  const server = createServer({ requestTimeout: 30_000 });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, options.host, done);
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const address = (options.address ?? `http://${host}:${port}`).replace(/\/$/, '');
  const respond = createService(sources, address);
  server.on('request', (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    bodyOf(request)
      .then((body) => {
        const form = request.method === 'POST' ? new URLSearchParams(body) : undefined;
        const url = request.url?.startsWith('/') ? request.url : '/';
        const {
          status,
          type,
          body: text,
        } = respond({ method: request.method ?? 'GET', url, ...(form && { form }) });
        response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
      })
      .catch((error: unknown) => {
        const tooLarge = error instanceof TooLarge;
        response.writeHead(tooLarge ? 413 : 500, { 'Content-Type': 'text/plain', Connection: 'close' });
        response.end(tooLarge ? 'Expected at most one megabyte' : 'Something went wrong');
      });
  });
  return { address, close: () => closed(server) };
}

class TooLarge extends Error {}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function closed(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error === undefined ? done() : fail(error)));
    server.closeAllConnections();
  });
}
