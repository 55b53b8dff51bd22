/** Several bases as one: what an upper layer says of an entry hides what a lower one says of the same id. */
import type { EntryId } from '../document.ts';
import type { NameHit } from './entry.ts';
import type { KnowledgeBase } from './index.ts';

/**
 * The uppermost first. The ranker's weights are the lowest base's, which is the one that was trained. Entry `n` of
 * layer `i` of `k` has the number `n·k + i`.
 */
export function layerBases(layers: readonly KnowledgeBase[]): KnowledgeBase {
  const lowest = layers.at(-1);
  if (lowest === undefined) throw new RangeError('Expected a base, got none');
  if (layers.length === 1) return lowest;
  const count = layers.length;
  const isHidden = (hit: NameHit, layer: number): boolean => {
    const id = layers[layer]!.read(hit.number).id;
    return layers.slice(0, layer).some((upper) => upper.entry(id) !== undefined);
  };
  const gather = (hitsOf: (base: KnowledgeBase) => readonly NameHit[]): readonly NameHit[] =>
    layers
      .flatMap((base, layer) =>
        hitsOf(base)
          .filter((hit) => layer === 0 || !isHidden(hit, layer))
          .map((hit) => ({ ...hit, number: hit.number * count + layer })),
      )
      .sort((a, b) => b.prior - a.prior || a.number - b.number);
  return {
    config: {
      ...lowest.config,
      entries: layers.reduce((sum, { config }) => sum + config.entries, 0),
      counts: {},
    },
    weights: lowest.weights,
    lookup: (name) => gather((base) => base.lookup(name)),
    near: (name) => gather((base) => base.near(name)),
    startingWith: (prefix) => gather((base) => base.startingWith(prefix)),
    read: (number) => layers[number % count]!.read(Math.floor(number / count)),
    entry: (id: EntryId) => {
      for (const base of layers) {
        const entry = base.entry(id);
        if (entry !== undefined) return entry;
      }
      return undefined;
    },
    close: async () => {
      await Promise.all(layers.map((base) => base.close()));
    },
  };
}
