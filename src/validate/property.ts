/** A property against the types of its node, and a node against the property it is a value of. */
import type { Context } from './context.ts';
import type { JsonMap, JsonString } from './json-source.ts';
import { listed } from './literals.ts';
import type { NodeTypes, Parent } from './node.ts';
import { didYouMean, type Report } from './problem.ts';
import type { Property, Vocabulary } from './vocabulary.ts';

/** The property, or undefined where the vocabulary has none of that name. */
export function checkProperty(
  key: JsonString,
  name: string,
  types: NodeTypes,
  context: Context,
  parent: Parent | undefined,
  vocabulary: Vocabulary,
  report: Report,
): Property | undefined {
  const property = vocabulary.property(name);
  if (property === undefined) {
    // Actions constrain their properties: `query-input` (schema.org/docs/actions.html).
    const base = /^(\w+)-(?:input|output)$/.exec(name)?.[1];
    if (context.isOpen || (base !== undefined && vocabulary.property(base) !== undefined)) return undefined;
    const meant = didYouMean(vocabulary.nearestProperty(name, types.known));
    report('unknown-property', key, `Expected a property of schema.org, got \`${key.value}\`${meant}`);
    return undefined;
  }
  reportStanding(key, name, vocabulary, report);
  if (types.known.length === 0 || types.hasOthers) return property;
  const fits = types.known.some((type) => vocabulary.fits(property, type));
  // A role repeats the property that it stands in for (schema.org/Role).
  const isRole = parent?.name === name && types.known.some((type) => vocabulary.isA(type, 'Role'));
  if (!fits && !isRole) {
    report(
      'domain',
      key,
      `\`${name}\` belongs to ${listed(property.domains)}, got it on ${listed(types.known)}`,
    );
  }
  return property;
}

/** Whether a node of these types may be the value. */
export function checkNodeValue(
  map: JsonMap,
  types: readonly string[],
  { name, property }: Parent,
  vocabulary: Vocabulary,
  report: Report,
): void {
  if (takesNode(types, property, vocabulary)) return;
  report(
    'range',
    { start: map.start, end: map.start + 1 },
    `Expected \`${name}\` to be ${listed(property.ranges)}, got ${listed(types)}`,
  );
}

/** A role may stand anywhere before the value proper. */
export function takesNode(types: readonly string[], property: Property, vocabulary: Vocabulary): boolean {
  return types.some(
    (type) => vocabulary.isA(type, 'Role') || property.ranges.some((range) => vocabulary.isA(type, range)),
  );
}

/** Superseded and pending terms. */
export function reportStanding(
  at: { readonly start: number; readonly end: number },
  name: string,
  vocabulary: Vocabulary,
  report: Report,
): void {
  const replacement = vocabulary.supersededBy(name);
  if (replacement !== undefined) {
    report('superseded', at, `\`${name}\` is superseded by \`${replacement.join('`, `')}\``);
  }
  if (vocabulary.isPending(name)) report('pending', at, `\`${name}\` is a pending term`);
}
