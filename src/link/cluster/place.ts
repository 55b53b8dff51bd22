/** Which names of places are one place's. */

import { fitsInitials, initialsOf } from './acronym.ts';
import { addTo, groupByText, type Name, type NameGroup, type Partition } from './name.ts';

export function joinPlaces(names: readonly Name[], text: string, partition: Partition): void {
  const groups = groupByText(names);
  const firstOfKey = new Map<string, number>();
  const byInitial = new Map<string, NameGroup[]>();
  for (const group of groups) {
    const key = placeKey(group.name);
    const first = firstOfKey.get(key) ?? group.positions[0]!;
    firstOfKey.set(key, first);
    for (const position of group.positions) partition.join(first, position);
    if (group.name.words.length > 1)
      for (const initial of initialsOf(group.name.words)) addTo(byInitial, initial, group);
  }
  for (const { name, positions } of groups) {
    const { letters } = name;
    if (letters === undefined || positions.some((position) => isContainer(names, position, text))) continue;
    const long = byInitial.get(letters[0] ?? '')?.find((group) => fitsInitials(letters, group.name.words));
    if (long !== undefined) partition.join(long.positions[0]!, positions[0]!);
  }
}

/** `NY` in `New York, NY` is not the city's acronym. */
function isContainer(names: readonly Name[], position: number, text: string): boolean {
  const before = names[position - 1];
  return before !== undefined && /^, ?$/.test(text.slice(before.span.end, names[position]!.span.start));
}

/** `City of Reno`, `Reno` and `County of Mesa`, `Mesa County` have one key each. */
function placeKey({ key }: Name): string {
  return key
    .replace(/^(?:city|state|commonwealth|republic|kingdom) of (?:the )?/, '')
    .replace(/^county of (.+)$/, '$1 county')
    .replace(/ counties$/, ' county');
}
