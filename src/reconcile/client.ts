/** Asks a reconciliation service, politely: in batches, not too fast, with patience that ends, and never twice the same. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { InputError } from '../errors.ts';
import type { ReconcileResult, ReconcileType } from './protocol.ts';

export interface ReconcileClient {
  readonly identifierSpace: string;
  /** The answer to each name; a name is missing where the service did not answer, and asked again another time. */
  readonly ask: (names: readonly string[]) => Promise<ReadonlyMap<string, readonly ReconcileResult[]>>;
}

export interface ClientOptions {
  readonly url: string;
  /** JSON lines of answers: read at the beginning, and new ones are added. */
  readonly file?: string;
  /** Answers come from the file alone; the service is not asked, and an unknown name has no results. */
  readonly replay?: boolean;
  /** Milliseconds that a request may take. */
  readonly timeout: number;
  /** Requests a second. */
  readonly rate: number;
  /** Told what went wrong, once a request. */
  readonly onProblem: (message: string) => void;
}

/** A line of the file of answers. */
interface Recorded {
  readonly url: string;
  readonly identifierSpace?: string;
  readonly name?: string;
  readonly results?: readonly ReconcileResult[];
}

const NAMES_A_REQUEST = 10;
const RESULTS_A_NAME = 5;
const TRIES = 3;

export async function openReconcileClient(options: ClientOptions): Promise<ReconcileClient> {
  const { url, file, replay = false } = options;
  const recorded =
    file === undefined ? [] : (await readRecorded(file, replay)).filter((one) => one.url === url);
  const known = new Map(
    recorded.flatMap(({ name, results }) => (name && results ? [[name, results] as const] : [])),
  );
  const send = createSender(options);
  let space = recorded.find((one) => one.identifierSpace !== undefined)?.identifierSpace;
  if (space === undefined && !replay) {
    space = spaceOf(await send(undefined));
    await record(file, [{ url, identifierSpace: space }]);
  }
  return {
    identifierSpace: space ?? '',
    ask: async (names) => {
      const fresh = replay ? [] : [...new Set(names)].filter((name) => !known.has(name));
      for (let at = 0; at < fresh.length; at += NAMES_A_REQUEST) {
        const batch = fresh.slice(at, at + NAMES_A_REQUEST);
        try {
          const answers = resultsOf(await send(batch), batch);
          for (const [name, results] of answers) known.set(name, results);
          await record(
            file,
            [...answers].map(([name, results]) => ({ url, name, results })),
          );
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          options.onProblem(error.message);
        }
      }
      return new Map(
        names.flatMap((name) => {
          const results = known.get(name) ?? (replay ? [] : undefined);
          return results === undefined ? [] : [[name, results] as const];
        }),
      );
    },
  };
}

/** Sends one request at a time, at most `rate` a second; tries again what may pass. */
function createSender({
  url,
  timeout,
  rate,
}: ClientOptions): (names: readonly string[] | undefined) => Promise<unknown> {
  let free = 0;
  return async (names) => {
    for (let attempt = 1; ; attempt++) {
      const pause = free - performance.now();
      if (pause > 0) await delay(pause);
      free = performance.now() + 1000 / rate;
      const outcome = await request(url, names, timeout);
      if ('value' in outcome) return outcome.value;
      if (outcome.final || attempt === TRIES)
        throw new InputError(
          `Expected answers from the reconciliation service, got ${outcome.problem} from ${url}`,
        );
      await delay(outcome.wait ?? 250 * 2 ** attempt);
    }
  };
}

type Outcome =
  | { readonly value: unknown }
  | { readonly problem: string; readonly final: boolean; readonly wait?: number };

async function request(url: string, names: readonly string[] | undefined, timeout: number): Promise<Outcome> {
  const queries = Object.fromEntries(
    (names ?? []).map((query, n) => [`q${n}`, { query, limit: RESULTS_A_NAME }]),
  );
  const body = new URLSearchParams({ queries: JSON.stringify(queries) });
  try {
    const response = await fetch(url, {
      ...(names !== undefined && { method: 'POST', body }),
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) return { value: await response.json() };
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    await response.body?.cancel();
    const final = response.status !== 429 && response.status < 500;
    return {
      problem: `status ${response.status}`,
      final,
      ...(seconds >= 0 && { wait: Math.min(60, seconds) * 1000 }),
    };
  } catch (error) {
    const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
    if (name === 'TimeoutError') return { problem: `nothing within ${timeout / 1000} s`, final: true };
    return { problem: cause?.code ?? message, final: name === 'SyntaxError' };
  }
}

function spaceOf(manifest: unknown): string {
  const { identifierSpace } = (manifest ?? {}) as { readonly identifierSpace?: unknown };
  if (typeof identifierSpace !== 'string')
    throw new InputError('Expected a reconciliation service, got a manifest without `identifierSpace`');
  return identifierSpace;
}

function resultsOf(
  value: unknown,
  names: readonly string[],
): ReadonlyMap<string, readonly ReconcileResult[]> {
  const answers = (value ?? {}) as Readonly<Record<string, { readonly result?: unknown } | undefined>>;
  return new Map(
    names.map((name, n) => {
      const list = answers[`q${n}`]?.result;
      if (!Array.isArray(list)) throw new InputError(`Expected a list of results for q${n}, got none`);
      return [name, list.flatMap(resultOf)] as const;
    }),
  );
}

function resultOf(value: unknown): readonly ReconcileResult[] {
  const { id, name, type, score, match, description } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  return [
    {
      id,
      name,
      type: (Array.isArray(type) ? type : []).map(typeOf),
      score: typeof score === 'number' && Number.isFinite(score) ? score : 0,
      match: match === true,
      ...(typeof description === 'string' && { description }),
    },
  ];
}

/** A type is an object, in older services its id alone. */
function typeOf(value: unknown): ReconcileType {
  if (typeof value === 'string') return { id: value, name: value };
  const { id = '', name = '' } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { id: String(id), name: String(name) };
}

async function readRecorded(file: string, mustBeThere: boolean): Promise<readonly Recorded[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    if (mustBeThere) throw new InputError(`Expected recorded answers, got no readable file ${file}`);
    return '';
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    try {
      return JSON.parse(line) as Recorded;
    } catch {
      // A process that was stopped while it wrote leaves half a line at the end.
      if (index === lines.length - 1) return [];
      throw new InputError(`Expected JSON lines of answers, got something else at ${file}:${index + 1}`);
    }
  });
}

async function record(file: string | undefined, rows: readonly Recorded[]): Promise<void> {
  if (file === undefined) return;
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
