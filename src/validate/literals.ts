/** Whether a string, number or boolean is what a property takes. */

import { memberName } from './context.ts';
import { isBoolean, isDate, isDateTime, isDuration, isNumber, isTime, isUrl } from './formats.ts';
import type { JsonScalar, JsonString } from './json-source.ts';
import { nearest } from './nearest.ts';
import { didYouMean, type Report } from './problem.ts';
import type { RuleName } from './rules-table.ts';
import type { Vocabulary } from './vocabulary.ts';

interface LiteralForm {
  readonly type: string;
  readonly rule: RuleName;
  readonly accepts: (text: string) => boolean;
  readonly expected: string;
}

/** In the order in which a fault is explained: the narrowest form first. */
const FORMS: readonly LiteralForm[] = [
  {
    type: 'DateTime',
    rule: 'date',
    accepts: (text) => isDateTime(text) || isDate(text),
    expected: 'an ISO 8601 date and time',
  },
  {
    type: 'Date',
    rule: 'date',
    accepts: (text) => isDate(text) || isDateTime(text),
    expected: 'an ISO 8601 date',
  },
  { type: 'Time', rule: 'date', accepts: isTime, expected: 'an ISO 8601 time' },
  { type: 'Duration', rule: 'duration', accepts: isDuration, expected: 'an ISO 8601 duration' },
  { type: 'Number', rule: 'number', accepts: isNumber, expected: 'a number' },
  { type: 'Boolean', rule: 'boolean', accepts: isBoolean, expected: 'true or false' },
  { type: 'URL', rule: 'url', accepts: isUrl, expected: 'a URL' },
];

export function checkString(
  node: JsonString,
  property: string,
  ranges: readonly string[],
  vocabulary: Vocabulary,
  report: Report,
): void {
  const text = node.value.trim();
  if (text === '') {
    report('empty-value', node, `Expected a value of \`${property}\`, got an empty string`);
    return;
  }
  if (ranges.some((range) => takesAnyText(range, vocabulary))) return;
  const forms = FORMS.filter(({ type }) => ranges.some((range) => vocabulary.isA(range, type)));
  if (forms.some((form) => form.accepts(text))) return;
  const enumerations = ranges.filter((range) => vocabulary.isA(range, 'Enumeration'));
  const members = enumerations.flatMap((range) => vocabulary.membersOf(range));
  const name = memberName(text);
  if (enumerations.length > 0 && (members.length === 0 || members.includes(name))) return;
  const [form] = forms;
  if (form !== undefined) {
    report(form.rule, node, `Expected \`${property}\` to be ${form.expected}, got ${shown(node.value)}`);
  } else if (members.length > 0 && enumerations.length === ranges.length) {
    if (name === text && /^[a-z][\w+.-]*:/i.test(text)) return;
    const meant = didYouMean(nearest(name, members));
    report(
      'enumeration',
      node,
      `Expected a member of ${listed(enumerations)}, got ${shown(node.value)}${meant}`,
    );
  } else {
    report(
      'text-for-node',
      node,
      `Expected \`${property}\` to be a node of ${listed(ranges)}, got the text ${shown(node.value)}`,
    );
  }
}

export function checkScalar(
  node: JsonScalar,
  property: string,
  ranges: readonly string[],
  vocabulary: Vocabulary,
  report: Report,
): void {
  if (node.value === null) return;
  const kinds = typeof node.value === 'number' ? ['Number', 'Quantity', 'Text'] : ['Boolean', 'Text'];
  const accepted = ranges.some(
    (range) => range !== 'URL' && kinds.some((kind) => vocabulary.isA(range, kind)),
  );
  if (!accepted) {
    report(
      'literal-type',
      node,
      `Expected \`${property}\` to be ${listed(ranges)}, got the ${typeof node.value} ${node.value}`,
    );
  }
}

/** Text, and quantities other than durations, which are written as text (`5 kg`). */
function takesAnyText(range: string, vocabulary: Vocabulary): boolean {
  if (range === 'URL' || range === 'Duration') return false;
  return vocabulary.isA(range, 'Text') || vocabulary.isA(range, 'Quantity');
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function shown(text: string): string {
  const points = [...text];
  return JSON.stringify(points.length > 60 ? `${points.slice(0, 60).join('')}…` : text);
}
