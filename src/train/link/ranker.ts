/** Trains the ranker of `link/` on reference releases: which entry, or none, the names of an entity stand for. */
import { type Annotated, type Entity, isNameMention } from '../../document.ts';
import type { KnowledgeBase } from '../../kb/index.ts';
import { explainLinks, type Features, type LinkExplanation } from '../../link/index.ts';
import { goldDocument, holdingOf, isArticleOf } from './reference.ts';

/** What was weighed for one entity, NIL first, and which answers are right. */
export interface LinkQuestion {
  readonly options: readonly Features[];
  /** Numbers of the right options; at least one. */
  readonly right: ReadonlySet<number>;
}

export interface RankerOptions {
  /** Standard deviation of the Gaussian prior on each weight. */
  readonly sigma: number;
  readonly epochs: number;
  readonly learningRate: number;
}

/** Chosen on the shared development releases. */
export const RANKER_OPTIONS: RankerOptions = { sigma: 3, epochs: 400, learningRate: 0.3 };

/**
 * One question for each cluster of reference spans. Where the reference leaves the entity open there is none; where
 * the base does not hold it, NIL is right, and so it is where no candidate is.
 */
export function linkQuestions(corpus: readonly Annotated[], base: KnowledgeBase): readonly LinkQuestion[] {
  return corpus.flatMap((reference) => {
    const entities = new Map(reference.entities.map((entity) => [entity.id, entity]));
    const entityAt = new Map(
      reference.mentions.filter(isNameMention).map(({ start, entity }) => [start, entities.get(entity)]),
    );
    return explainLinks(goldDocument(reference), base).flatMap((explanation) => {
      const entity = commonest(explanation.cluster.names.map(({ span }) => entityAt.get(span.start)));
      return entity === undefined ? [] : questionOf(explanation, entity, base);
    });
  });
}

function questionOf(
  { candidates, nil }: LinkExplanation,
  entity: Entity,
  base: KnowledgeBase,
): readonly LinkQuestion[] {
  const holding = holdingOf(entity, base);
  if (holding === 'undecided' || candidates.length === 0) return [];
  const title = entity.link.kind === 'entry' ? (entity.link.wiki ?? '') : '';
  const right = candidates.flatMap(({ entry }, index) =>
    holding === 'held' && isArticleOf(title, entry) ? [index + 1] : [],
  );
  const options = [nil.features, ...candidates.map(({ features }) => features)];
  return [{ options, right: new Set(right.length > 0 ? right : [0]) }];
}

function commonest(entities: readonly (Entity | undefined)[]): Entity | undefined {
  const counts = new Map<Entity, number>();
  for (const entity of entities) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Full-batch AdaGrad on −Σ log P(right) + Σ w² / 2σ² with P of the log-linear ranker:
 * gradient = E[features] − E[features | right] + w / σ². Deterministic; weights rounded to two decimals, in code-unit
 * order of their names.
 */
export function fitRanker(
  questions: readonly LinkQuestion[],
  { sigma, epochs, learningRate }: RankerOptions,
): Readonly<Record<string, number>> {
  const names = [
    ...new Set(questions.flatMap(({ options }) => options.flatMap((features) => [...features.keys()]))),
  ].sort();
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const coded = questions.map(({ options, right }) => ({
    options: options.map((features) =>
      [...features].map(([name, value]) => [numberOf.get(name)!, value] as const),
    ),
    right,
  }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const gradient = weights.map((weight) => weight / sigma ** 2);
    for (const { options, right } of coded) {
      const scores = options.map((row) =>
        row.reduce((sum, [number, value]) => sum + weights[number]! * value, 0),
      );
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const rightTotal = powers.reduce((sum, power, index) => sum + (right.has(index) ? power : 0), 0);
      for (const [index, row] of options.entries()) {
        const power = powers[index]!;
        const expected = power / total - (right.has(index) ? power / rightTotal : 0);
        for (const [number, value] of row) gradient[number]! += expected * value;
      }
    }
    for (const [number, slope] of gradient.entries()) {
      squares[number]! += slope ** 2;
      weights[number]! -= (learningRate * slope) / Math.sqrt(squares[number]!);
    }
  }
  const rounded = names.map((name, number) => [name, Math.round(weights[number]! * 100) / 100] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}
