/** JSON with the place of every value and key, as RFC 8259 has it, duplicate keys kept. */

interface Placed {
  /** Half-open, in UTF-16 code units of the source. */
  readonly start: number;
  readonly end: number;
}
export interface JsonString extends Placed {
  readonly kind: 'string';
  readonly value: string;
}
export interface JsonScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: number | boolean | null;
}
export interface JsonArray extends Placed {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}
export interface JsonMember {
  readonly key: JsonString;
  readonly value: JsonNode;
}
export interface JsonMap extends Placed {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}
export type JsonNode = JsonString | JsonScalar | JsonArray | JsonMap;

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

export type Parsed =
  | { readonly ok: true; readonly node: JsonNode; readonly end: number }
  | { readonly ok: false; readonly fault: SyntaxFault };

/** Deeper nesting is refused: no markup needs it, and it could exhaust the stack. */
const DEEPEST = 256;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = { t: ['true', true], f: ['false', false], n: ['null', null] } as const;

/** Unwinds the descent at the first fault; never leaves this file. */
class Fault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The value that begins at or after `from`, white space skipped; `end` is right behind it. */
export function parseJson(source: string, from = 0): Parsed {
  try {
    const node = parseValue(source, skipSpace(source, from), 0);
    return { ok: true, node, end: node.end };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: { offset: error.offset, message: error.message } };
    throw error;
  }
}

export function skipSpace(source: string, from: number): number {
  let at = from;
  for (;;) {
    const code = source.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

function parseValue(source: string, start: number, depth: number): JsonNode {
  const first = source[start];
  if (first === '"') return parseString(source, start);
  if (first === '{' || first === '[') {
    if (depth === DEEPEST) throw new Fault(start, `Expected at most ${DEEPEST} levels of nesting`);
    return first === '{' ? parseMap(source, start, depth + 1) : parseArray(source, start, depth + 1);
  }
  if (first === 't' || first === 'f' || first === 'n') {
    const [word, value] = LITERALS[first];
    if (source.startsWith(word, start)) return { kind: 'scalar', start, end: start + word.length, value };
  }
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(source)?.[0];
  if (number === undefined) throw unexpected(source, start, 'a value');
  return { kind: 'scalar', start, end: start + number.length, value: Number(number) };
}

function parseMap(source: string, start: number, depth: number): JsonMap {
  const members: JsonMember[] = [];
  let at = skipSpace(source, start + 1);
  if (source[at] === '}') return { kind: 'object', start, end: at + 1, members };
  for (;;) {
    if (source[at] !== '"') throw unexpected(source, at, 'a key in double quotes');
    const key = parseString(source, at);
    at = skipSpace(source, key.end);
    if (source[at] !== ':') throw unexpected(source, at, '`:` after the key');
    const value = parseValue(source, skipSpace(source, at + 1), depth);
    members.push({ key, value });
    at = skipSpace(source, value.end);
    if (source[at] === '}') return { kind: 'object', start, end: at + 1, members };
    if (source[at] !== ',') throw unexpected(source, at, '`,` or `}`');
    at = skipSpace(source, at + 1);
  }
}

function parseArray(source: string, start: number, depth: number): JsonArray {
  const items: JsonNode[] = [];
  let at = skipSpace(source, start + 1);
  if (source[at] === ']') return { kind: 'array', start, end: at + 1, items };
  for (;;) {
    const item = parseValue(source, at, depth);
    items.push(item);
    at = skipSpace(source, item.end);
    if (source[at] === ']') return { kind: 'array', start, end: at + 1, items };
    if (source[at] !== ',') throw unexpected(source, at, '`,` or `]`');
    at = skipSpace(source, at + 1);
  }
}

function parseString(source: string, start: number): JsonString {
  let hasEscapes = false;
  for (let at = start + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x22) {
      const end = at + 1;
      if (!hasEscapes) return { kind: 'string', start, end, value: source.slice(start + 1, at) };
      return { kind: 'string', start, end, value: unescaped(source, start, end) };
    }
    if (code < 0x20) throw new Fault(at, 'Expected control characters in strings to be escaped');
    if (code === 0x5c) {
      hasEscapes = true;
      at++;
    }
  }
  throw new Fault(start, 'Expected the string that begins here to end');
}

function unescaped(source: string, start: number, end: number): string {
  const fault = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/.exec(source.slice(start, end).replace(/\\\\/g, '__'));
  if (fault !== null) throw new Fault(start + fault.index, 'Expected an escape sequence of JSON');
  return JSON.parse(source.slice(start, end)) as string;
}

function unexpected(source: string, at: number, expected: string): Fault {
  const got = at >= source.length ? 'the end' : `\`${String.fromCodePoint(source.codePointAt(at) ?? 0)}\``;
  return new Fault(at, `Expected ${expected}, got ${got}`);
}

/** Keys that stand more than once, each with the later member. */
export function duplicateKeys(map: JsonMap): readonly JsonMember[] {
  const seen = new Set<string>();
  return map.members.filter(({ key }) => {
    const isDuplicate = seen.has(key.value);
    seen.add(key.value);
    return isDuplicate;
  });
}

/** The value of a key; of the last one, where it stands more than once. */
export function member(map: JsonMap, key: string): JsonNode | undefined {
  return map.members.findLast((entry) => entry.key.value === key)?.value;
}
