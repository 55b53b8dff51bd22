/** Measures of clustering and linking on reference spans. */
import type { Annotated, EntityId } from '../../document.ts';
import type { KnowledgeBase } from '../../kb/index.ts';
import { explainLinks, link } from '../../link/index.ts';
import { goldDocument, type Holding, holdingOf, isArticleOf, isName } from './reference.ts';

/** Counts of mentions, but for B³, which sums shares. */
export interface LinkCounts {
  releases: number;
  mentions: number;
  /** Sums of the mentions' B³ precision and recall (Bagga and Baldwin 1998). */
  b3Precision: number;
  b3Recall: number;
  held: number;
  heldWithCandidate: number;
  heldLinked: number;
  heldCorrect: number;
  links: number;
  /** Not in the base: without an article, or with one that the base does not hold. */
  absent: number;
  absentNil: number;
  predictedNil: number;
  nil: number;
  nilNil: number;
  /** Links on entities without an article, and those of them that lead to an entry with one. */
  nilLinked: number;
  nilLinkedToArticle: number;
}

/** One wrong decision, for reading. */
export interface LinkError {
  readonly release: string;
  readonly type: string;
  readonly name: string;
  readonly holding: Holding;
  readonly expected: string;
  readonly got: string;
  readonly mentions: number;
}

export interface Measured {
  readonly counts: LinkCounts;
  readonly errors: readonly LinkError[];
  readonly clusterErrors: readonly string[];
}

export function measureLinking(references: readonly Annotated[], base: KnowledgeBase): Measured {
  const counts = emptyCounts();
  const errors: LinkError[] = [];
  const clusterErrors: string[] = [];
  for (const reference of references) {
    counts.releases++;
    measureRelease(reference, base, counts, errors, clusterErrors);
  }
  return { counts, errors, clusterErrors };
}

function measureRelease(
  reference: Annotated,
  base: KnowledgeBase,
  counts: LinkCounts,
  errors: LinkError[],
  clusterErrors: string[],
): void {
  const document = goldDocument(reference);
  const linked = link(document, base);
  const candidatesAt = new Map<number, readonly { readonly entry: Parameters<typeof isArticleOf>[1] }[]>();
  for (const { cluster, candidates } of explainLinks(document, base))
    for (const { span } of cluster.names) candidatesAt.set(span.start, candidates);
  const predictedAt = new Map(linked.names.map((name) => [name.start, name.entity]));
  const predicted = new Map(linked.entities.map((entity) => [entity.id, entity]));
  const gold = new Map(reference.entities.map((entity) => [entity.id, entity]));
  const names = reference.mentions.filter(isName);
  measureB3(names, predictedAt, reference, counts, clusterErrors);
  const seen = new Map<string, LinkError & { mentions: number }>();
  for (const name of names) {
    const entity = gold.get(name.entity);
    const guess = predicted.get(predictedAt.get(name.start) as EntityId);
    if (entity === undefined || guess === undefined) continue;
    const holding = holdingOf(entity, base);
    if (holding === 'undecided') continue;
    const title = entity.link.kind === 'entry' ? (entity.link.wiki ?? '') : '';
    const entry = guess.link.kind === 'entry' ? base.entry(guess.link.entry) : undefined;
    const correct = entry !== undefined && title !== '' && isArticleOf(title, entry);
    count(counts, holding, {
      linked: entry !== undefined,
      correct,
      toArticle: entry?.wiki !== undefined,
      hasCandidate: (candidatesAt.get(name.start) ?? []).some((candidate) =>
        isArticleOf(title, candidate.entry),
      ),
    });
    const isError = holding === 'held' ? !correct : entry !== undefined && !correct;
    if (!isError) continue;
    const key = `${entity.id} ${guess.id}`;
    const error = seen.get(key);
    if (error !== undefined) error.mentions++;
    else
      seen.set(key, {
        release: reference.id,
        type: entity.type,
        name: `${entity.name} [${reference.text.slice(name.start, name.end)}]`,
        holding,
        expected: title || 'NIL',
        got:
          entry === undefined
            ? 'NIL'
            : `${entry.id} ${entry.name} (${entry.country ?? ''}) ${entry.wiki ?? '–'}`,
        mentions: 1,
      });
  }
  errors.push(...seen.values());
}

interface Outcome {
  readonly linked: boolean;
  readonly correct: boolean;
  readonly toArticle: boolean;
  readonly hasCandidate: boolean;
}

function count(counts: LinkCounts, holding: Holding, outcome: Outcome): void {
  if (outcome.linked) counts.links++;
  else counts.predictedNil++;
  if (holding === 'held') {
    counts.held++;
    if (outcome.hasCandidate) counts.heldWithCandidate++;
    if (outcome.linked) counts.heldLinked++;
    if (outcome.correct) counts.heldCorrect++;
    return;
  }
  counts.absent++;
  if (!outcome.linked) counts.absentNil++;
  if (holding !== 'nil') return;
  counts.nil++;
  if (!outcome.linked) counts.nilNil++;
  else counts.nilLinked++;
  if (outcome.linked && outcome.toArticle) counts.nilLinkedToArticle++;
}

function measureB3(
  names: readonly { readonly start: number; readonly end: number; readonly entity: EntityId }[],
  predictedAt: ReadonlyMap<number, EntityId>,
  reference: Annotated,
  counts: LinkCounts,
  clusterErrors: string[],
): void {
  const pairs = names.map((name) => ({ gold: name.entity, guess: predictedAt.get(name.start), name }));
  for (const one of pairs) {
    const sameGold = pairs.filter(({ gold }) => gold === one.gold);
    const sameGuess = pairs.filter(({ guess }) => guess === one.guess);
    const both = sameGold.filter(({ guess }) => guess === one.guess).length;
    counts.mentions++;
    counts.b3Precision += both / sameGuess.length;
    counts.b3Recall += both / sameGold.length;
    if (both === sameGuess.length && both === sameGold.length) continue;
    const text = (pair: (typeof pairs)[number]): string =>
      reference.text.slice(pair.name.start, pair.name.end);
    const wrong = [...new Set(sameGuess.filter(({ gold }) => gold !== one.gold).map(text))];
    const missed = [...new Set(sameGold.filter(({ guess }) => guess !== one.guess).map(text))];
    clusterErrors.push(`${reference.id}: ${text(one)} + [${wrong.join('; ')}] − [${missed.join('; ')}]`);
  }
}

function emptyCounts(): LinkCounts {
  return {
    releases: 0,
    mentions: 0,
    b3Precision: 0,
    b3Recall: 0,
    held: 0,
    heldWithCandidate: 0,
    heldLinked: 0,
    heldCorrect: 0,
    links: 0,
    absent: 0,
    absentNil: 0,
    predictedNil: 0,
    nil: 0,
    nilNil: 0,
    nilLinked: 0,
    nilLinkedToArticle: 0,
  };
}

/** The measures as lines of `name value`; null where nothing was counted. */
export function summarize(counts: LinkCounts): Readonly<Record<string, number | null>> {
  const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const f1 = (p: number | null, r: number | null): number | null =>
    p === null || r === null ? null : p + r === 0 ? 0 : (2 * p * r) / (p + r);
  const [bp, br] = [ratio(counts.b3Precision, counts.mentions), ratio(counts.b3Recall, counts.mentions)];
  const [lp, lr] = [ratio(counts.heldCorrect, counts.heldLinked), ratio(counts.heldCorrect, counts.held)];
  const [np, nr] = [ratio(counts.absentNil, counts.predictedNil), ratio(counts.absentNil, counts.absent)];
  return {
    'B3 precision': bp,
    'B3 recall': br,
    'B3 F1': f1(bp, br),
    'candidate recall': ratio(counts.heldWithCandidate, counts.held),
    'link precision': lp,
    'link recall': lr,
    'link F1': f1(lp, lr),
    'NIL precision': np,
    'NIL recall': nr,
    'NIL F1': f1(np, nr),
    'NIL recall, no article': ratio(counts.nilNil, counts.nil),
    'links on entities without an article': ratio(counts.nilLinked, counts.links),
    'of them to an entry with an article': ratio(counts.nilLinkedToArticle, counts.links),
  };
}
