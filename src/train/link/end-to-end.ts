/** Measures of tagging and linking together: a mention counts only where its start, end and type are the reference's. */
import { type Annotated, isNameMention, type Link } from '../../document.ts';
import type { KnowledgeBase } from '../../kb/index.ts';
import { holdingOf, isArticleOf } from './reference.ts';

export interface EndToEndCounts {
  /** Reference mentions whose entity the base holds, and those of them found and rightly linked. */
  held: number;
  heldCorrect: number;
  /** Predicted links, without those that overlap a mention which the reference leaves open. */
  links: number;
  absent: number;
  absentCorrect: number;
  predictedNil: number;
}

/** A wrong or missed mention: what the reference says, then what was found. */
export interface EndToEndError {
  readonly release: string;
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface EndToEnd {
  readonly counts: EndToEndCounts;
  readonly errors: readonly EndToEndError[];
}

export function measureEndToEnd(
  pairs: readonly { readonly reference: Annotated; readonly predicted: Annotated }[],
  base: KnowledgeBase,
): EndToEnd {
  const counts = { held: 0, heldCorrect: 0, links: 0, absent: 0, absentCorrect: 0, predictedNil: 0 };
  const errors: EndToEndError[] = [];
  for (const { reference, predicted } of pairs) {
    const gold = new Map(reference.entities.map((entity) => [entity.id, entity]));
    const holdings = new Map(reference.entities.map((entity) => [entity.id, holdingOf(entity, base)]));
    const found = new Map(predicted.entities.map((entity) => [entity.id, entity.link]));
    const wanted = reference.mentions.filter(isNameMention);
    const open = wanted.filter(({ entity }) => holdings.get(entity) === 'undecided');
    const byPlace = new Map<string, Link | undefined>();
    for (const mention of predicted.mentions.filter(isNameMention)) {
      const link = found.get(mention.entity);
      if (open.some(({ start, end }) => start < mention.end && mention.start < end)) continue;
      byPlace.set(`${mention.start} ${mention.end} ${mention.type}`, link);
      if (link?.kind === 'entry') counts.links++;
      else counts.predictedNil++;
    }
    const seen = new Set<string>();
    for (const mention of wanted) {
      const holding = holdings.get(mention.entity);
      const expected = gold.get(mention.entity)?.link;
      if (holding === undefined || holding === 'undecided' || expected === undefined) continue;
      const place = `${mention.start} ${mention.end} ${mention.type}`;
      const link = byPlace.get(place);
      seen.add(place);
      const entry = link?.kind === 'entry' ? base.entry(link.entry) : undefined;
      const title = expected.kind === 'entry' ? (expected.wiki ?? '') : '';
      const isHeld = holding === 'held';
      const correct = isHeld ? entry !== undefined && isArticleOf(title, entry) : link?.kind === 'nil';
      counts[isHeld ? 'held' : 'absent']++;
      if (correct) counts[isHeld ? 'heldCorrect' : 'absentCorrect']++;
      else
        errors.push({
          release: reference.id,
          text: `${mention.type} ${reference.text.slice(mention.start, mention.end)}`,
          expected: isHeld ? title : 'NIL',
          got: !byPlace.has(place) ? 'no such mention' : (entry?.wiki ?? entry?.id ?? 'NIL'),
        });
    }
    for (const [place, link] of byPlace) {
      const [start, end, type] = place.split(' ');
      if (!seen.has(place))
        errors.push({
          release: reference.id,
          text: `${type} ${reference.text.slice(Number(start), Number(end))}`,
          expected: 'no mention',
          got: link?.kind === 'entry' ? link.entry : 'NIL',
        });
    }
  }
  return { counts, errors };
}

/** F1 of links to entries that the base holds, and of NIL. */
export function summarizeEndToEnd(counts: EndToEndCounts): Readonly<Record<string, number | null>> {
  const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    'end to end: link precision': rate(counts.heldCorrect, counts.links),
    'end to end: link recall': rate(counts.heldCorrect, counts.held),
    'end to end: link F1': rate(2 * counts.heldCorrect, counts.links + counts.held),
    'end to end: NIL precision': rate(counts.absentCorrect, counts.predictedNil),
    'end to end: NIL recall': rate(counts.absentCorrect, counts.absent),
    'end to end: NIL F1': rate(2 * counts.absentCorrect, counts.predictedNil + counts.absent),
  };
}
