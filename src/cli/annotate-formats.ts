/** What `annotate` writes, and which options say something to each form. */
import type { CorpusFormat } from '../corpus/index.ts';
import { InputError } from '../errors.ts';

/** The forms of annotated releases that other programs read; the writers are those of `corpus convert`. */
export const EXCHANGE_FORMATS = [
  'nif',
  'brat',
  'columns',
  'spacy',
] as const satisfies readonly CorpusFormat[];
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

export const ANNOTATE_FORMATS = [
  'jsonld',
  'ndjson',
  'html',
  'ninjs',
  'annotations',
  'standoff',
  ...EXCHANGE_FORMATS,
] as const;
export type AnnotateFormat = (typeof ANNOTATE_FORMATS)[number];

const GRAPH = ['profile', 'articleBody', 'base'] as const;
/** Options that change a form; with another form they are refused, since they would do nothing. */
const OPTIONS: Readonly<Partial<Record<AnnotateFormat, readonly (typeof GRAPH)[number][]>>> = {
  jsonld: GRAPH,
  ndjson: GRAPH,
  html: GRAPH,
  ninjs: ['base'],
  annotations: ['base'],
};
const FLAGS = { profile: '--profile', articleBody: '--article-body', base: '--base' } as const;

export interface FormatOptions {
  readonly format: AnnotateFormat;
  readonly embed?: true;
  readonly output?: string;
  readonly profile?: 'compact' | 'full';
  readonly articleBody?: boolean;
  readonly base?: string;
}

export function isExchangeFormat(format: AnnotateFormat): format is ExchangeFormat {
  return (EXCHANGE_FORMATS as readonly string[]).includes(format);
}

/** An InputError for an option that the form knows nothing to do with. */
export function checkFormatOptions(options: FormatOptions): void {
  const { format } = options;
  if (options.embed === true && format !== 'html') {
    throw new InputError(`Expected --embed with --format html, got it with --format ${format}`);
  }
  for (const option of GRAPH) {
    if (options[option] === undefined || OPTIONS[format]?.includes(option) === true) continue;
    const fitting = ANNOTATE_FORMATS.filter((one) => OPTIONS[one]?.includes(option) === true);
    throw new InputError(
      `Expected ${FLAGS[option]} with --format ${fitting.join(', ')}, got it with --format ${format}`,
    );
  }
  if (format === 'brat' && (options.output === undefined || options.output === '-')) {
    throw new InputError('Expected -o FOLDER for --format brat, which has two files a release, got none');
  }
}
