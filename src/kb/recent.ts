/**
 * Remembers what was worked out of late: at most `2 × capacity` values. When the younger half is full the older one is
 * dropped, and what is asked for in the older half moves to the younger (an approximation of LRU that needs no list).
 */
export function remember<Key, Value>(capacity: number, workOut: (key: Key) => Value): (key: Key) => Value {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const before = old.get(key);
    const own = ownCopy(key);
    const value = before ?? workOut(own);
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}

/** A slice of a text keeps the whole text in memory for as long as it is kept itself; its copy does not. */
function ownCopy<Key>(key: Key): Key {
  if (typeof key !== 'string' || key.length <= SHORTEST_SLICE) return key;
  return Buffer.from(key, 'utf16le').toString('utf16le') as Key;
}

/** V8 copies slices up to this length. */
const SHORTEST_SLICE = 12;
