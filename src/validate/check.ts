/** Walks a JSON-LD document against the vocabulary: every key, type and value of every node. */

import { checkArticles } from './article-profile.ts';
import { type Context, extendContext, keywordOf, meaningOf, NO_CONTEXT } from './context.ts';
import { duplicateKeys, type JsonMap, type JsonNode, type JsonString, member } from './json-source.ts';
import { checkScalar, checkString } from './literals.ts';
import type { NodeTypes, Parent } from './node.ts';
import { createNodeIndex, type NodeIndex } from './node-index.ts';
import { didYouMean, type Problem, problem, type Report } from './problem.ts';
import { checkNodeValue, checkProperty, reportStanding } from './property.ts';
import { tickerFault } from './ticker.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one walk carries along. */
interface Walk {
  readonly vocabulary: Vocabulary;
  readonly report: Report;
  readonly index: NodeIndex;
}

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    '@context @id @type @graph @value @language @direction @list @set @reverse @index @included @nest @json @none ' +
    '@version @base @vocab @propagate @protected @import @container @prefix'
  ).split(' '),
);

/** Checks one top-level value; problems in the order of the file. */
export function checkDocument(root: JsonNode, vocabulary: Vocabulary): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (rule, at, message) => problems.push(problem(rule, at, message));
  const walk: Walk = { vocabulary, report, index: createNodeIndex() };
  for (const node of root.kind === 'array' ? root.items : [root]) {
    if (node.kind === 'object') visitRoot(node, walk);
    else report('no-context', node, 'Expected a JSON-LD object, got something else');
  }
  walk.index.check(vocabulary, report);
  checkArticles(walk.index, vocabulary, report);
  return problems.sort((a, b) => a.start - b.start);
}

/** A document without context is checked as if it had schema.org's, which it was most likely meant to have. */
function visitRoot(map: JsonMap, walk: Walk): void {
  if (member(map, '@context') !== undefined) {
    visitNode(map, NO_CONTEXT, undefined, walk);
    return;
  }
  walk.report(
    'no-context',
    { start: map.start, end: map.start + 1 },
    'Expected an `@context` of schema.org, got none',
  );
  visitNode(map, { ...NO_CONTEXT, hasSchema: true }, undefined, walk);
}

function visitNode(map: JsonMap, outer: Context, parent: Parent | undefined, walk: Walk): void {
  const { report } = walk;
  for (const { key } of duplicateKeys(map)) {
    report('duplicate-key', key, `Expected each key once, got \`${key.value}\` again`);
  }
  const context = contextOf(map, outer, walk);
  if (!context.hasSchema && context.terms.size === 0) return;
  const types = typesOf(map, context, walk);
  const id = stringMember(map, '@id', context);
  walk.index.add({ map, id, types: types.known, parent });
  if (parent !== undefined && types.known.length > 0 && !types.hasOthers) {
    checkNodeValue(map, types.known, parent, walk.vocabulary, report);
  }
  // Another context may have given the keys of such a node another meaning.
  const isUnknowable = context.isOpen && types.known.length === 0;
  let hasProperties = false;
  for (const { key, value } of map.members) {
    const keyword = keywordOf(key.value, context);
    if (keyword !== undefined) {
      visitKeyword(keyword, key, value, context, walk);
      continue;
    }
    hasProperties = true;
    const meaning = meaningOf(key.value, context);
    if (meaning.kind === 'unmapped') {
      report('unknown-property', key, `Expected a key that the context maps, got \`${key.value}\``);
    }
    if (meaning.kind !== 'schema') continue;
    if (isUnknowable) {
      descend(value, context, walk);
      continue;
    }
    const property = checkProperty(key, meaning.name, types, context, parent, walk.vocabulary, report);
    if (property !== undefined) visitValue(value, { name: meaning.name, property }, context, walk);
    else descend(value, context, walk);
  }
  if (hasProperties && types.known.length === 0 && !types.hasOthers && !context.isOpen) {
    report(
      'no-type',
      { start: map.start, end: map.start + 1 },
      'Expected the node to have an `@type`, got none',
    );
  }
}

function contextOf(map: JsonMap, outer: Context, { report }: Walk): Context {
  const stated = member(map, '@context');
  if (stated === undefined) return outer;
  const context = extendContext(outer, stated);
  if (context.isOpen && !outer.isOpen) {
    report('foreign-context', stated, 'What a context other than schema.org’s defines is not checked');
  } else if (!context.hasSchema && ![...context.terms.values()].some((iri) => iri?.includes('schema.org'))) {
    report('no-context', stated, 'Expected an `@context` of schema.org, got another');
  }
  return context;
}

function typesOf(map: JsonMap, context: Context, { vocabulary, report }: Walk): NodeTypes {
  const known: string[] = [];
  let hasOthers = false;
  for (const node of stringValues(map, '@type', context)) {
    const meaning = meaningOf(node.value, context);
    if (meaning.kind === 'schema' && vocabulary.hasType(meaning.name)) {
      known.push(meaning.name);
      reportStanding(node, meaning.name, vocabulary, report);
      continue;
    }
    hasOthers = true;
    if (meaning.kind === 'foreign' || context.isOpen) continue;
    const meant = didYouMean(vocabulary.nearestType(node.value));
    report('unknown-type', node, `Expected a type of schema.org, got \`${node.value}\`${meant}`);
  }
  return { known, hasOthers };
}

function visitKeyword(keyword: string, key: JsonString, value: JsonNode, context: Context, walk: Walk): void {
  if (keyword === '@graph' || keyword === '@included') descend(value, context, walk);
  else if (keyword === '@reverse' && value.kind === 'object') {
    for (const entry of value.members) descend(entry.value, context, walk);
  } else if (!KEYWORDS.has(keyword)) {
    const meant = didYouMean([...KEYWORDS].find((known) => isSwap(known, keyword)));
    walk.report('unknown-keyword', key, `Expected a keyword of JSON-LD, got \`${keyword}\`${meant}`);
  }
}

/** The same letters in another order, or one too many or too few. */
function isSwap(known: string, given: string): boolean {
  const sorted = (text: string) => [...text.toLowerCase()].sort().join('');
  return sorted(known) === sorted(given) || known.startsWith(given) || given.startsWith(known);
}

/** Nodes within a value of which nothing is expected. */
function descend(value: JsonNode, context: Context, walk: Walk): void {
  if (value.kind === 'array') for (const item of value.items) descend(item, context, walk);
  else if (value.kind === 'object') visitNode(value, context, undefined, walk);
}

function visitValue(value: JsonNode, parent: Parent, context: Context, walk: Walk): void {
  const { vocabulary, report } = walk;
  const { name, property } = parent;
  if (value.kind === 'array') {
    if (value.items.length === 0)
      report('empty-value', value, `Expected a value of \`${name}\`, got an empty list`);
    for (const item of value.items) visitValue(item, parent, context, walk);
  } else if (value.kind === 'string') {
    checkString(value, name, property.ranges, vocabulary, report);
    if (name === 'tickerSymbol') checkTicker(value, report);
  } else if (value.kind === 'scalar') checkScalar(value, name, property.ranges, vocabulary, report);
  else {
    const inner = member(value, '@value') ?? member(value, '@list') ?? member(value, '@set');
    if (inner !== undefined) visitValue(inner, parent, context, walk);
    else visitNode(value, context, parent, walk);
  }
}

function checkTicker(value: JsonString, report: Report): void {
  const fault = tickerFault(value.value);
  if (fault === undefined) return;
  const message = `Expected a market identifier code, a space and a symbol, got ${JSON.stringify(value.value)}`;
  report('ticker', value, message + didYouMean(fault.suggestion));
}

function stringValues(map: JsonMap, keyword: string, context: Context): readonly JsonString[] {
  return map.members
    .filter(({ key }) => keywordOf(key.value, context) === keyword)
    .flatMap(({ value }) => (value.kind === 'array' ? value.items : [value]))
    .filter((value) => value.kind === 'string');
}

function stringMember(map: JsonMap, keyword: string, context: Context): JsonString | undefined {
  return stringValues(map, keyword, context).at(-1);
}
