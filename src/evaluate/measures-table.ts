/** Every measure, in the order of reports. */
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import { CLUSTER_MEASURES } from './clusters.ts';
import { DATE_MEASURES } from './dates.ts';
import { LINK_MEASURES } from './links.ts';
import type { LabelledSpan, Measure } from './measure.ts';
import { ROLE_MEASURES } from './roles.ts';
import { SPAN_MEASURES } from './spans.ts';
import { QUOTATION_MEASURES, ZONE_MEASURES } from './zones.ts';

/** The span measures for documents of any kind that have typed spans. */
export function spanMeasures<Document>(
  spansOf: (document: Document) => readonly LabelledSpan[],
): readonly Measure<Document>[] {
  return SPAN_MEASURES.map(({ name, says, count }) => ({
    name,
    group: 'spans',
    says,
    count: (reference, predicted) => count(spansOf(reference), spansOf(predicted)),
  }));
}

export const MEASURES: readonly Measure[] = [
  ...spanMeasures(({ mentions }: Annotated) => mentions),
  ...DATE_MEASURES,
  ...LINK_MEASURES,
  ...CLUSTER_MEASURES,
  ...ROLE_MEASURES,
  ...ZONE_MEASURES,
  ...QUOTATION_MEASURES,
];

/** The measures of the given names and groups, in the order of the table; all without names. */
export function chooseMeasures<Document>(
  measures: readonly Measure<Document>[],
  names: readonly string[],
): readonly Measure<Document>[] {
  const known = new Set([...measures.map(({ group }) => group), ...measures.map(({ name }) => name)]);
  const unknown = names.find((name) => !(known as ReadonlySet<string>).has(name));
  if (unknown !== undefined) {
    throw new InputError(`Expected a measure or a group of them (${[...known].join(', ')}), got ${unknown}`);
  }
  if (names.length === 0) return measures;
  return measures.filter(({ name, group }) => names.includes(name) || names.includes(group));
}
