import { TEMPLATE_GROUPS } from '../tag/features/templates.ts';

/** Every setting of training: its default, what it may be, and what it does. The default config is made from it. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  readonly says: string;
}

const isNumber =
  (least: number, most = Infinity) =>
  (value: unknown) =>
    typeof value === 'number' && value >= least && value <= most;
const isCount = (least: number) => (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= least;
const isOneOf =
  (...names: readonly unknown[]) =>
  (value: unknown) =>
    names.includes(value);

export const SETTINGS: readonly Setting[] = [
  {
    name: 'seed',
    value: 1,
    expected: 'a whole number',
    accepts: Number.isSafeInteger,
    says: 'Chooses the order of the sequences and the documents held out. Same seed, same model, byte for byte.',
  },
  {
    name: 'scheme',
    value: 'BILOU',
    expected: 'BILOU, IOB2 or IOB1',
    accepts: isOneOf('BILOU', 'IOB2', 'IOB1'),
    says: 'How spans become labels of tokens.',
  },
  {
    name: 'types',
    value: ['PERSON', 'TITLE', 'ORG', 'PLACE', 'DATE'],
    expected: 'a list of different names',
    accepts: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((type) => typeof type === 'string') &&
      new Set(value).size === value.length,
    says: 'The types to learn. Annotations of other types are left out.',
  },
  {
    name: 'without',
    value: [],
    expected: `a list of groups of feature templates (${TEMPLATE_GROUPS.join(', ')})`,
    accepts: (value) => Array.isArray(value) && value.every((group) => TEMPLATE_GROUPS.includes(group)),
    says: 'Groups of feature templates to leave out, to see what they are worth.',
  },
  {
    name: 'minCount',
    value: 2,
    expected: 'a whole number of at least 1',
    accepts: isCount(1),
    says: 'A feature must occur at least so often in the training data.',
  },
  {
    name: 'denseFrom',
    value: 50,
    expected: 'a whole number of at least 1',
    accepts: isCount(1),
    says: 'From so many occurrences a feature gets a weight for every label; a rarer one for the labels seen with it.',
  },
  {
    name: 'optimiser',
    value: 'adagrad',
    expected: 'adagrad or lbfgs',
    accepts: isOneOf('adagrad', 'lbfgs'),
    says: 'adagrad learns from sequence after sequence and needs some 10 rounds; lbfgs (OWL-QN with l1) from all at once and needs some 100.',
  },
  {
    name: 'rate',
    value: 0.1,
    expected: 'a number above 0',
    accepts: isNumber(1e-9),
    says: 'Step size of adagrad.',
  },
  {
    name: 'dropout',
    value: 0.3,
    expected: 'a number from 0 to 0.9',
    accepts: isNumber(0, 0.9),
    says: 'Share of the features that adagrad leaves out of a sequence each time it learns from it.',
  },
  {
    name: 'l1',
    value: 0.3,
    expected: 'a number of at least 0',
    accepts: isNumber(0),
    says: 'Strength of the penalty on |weight|: higher makes the model smaller.',
  },
  {
    name: 'l2',
    value: 1,
    expected: 'a number of at least 0',
    accepts: isNumber(0),
    says: 'Strength of the penalty on half the squared distance of a weight from 0, or from the weight of the model given by --from.',
  },
  {
    name: 'maxIterations',
    value: 20,
    expected: 'a whole number of at least 1',
    accepts: isCount(1),
    says: 'Rounds over the training data at most.',
  },
  {
    name: 'patience',
    value: 4,
    expected: 'a whole number of at least 1',
    accepts: isCount(1),
    says: 'Stops after so many rounds without a better strict micro F1 on the development data; the best round is kept.',
  },
  {
    name: 'folds',
    value: 4,
    expected: 'a whole number of at least 2',
    accepts: isCount(2),
    says: 'The second pass learns from drafts of the first; each training document is drafted by a first pass that learnt from the other folds.',
  },
  {
    name: 'tolerance',
    value: 1e-4,
    expected: 'a number above 0',
    accepts: isNumber(1e-15),
    says: 'lbfgs stops when the gradient is this small against the weights.',
  },
  {
    name: 'memory',
    value: 6,
    expected: 'a whole number of at least 1',
    accepts: isCount(1),
    says: 'Pairs of differences that lbfgs keeps.',
  },
  {
    name: 'holdOut',
    value: 0.15,
    expected: 'a number between 0.01 and 0.5',
    accepts: isNumber(0.01, 0.5),
    says: 'Share of the training documents kept for development when no --dev is given.',
  },
  {
    name: 'corpora',
    value: [],
    expected: 'a list of rules {"match", "weight", "types", "unannotated"}',
    accepts: Array.isArray,
    says: 'Rules for single corpora; the first whose "match" ends the corpus path applies. "weight": how often each document counts. "types": names of types there to names here, null to leave out, "?" to leave open. "unannotated": types that were not annotated there and may stand anywhere.',
  },
];
