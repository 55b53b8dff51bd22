/** What linking decided, with everything it weighed. */
import type { Dated } from '../document.ts';
import type { KnowledgeBase } from '../kb/index.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Cluster, clusterNames } from './cluster/index.ts';
import { contextOf } from './context.ts';
import { candidateFeatures, type Features, nilFeatures } from './features.ts';
import { createPlaceClues, NO_CLUES } from './place-clues.ts';
import { scoreOf, softmax } from './rank.ts';
import { NO_TITLES, titlesBeside, wordsOfTitles } from './titles.ts';

export interface RankedCandidate extends Candidate {
  readonly features: Features;
  /** Probability that this is the entity. */
  readonly score: number;
}

export interface LinkExplanation {
  readonly cluster: Cluster;
  /** The most probable first. */
  readonly candidates: readonly RankedCandidate[];
  readonly nil: { readonly features: Features; readonly score: number };
}

/** For each entity of the document, in order of first mention, its candidates with their scores. */
export function explainLinks(document: Dated, base: KnowledgeBase): readonly LinkExplanation[] {
  const clusters = clusterNames(document);
  const context = contextOf(document, clusters, base);
  const allTitles = document.spans.filter(({ type }) => type === 'TITLE');
  const cluesOf = createPlaceClues(document, base);
  return clusters.map((cluster) => {
    const titles =
      cluster.type === 'PERSON' ? wordsOfTitles(titlesBeside(cluster, allTitles, document.text)) : NO_TITLES;
    const place = cluster.type === 'PLACE' ? cluesOf(cluster) : NO_CLUES;
    const candidates = candidatesOf(cluster, base, context, place);
    const bestPrior = Math.max(0, ...candidates.map(({ entry }) => entry.prior));
    const features = candidates.map((candidate) =>
      candidateFeatures(cluster, candidate, bestPrior, { titles, place }, context),
    );
    const nil = nilFeatures(cluster, candidates, titles);
    const scores = softmax([nil, ...features].map((each) => scoreOf(each, base.weights)));
    const ranked = candidates.map((candidate, index) => ({
      ...candidate,
      features: features[index] ?? new Map(),
      score: scores[index + 1] ?? 0,
    }));
    return {
      cluster,
      candidates: ranked.sort((a, b) => b.score - a.score),
      nil: { features: nil, score: scores[0] ?? 1 },
    };
  });
}
