/** Every measure, in the order of reports. */
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import { CLUSTER_MEASURES } from './clusters.ts';
import { DATE_MEASURES } from './dates.ts';
import { LINK_MEASURES } from './links.ts';
import { type LabelledSpan, MEASURE_GROUPS, type Measure } from './measure.ts';
import { ROLE_MEASURES } from './roles.ts';
import { SPAN_MEASURES } from './spans.ts';
import { QUOTATION_MEASURES, ZONE_MEASURES } from './zones.ts';

const labelled = ({ mentions }: Annotated): readonly LabelledSpan[] => mentions;

export const MEASURES: readonly Measure[] = [
  ...SPAN_MEASURES.map(
    ({ name, says, count }): Measure => ({
      name,
      group: 'spans',
      says,
      count: (reference, predicted) => count(labelled(reference), labelled(predicted)),
    }),
  ),
  ...DATE_MEASURES,
  ...LINK_MEASURES,
  ...CLUSTER_MEASURES,
  ...ROLE_MEASURES,
  ...ZONE_MEASURES,
  ...QUOTATION_MEASURES,
];

/** The measures of the given names and groups, in the order of the table; all without names. */
export function chooseMeasures(names: readonly string[]): readonly Measure[] {
  const known = [...MEASURE_GROUPS, ...MEASURES.map(({ name }) => name)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(`Expected a measure or a group of them (${known.join(', ')}), got ${unknown}`);
  }
  if (names.length === 0) return MEASURES;
  return MEASURES.filter(({ name, group }) => names.includes(name) || names.includes(group));
}
