import type { LearnOptions } from '../crf/learn.ts';
import type { SchemeName } from '../crf/scheme.ts';
import { InputError } from '../errors.ts';
import { SETTINGS } from './settings-table.ts';

/** The settings of a training run; `settings-table.ts` says what each does. */
export interface TrainConfig {
  readonly seed: number;
  readonly scheme: SchemeName;
  readonly types: readonly string[];
  readonly without: readonly string[];
  readonly minCount: number;
  readonly denseFrom: number;
  readonly optimiser: 'adagrad' | 'lbfgs';
  readonly rate: number;
  readonly dropout: number;
  readonly l1: number;
  readonly l2: number;
  readonly maxIterations: number;
  readonly patience: number;
  readonly folds: number;
  readonly tolerance: number;
  readonly memory: number;
  readonly holdOut: number;
  readonly corpora: readonly CorpusRule[];
}

/** How the annotations of a corpus are to be taken. */
export interface CorpusRule {
  /** End of the corpus's path. */
  readonly match: string;
  readonly weight: number;
  /** A type's name here; `null`: leave out; `?`: leave its tokens open. A type that is not listed keeps its name. */
  readonly types: Readonly<Record<string, string | null>>;
  readonly unannotated: readonly string[];
}

export const DEFAULT_CONFIG: TrainConfig = Object.fromEntries(
  SETTINGS.map(({ name, value }) => [name, value]),
) as unknown as TrainConfig;

/** JSON in which keys that begin with `//` are comments; what is not set has its default. Throws an InputError. */
export function parseConfig(text: string, where: string): TrainConfig {
  const rows = parseRecord(text, where);
  for (const [name, value] of rows) {
    const setting = SETTINGS.find((candidate) => candidate.name === name);
    if (setting === undefined) {
      const names = SETTINGS.map((known) => known.name).join(', ');
      throw new InputError(`Expected settings of ${names}, got ${JSON.stringify(name)} in ${where}`);
    }
    if (!setting.accepts(value)) {
      const got = JSON.stringify(value);
      throw new InputError(`Expected \`${name}\` to be ${setting.expected}, got ${got} in ${where}`);
    }
  }
  const config = { ...DEFAULT_CONFIG, ...Object.fromEntries(rows) } as TrainConfig;
  return { ...config, corpora: config.corpora.map((rule) => parseRule(rule, where)) };
}

function parseRecord(text: string, where: string): readonly (readonly [string, unknown])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `Expected a config in JSON, got broken JSON (${(error as Error).message}) in ${where}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`Expected a config to be a JSON object, got ${JSON.stringify(value)} in ${where}`);
  }
  return Object.entries(value).filter(([name]) => !name.startsWith('//'));
}

function parseRule(value: unknown, where: string): CorpusRule {
  const rule = { weight: 1, types: {}, unannotated: [], ...(value as Partial<CorpusRule>) };
  const isRule =
    typeof rule.match === 'string' &&
    rule.match !== '' &&
    typeof rule.weight === 'number' &&
    rule.weight > 0 &&
    Object.values(rule.types).every((name) => name === null || typeof name === 'string') &&
    Array.isArray(rule.unannotated);
  if (!isRule) {
    const got = JSON.stringify(value);
    throw new InputError(
      `Expected a rule of \`corpora\` to have "match" and may have "weight" above 0, "types" and "unannotated", got ${got} in ${where}`,
    );
  }
  return rule as CorpusRule;
}

/** The config as a file with a comment on each setting. */
export function formatConfig(config: TrainConfig): string {
  const lines = SETTINGS.flatMap(({ name, says }) => [
    `  ${JSON.stringify(`// ${name}`)}: ${JSON.stringify(says)}`,
    `  ${JSON.stringify(name)}: ${JSON.stringify(config[name as keyof TrainConfig])}`,
  ]);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** What of the config concerns the CRF. */
export function learnOptions(config: TrainConfig): Omit<LearnOptions, 'classes' | 'from'> {
  const { minCount, denseFrom, l1, l2, maxIterations, rate, dropout, seed, memory, tolerance } = config;
  const optimiser =
    config.optimiser === 'adagrad'
      ? ({ kind: 'adagrad', rate, dropout, seed } as const)
      : ({ kind: 'lbfgs', memory, tolerance } as const);
  return { minCount, denseFrom, l1, l2, maxIterations, optimiser };
}
