/** `dateline validate`: problems of schema.org JSON-LD, from any source. */
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { InputError } from '../errors.ts';
import type { LocatedProblem, Severity, SourceKind } from '../validate/index.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';
import { exitWith } from './program.ts';

interface Options {
  readonly json?: true;
  readonly sarif?: true;
  readonly output?: string;
  readonly failOn: Severity;
  readonly quiet?: true;
}

const FORMATS: Readonly<Record<string, SourceKind>> = {
  '.json': 'json',
  '.jsonld': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};
const VOCABULARY = fileURLToPath(new URL('../../models/vocabulary/schemaorg.json', import.meta.url));
/** The worst first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export function validateCommand(io: Io, version: string): Command {
  return new Command('validate')
    .description(
      'Check schema.org JSON-LD against the vocabulary, offline. Exit code 1 when something is wrong.',
    )
    .argument(
      '[input...]',
      'files (.json .jsonld .html .ndjson .jsonl), folders, globs, or - for standard input',
    )
    .addOption(new Option('--json', 'one problem a line, as JSON').conflicts('sarif'))
    .option('--sarif', 'one SARIF 2.1.0 document, for code scanning')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'leave notes out')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that gives exit code 1')
        .choices([...SEVERITIES])
        .default('error'),
    )
    .action((inputs: readonly string[], options: Options) => validateInputs(inputs, options, io, version));
}

async function validateInputs(
  inputs: readonly string[],
  options: Options,
  io: Io,
  version: string,
): Promise<void> {
  if (inputs.length === 0 && 'isTTY' in io.stdin && io.stdin.isTTY === true) {
    throw new InputError('Expected an input: files, folders, globs, or - for standard input');
  }
  const { toSarif } = await import('../validate/index.ts');
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const forSarif: LocatedProblem[] = [];
  const located = problemsOf(inputs.length > 0 ? inputs : ['-'], io);
  // A missing file is reported before the output is created.
  let next = await located.next();
  const output = await openOutput(io, options.output);
  let files = 0;
  for (; next.done !== true; next = await located.next()) {
    files++;
    for (const problem of next.value) {
      counts[problem.severity]++;
      if (options.quiet === true && problem.severity === 'note') continue;
      if (options.sarif === true) forSarif.push(problem);
      else await output.write(`${options.json === true ? jsonLine(problem) : textLine(problem)}\n`);
    }
  }
  if (options.sarif === true) await output.write(`${JSON.stringify(toSarif(forSarif, version), null, 2)}\n`);
  await output.close();
  const summary = SEVERITIES.map((severity) => counted(counts[severity], severity)).join(', ');
  io.stderr.write(`${counted(files, 'file')}: ${summary}\n`);
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
  if (failing.some((severity) => counts[severity] > 0)) exitWith(1);
}

/** The problems of one file after the other. */
async function* problemsOf(inputs: readonly string[], io: Io): AsyncGenerator<readonly LocatedProblem[]> {
  const [{ fileSource, readWhole }, { decodeUtf8 }, { resolveInputs }, checker] = await Promise.all([
    import('../read/bytes.ts'),
    import('../read/decode.ts'),
    import('../read/inputs.ts'),
    import('../validate/index.ts'),
  ]);
  const kinds = { called: ['JSON-LD', 'files with JSON-LD'], formats: FORMATS } as const;
  const found = await resolveInputs(inputs, io.workingDirectory, kinds);
  const vocabulary = await checker.openVocabulary(VOCABULARY);
  for (const input of found) {
    const isFile = input.kind === 'file';
    const source = isFile ? fileSource(input.path, input.name) : { name: '<stdin>', chunks: io.stdin };
    const text = decodeUtf8(await readWhole(source, Number.MAX_SAFE_INTEGER), source.name);
    const kind = (isFile ? input.format : undefined) ?? checker.kindOf(text);
    const positionOf = checker.createLineIndex(text);
    yield checker.validate(text, kind, vocabulary).map((problem) => ({
      ...problem,
      file: source.name,
      from: positionOf(problem.start),
      to: positionOf(problem.end),
    }));
  }
}

function textLine({ file, from, severity, rule, message }: LocatedProblem): string {
  return `${file}:${from.line}:${from.column}: ${severity} ${rule}: ${message}`;
}

function jsonLine({ file, from, to, severity, rule, message }: LocatedProblem): string {
  return JSON.stringify({
    file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    severity,
    rule,
    message,
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
