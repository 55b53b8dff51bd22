/**
 * Measures of clustering mentions into entities, on mentions with exact spans: MUC (Vilain et al. 1995), B³
 * (Bagga and Baldwin 1998), CEAF-m and CEAF-e (Luo 2005), LEA (Moosavi and Strube 2016). Mentions that only one
 * side has stay in its clusters and lower its side's rate, as in the CoNLL scorer of Pradhan et al. (2014).
 */
import type { Annotated } from '../document.ts';
import { maximumAssignment } from './assignment.ts';
import { type Measure, spanKey } from './measure.ts';
import type { Counts } from './score.ts';

export type Cluster = ReadonlySet<string>;
export type Clustering = readonly Cluster[];

/** The mentions of each entity, by the key of their span; no empty cluster. */
export function clustersOf({ mentions }: Annotated): Clustering {
  const byEntity = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.type === 'DATE' || mention.type === 'TITLE') continue;
    const cluster = byEntity.get(mention.entity) ?? new Set();
    byEntity.set(mention.entity, cluster.add(spanKey(mention)));
  }
  return [...byEntity.values()];
}

/** Credit of one side against the other, and what it is divided by. */
interface Side {
  readonly hits: number;
  readonly total: number;
}

function sizeOfBoth(a: Cluster, b: Cluster): number {
  let size = 0;
  for (const key of a) if (b.has(key)) size++;
  return size;
}

/** The parts of a cluster that lie together on the other side, as sizes; what is on no other cluster is single. */
function partition(cluster: Cluster, others: Clustering): readonly number[] {
  const parts = others.map((other) => sizeOfBoth(cluster, other)).filter((size) => size > 0);
  const rest = cluster.size - parts.reduce((sum, size) => sum + size, 0);
  return [...parts, ...Array.from({ length: rest }, () => 1)];
}

/** Links kept of a spanning tree: Σ (|K| − parts of K) / Σ (|K| − 1). */
function mucSide(clusters: Clustering, others: Clustering): Side {
  return sumSides(
    clusters.map((cluster) => ({
      hits: cluster.size - partition(cluster, others).length,
      total: cluster.size - 1,
    })),
  );
}

/** Σ over mentions of the share of their cluster found with them: Σ_K Σ_R |K ∩ R|² / |K|, over mentions. */
function bCubedSide(clusters: Clustering, others: Clustering): Side {
  return sumSides(
    clusters.map((cluster) => ({
      hits: others.reduce((sum, other) => sum + sizeOfBoth(cluster, other) ** 2 / cluster.size, 0),
      total: cluster.size,
    })),
  );
}

const pairsIn = (size: number) => (size * (size - 1)) / 2;

/**
 * Each entity weighs its size and is resolved by the share of its links found. A single mention has one link, to
 * itself, found where the other side has it as a single too.
 */
function leaSide(clusters: Clustering, others: Clustering): Side {
  return sumSides(
    clusters.map((cluster) => {
      const links = others.reduce((sum, other) => sum + pairsIn(sizeOfBoth(cluster, other)), 0);
      const isSingleFound =
        cluster.size === 1 && others.some((other) => other.size === 1 && sizeOfBoth(cluster, other) === 1);
      const resolved = cluster.size === 1 ? Number(isSingleFound) : links / pairsIn(cluster.size);
      return { hits: cluster.size * resolved, total: cluster.size };
    }),
  );
}

function sumSides(sides: readonly Side[]): Side {
  return {
    hits: sides.reduce((sum, side) => sum + side.hits, 0),
    total: sides.reduce((sum, side) => sum + side.total, 0),
  };
}

export type ClusterMeasure = (reference: Clustering, predicted: Clustering) => Counts;

function twoSided(side: (clusters: Clustering, others: Clustering) => Side): ClusterMeasure {
  return (reference, predicted) => {
    const [recall, precision] = [side(reference, predicted), side(predicted, reference)];
    return {
      predictedHits: precision.hits,
      predicted: precision.total,
      referenceHits: recall.hits,
      reference: recall.total,
    };
  };
}

/** Similarity of the best one-to-one assignment of clusters, over what each side would earn against itself. */
function ceaf(similarity: (a: Cluster, b: Cluster) => number): ClusterMeasure {
  return (reference, predicted) => {
    const hits = maximumAssignment(reference.map((a) => predicted.map((b) => similarity(a, b))));
    const own = (clusters: Clustering) =>
      clusters.reduce((sum, cluster) => sum + similarity(cluster, cluster), 0);
    return { predictedHits: hits, predicted: own(predicted), referenceHits: hits, reference: own(reference) };
  };
}

/** φ4 of Luo (2005): 2 |K ∩ R| / (|K| + |R|). */
const dice = (a: Cluster, b: Cluster) => (2 * sizeOfBoth(a, b)) / (a.size + b.size);

export const muc = twoSided(mucSide);
export const bCubed = twoSided(bCubedSide);
export const lea = twoSided(leaSide);
export const ceafMentions = ceaf(sizeOfBoth);
export const ceafEntities = ceaf(dice);

function measure(name: string, says: string, count: ClusterMeasure): Measure {
  return {
    name,
    group: 'clusters',
    says,
    count: (reference, predicted) => new Map([['', count(clustersOf(reference), clustersOf(predicted))]]),
  };
}

export const CLUSTER_MEASURES: readonly Measure[] = [
  measure('muc', 'links of each entity’s spanning tree; blind to entities named once', muc),
  measure('b-cubed', 'the share of each mention’s entity found with it, averaged over mentions', bCubed),
  measure('ceaf-m', 'mentions shared by entities paired one to one in the best way', ceafMentions),
  measure('ceaf-e', 'likeness of entities paired one to one in the best way', ceafEntities),
  measure('lea', 'the share of each entity’s links found, weighed by its size', lea),
];
