/**
 * Patterns over tokens and mentions, in the manner of GATE's ANNIC (Aswani et al. 2005) and of CQP:
 * `[PERSON] , [TITLE] (of|at) the? [ORG link=nil]`.
 *
 * An item is a token's words, `/regular expression/` over a whole token, `[TYPE …]` a mention, `[*]` any mention, or
 * `[]` any token; `( | )` group, `? * + {n} {n,m}` repeat. A backslash or double quotes take a mark for itself.
 */
import { MENTION_TYPES, type MentionType } from '../../document.ts';
import { InputError } from '../../errors.ts';

/** What a mention must have: `link=nil`, `holder`, `!org`. */
export interface Condition {
  readonly name: ConditionName;
  readonly value: string | undefined;
  readonly isNegated: boolean;
}

export const CONDITION_NAMES = [
  'entity',
  'holder',
  'link',
  'org',
  'status',
  'value',
  'words',
  'zone',
] as const;
export type ConditionName = (typeof CONDITION_NAMES)[number];

export type Pattern =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'expression'; readonly expression: RegExp }
  | { readonly kind: 'any' }
  | { readonly kind: 'mention'; readonly type: MentionType | '*'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number };

const LEXEMES =
  /\s+|\[[^\]]*\]|\/(?:[^/\\]|\\.)+\/|"(?:[^"\\]|\\.)*"|\{\d+(?:,\d*)?\}|\\.|[()|?*+]|[\p{L}\p{M}\p{N}]+|./gsu;

/** Throws an InputError for a pattern that cannot be read, or that nothing at all matches too. */
export function parsePattern(source: string, isCaseSensitive = false): Pattern {
  const lexemes = (source.match(LEXEMES) ?? []).filter((lexeme) => lexeme.trim() !== '');
  let at = 0;
  const fail = (expected: string): never => {
    throw new InputError(
      `Expected ${expected}, got ${lexemes[at] ?? 'the end'} in the pattern ${JSON.stringify(source)}`,
    );
  };
  const choice = (): Pattern => {
    const parts = [sequence()];
    while (lexemes[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  };
  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    while (lexemes[at] !== undefined && lexemes[at] !== '|' && lexemes[at] !== ')') parts.push(repeated());
    if (parts.length === 0) fail('a token or a mention');
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  };
  const repeated = (): Pattern => {
    let part = item();
    for (let range = rangeOf(lexemes[at]); range !== undefined; range = rangeOf(lexemes[at])) {
      at++;
      part = { kind: 'repeat', part, ...range };
    }
    return part;
  };
  const item = (): Pattern => {
    const lexeme = lexemes[at]!;
    if (rangeOf(lexeme) !== undefined) fail('something to repeat');
    at++;
    if (lexeme === '(') {
      const inner = choice();
      if (lexemes[at] !== ')') fail(')');
      at++;
      return inner;
    }
    if (lexeme.startsWith('[') && lexeme.length > 1) return parseMention(lexeme.slice(1, -1).trim(), source);
    if (lexeme.startsWith('/') && lexeme.length > 2)
      return expressionOf(lexeme.slice(1, -1), isCaseSensitive, source);
    const plain = lexeme.startsWith('"') && lexeme.length > 1 ? lexeme.slice(1, -1) : lexeme;
    return wordsOf(plain.replace(/\\(.)/gsu, '$1'));
  };
  const pattern = choice();
  if (at < lexemes.length) fail('the end');
  if (canBeEmpty(pattern)) fail('a pattern that needs a token');
  return pattern;
}

/** Quoted words of several tokens are a sequence of them. */
function wordsOf(words: string): Pattern {
  const tokens = words.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];
  const parts = tokens.map((token): Pattern => ({ kind: 'words', words: token }));
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}

function rangeOf(lexeme: string | undefined): { readonly least: number; readonly most: number } | undefined {
  if (lexeme === '?') return { least: 0, most: 1 };
  if (lexeme === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (lexeme === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  const match = /^\{(\d+)(,?)(\d*)\}$/u.exec(lexeme ?? '');
  if (match === null) return undefined;
  const least = Number(match[1]);
  return {
    least,
    most: match[2] === '' ? least : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]),
  };
}

function expressionOf(body: string, isCaseSensitive: boolean, source: string): Pattern {
  try {
    return { kind: 'expression', expression: new RegExp(`^(?:${body})$`, isCaseSensitive ? 'u' : 'iu') };
  } catch (error) {
    throw new InputError(
      `Expected a regular expression, got ${(error as Error).message} in the pattern ${JSON.stringify(source)}`,
    );
  }
}

function parseMention(body: string, source: string): Pattern {
  if (body === '') return { kind: 'any' };
  const [name = '', ...rest] = body.match(/(?:"[^"]*"|\S)+/gu) ?? [];
  const type = name === '*' ? '*' : MENTION_TYPES.find((one) => one === name.toUpperCase());
  if (type === undefined) {
    throw new InputError(
      `Expected a type (${MENTION_TYPES.join(', ')} or *), got ${name} in the pattern ${JSON.stringify(source)}`,
    );
  }
  return { kind: 'mention', type, conditions: rest.map((one) => parseCondition(one, source)) };
}

function parseCondition(text: string, source: string): Condition {
  const [, sign, key = '', value] = /^(!?)([a-z]+)(?:=(.*))?$/u.exec(text) ?? [];
  const name = CONDITION_NAMES.find((one) => one === key);
  if (name === undefined) {
    throw new InputError(
      `Expected a condition on ${CONDITION_NAMES.join(', ')}, got ${text} in the pattern ${JSON.stringify(source)}`,
    );
  }
  return { name, value: value?.replace(/^"(.*)"$/u, '$1'), isNegated: sign === '!' };
}

function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'repeat':
      return pattern.least === 0 || canBeEmpty(pattern.part);
    case 'sequence':
      return pattern.parts.every(canBeEmpty);
    case 'choice':
      return pattern.parts.some(canBeEmpty);
    default:
      return false;
  }
}
