/** Candidates for the holder of a title: the document's people near it or known for it, and nobody. */
import type { EntityId } from '../document.ts';
import type { Evidence, TitleEvidence } from './evidence.ts';
import type { Candidate } from './ranker.ts';

/** People whom a rule already gives a title of this wording, or of this head. */
interface KnownHolders {
  readonly byTitle: ReadonlyMap<string, ReadonlySet<EntityId>>;
  readonly byHead: ReadonlyMap<string, ReadonlySet<EntityId>>;
}

/** How many people before and after the title are considered. */
const NEIGHBOURS = 3;

/** For each title (in the order of `evidence.titles`) its candidates, nobody (`undefined`) first. */
export function holderCandidates(
  evidence: Evidence,
): readonly (readonly Candidate<EntityId | undefined>[])[] {
  const known = knownHolders(evidence);
  return evidence.titles.map((title) => {
    const features = new Map<EntityId, string[]>();
    const add = (entity: EntityId, feature: string): void => {
      const list = features.get(entity);
      if (list === undefined) features.set(entity, [feature]);
      else list.push(feature);
    };
    const { head, canonical } = title.parts;
    for (const [rank, match] of title.holders.entries()) {
      add(match.entity, `${rank === 0 ? 'first' : 'later'}:${match.rule}`);
    }
    addNeighbours(evidence, title, add);
    for (const entity of known.byTitle.get(canonical) ?? []) {
      add(entity, `same-title:${sizeClass(known.byTitle.get(canonical))}`);
    }
    for (const entity of known.byHead.get(head) ?? []) {
      add(entity, `same-head:${sizeClass(known.byHead.get(head))}`);
    }
    const nobody = [
      'nobody',
      `nobody:${head}`,
      `nobody:rules=${title.holders.length > 0}`,
      `nobody:${leftContext(evidence, title)}`,
    ];
    return [
      { answer: undefined, features: nobody },
      ...[...features].map(([answer, names]) => ({ answer, features: names })),
    ];
  });
}

function knownHolders(evidence: Evidence): KnownHolders {
  const byTitle = new Map<string, Set<EntityId>>();
  const byHead = new Map<string, Set<EntityId>>();
  for (const { parts, holders } of evidence.titles) {
    const entity = holders[0]?.entity;
    if (entity === undefined) continue;
    byTitle.set(parts.canonical, (byTitle.get(parts.canonical) ?? new Set()).add(entity));
    byHead.set(parts.head, (byHead.get(parts.head) ?? new Set()).add(entity));
  }
  return { byTitle, byHead };
}

/** The nearest people on either side, with their rank, distance and what stands between. */
function addNeighbours(
  { mentions, skeleton }: Evidence,
  title: TitleEvidence,
  add: (entity: EntityId, feature: string) => void,
): void {
  for (const step of [-1, 1]) {
    let rank = 0;
    for (let i = title.mention + step; i >= 0 && i < mentions.length && rank < NEIGHBOURS; i += step) {
      const mention = mentions[i]!;
      if (mention.type !== 'PERSON') continue;
      const ends = [skeleton.symbolOf[title.mention]!, skeleton.symbolOf[i]!] as const;
      const between = skeleton.symbols.slice(Math.min(...ends) + 1, Math.max(...ends));
      const side = step < 0 ? 'before' : 'after';
      add(mention.entity, `${side}:${rank}`);
      add(mention.entity, `${side}:${barrier(between)}:${distanceClass(between.length)}`);
      if (between.length <= 4) add(mention.entity, `${side}:“${between}”`);
      rank += 1;
    }
  }
}

/** The strongest border in a stretch of skeleton. */
export function barrier(between: string): string {
  if (between.includes('¶')) return 'paragraph';
  if (/[.:]/.test(between)) return 'sentence';
  return /[/;]/.test(between) ? 'line' : 'clause';
}

export function distanceClass(symbols: number): string {
  return symbols <= 2
    ? `${symbols}`
    : symbols <= 5
      ? '3-5'
      : symbols <= 12
        ? '6-12'
        : symbols <= 30
          ? '13-30'
          : 'far';
}

function sizeClass(entities: ReadonlySet<EntityId> | undefined): string {
  return entities?.size === 1 ? 'only' : 'one-of-several';
}

/** The two symbols before the title: `.d` (“The Minister …”), `a` (“as CEO”). */
function leftContext({ skeleton }: Evidence, title: TitleEvidence): string {
  const at = skeleton.symbolOf[title.mention]!;
  return `left=${skeleton.symbols.slice(Math.max(0, at - 2), at)}`;
}
