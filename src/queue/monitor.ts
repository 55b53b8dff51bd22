/** `/metrics` in Prometheus's text form and `/health`, over HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { InputError } from '../errors.ts';
import type { ReleaseJob } from './job.ts';
import type { QueueWorker, WorkerCounts } from './worker.ts';

export interface Monitor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** An answer that takes longer is a server that is not there, in milliseconds. */
const PATIENCE = 1000;

export async function startMonitor(
  host: string,
  port: number,
  worker: QueueWorker,
  queue: Queue<ReleaseJob>,
  redis: Redis,
): Promise<Monitor> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    const path = request.url?.split('?')[0];
    if (path === '/health') {
      void isHealthy(worker, redis).then((healthy) =>
        answer(
          healthy ? 200 : 503,
          'application/json',
          `${JSON.stringify({ healthy, ...worker.counts() })}\n`,
        ),
      );
    } else if (path === '/metrics') {
      void within(queue.exportPrometheusMetrics(), '').then((ofQueue) =>
        answer(200, 'text/plain; version=0.0.4; charset=utf-8', `${ofWorker(worker.counts())}${ofQueue}\n`),
      );
    } else {
      answer(404, 'text/plain', 'There are /metrics and /health\n');
    }
  });
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function isHealthy(worker: QueueWorker, redis: Redis): Promise<boolean> {
  if (!worker.isRunning() || redis.status !== 'ready') return false;
  return (await within(redis.ping(), '')) === 'PONG';
}

/** The answer, or another when it does not come in time. */
async function within<Value>(answer: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((done) => {
    timer = setTimeout(() => done(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([answer.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

function ofWorker({ annotated, stood, failed, active }: WorkerCounts): string {
  const metric = (name: string, type: string, help: string, value: number): string =>
    `# HELP dateline_${name} ${help}\n# TYPE dateline_${name} ${type}\ndateline_${name} ${value}\n`;
  return [
    metric('annotated_total', 'counter', 'Releases that this worker annotated', annotated),
    metric('stood_total', 'counter', 'Deliveries of releases that were done before', stood),
    metric('failed_attempts_total', 'counter', 'Attempts of this worker that failed', failed),
    metric('active', 'gauge', 'Releases that this worker is at', active),
  ].join('');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(new InputError(`Expected a free port, got ${error.code} for ${host}:${port}`)),
    );
    server.listen(port, host, done);
  });
}
