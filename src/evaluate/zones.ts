/** Measures of a release's zones and of its quotations. Left out where the reference does not hold them. */
import type { Annotated, EntityId, Quotation } from '../document.ts';
import { type CountsByType, countKeys, type Measure, overlapOf, spanKey } from './measure.ts';
import { alignEntities } from './roles.ts';
import { addCounts, type Counts, NO_COUNTS } from './score.ts';

/** Hits and totals in characters other than white space. */
function countCharacters(reference: Annotated, predicted: Annotated): CountsByType {
  const visible = visibleBefore(reference.text);
  const length = (start: number, end: number) => (end <= start ? 0 : visible[end]! - visible[start]!);
  const byType = new Map<string, Counts>();
  const add = (kind: string, counts: Partial<Counts>) =>
    byType.set(kind, addCounts(byType.get(kind) ?? NO_COUNTS, { ...NO_COUNTS, ...counts }));
  const [ours, theirs] = [reference.zones ?? [], predicted.zones ?? []];
  for (const { kind, start, end } of ours) add(kind, { reference: length(start, end) });
  for (const { kind, start, end } of theirs) add(kind, { predicted: length(start, end) });
  for (const ourZone of ours) {
    for (const theirZone of theirs) {
      if (ourZone.kind !== theirZone.kind) continue;
      const hits = length(Math.max(ourZone.start, theirZone.start), Math.min(ourZone.end, theirZone.end));
      add(ourZone.kind, { referenceHits: hits, predictedHits: hits });
    }
  }
  return byType;
}

/** For each position of the text, how many characters before it are not white space. */
function visibleBefore(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) counts[at + 1] = counts[at]! + (/\s/u.test(text[at]!) ? 0 : 1);
  return counts;
}

export const ZONE_MEASURES: readonly Measure[] = [
  {
    name: 'zones',
    group: 'zones',
    says: 'a zone with the same start, end and kind',
    count: (reference, predicted) =>
      reference.zones &&
      countKeys({
        reference: reference.zones.map((zone) => ({ key: `${spanKey(zone)} ${zone.kind}`, type: zone.kind })),
        predicted: (predicted.zones ?? []).map((zone) => ({
          key: `${spanKey(zone)} ${zone.kind}`,
          type: zone.kind,
        })),
      }),
  },
  {
    name: 'zone-characters',
    group: 'zones',
    says: 'a character, white space aside, in a zone of the same kind',
    count: (reference, predicted) => reference.zones && countCharacters(reference, predicted),
  },
];

export const QUOTATION_MEASURES: readonly Measure[] = [
  {
    name: 'quotations',
    group: 'quotations',
    says: 'a quotation with the same start, end and kind',
    count: (reference, predicted) => {
      const keyed = (quotations: readonly Quotation[]) =>
        quotations.map((quotation) => ({
          key: `${spanKey(quotation)} ${quotation.kind}`,
          type: quotation.kind,
        }));
      return (
        reference.quotations &&
        countKeys({ reference: keyed(reference.quotations), predicted: keyed(predicted.quotations ?? []) })
      );
    },
  },
  {
    name: 'speakers',
    group: 'quotations',
    says: 'a quotation that overlaps one on the other side with the same speaker; no speaker is none to find',
    count: (reference, predicted) => {
      if (reference.quotations === undefined) return undefined;
      const keys = alignEntities(reference, predicted);
      const named = (quotations: readonly Quotation[], keyOf: (id: EntityId) => string) =>
        quotations.flatMap((quotation) =>
          quotation.speaker === undefined ? [] : [{ ...quotation, who: keyOf(quotation.speaker) }],
        );
      const ours = named(reference.quotations, keys.reference);
      const theirs = named(predicted.quotations ?? [], keys.predicted);
      const hits = (some: typeof ours, others: typeof ours) =>
        some.filter((one) => others.some((other) => other.who === one.who && overlapOf(one, other) > 0))
          .length;
      const counts = {
        reference: ours.length,
        referenceHits: hits(ours, theirs),
        predicted: theirs.length,
        predictedHits: hits(theirs, ours),
      };
      return new Map([['', counts]]);
    },
  },
];
