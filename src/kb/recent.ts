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
    const value = old.get(key) ?? workOut(key);
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
