/** Names of one document to things: which mentions are of the same person, organisation or place. */
import type { Dated, EntityType, TypedSpan } from '../../document.ts';
import { remember, withoutLegalForm, wordKey } from '../../kb/index.ts';
import { acronymLetters } from './acronym.ts';
import { addTo, type Cluster, createPartition, type Name } from './name.ts';
import { officialName } from './official-name.ts';
import { joinOrganisations } from './organisation.ts';
import { joinPersons } from './person.ts';
import { joinPlaces } from './place.ts';

export type { Cluster, Name } from './name.ts';

/** In order of first mention. Every span of type PERSON, ORG or PLACE is in one cluster of its type. */
export function clusterNames(document: Dated): readonly Cluster[] {
  const named = document.spans.filter(isNamed);
  const bodyStart = document.zones.findLast(({ kind }) => kind === 'headline' || kind === 'dek')?.end ?? 0;
  return (['PERSON', 'ORG', 'PLACE'] as const)
    .flatMap((type) => clusterType(type, named, document.text, bodyStart))
    .sort((a, b) => (a.names[0]?.span.start ?? 0) - (b.names[0]?.span.start ?? 0));
}

function isNamed(span: TypedSpan): span is TypedSpan & { readonly type: EntityType } {
  return span.type === 'PERSON' || span.type === 'ORG' || span.type === 'PLACE';
}

function clusterType(
  type: EntityType,
  spans: readonly TypedSpan[],
  text: string,
  bodyStart: number,
): readonly Cluster[] {
  const names = spans
    .filter((span) => span.type === type)
    .map((span): Name => {
      const { text: written, key, words, compact, letters } = formsOf(text.slice(span.start, span.end));
      return { span, type, text: written, key, words, compact, letters };
    });
  const partition = createPartition(names.length);
  if (type === 'PERSON') joinPersons(names, partition);
  else if (type === 'ORG') joinOrganisations(names, text, partition);
  else joinPlaces(names, text, partition);
  const members = new Map<number, Name[]>();
  for (const [index, name] of names.entries()) {
    addTo(members, partition.find(index), name);
  }
  return [...members.values()].map((group) => ({
    type,
    name: officialName(type, group, text, bodyStart),
    names: group,
  }));
}

type NameForms = Omit<Name, 'span' | 'type'>;

/** Most names come again, in this release or the next. */
const formsOf = remember(4096, (source: string): NameForms => {
  const text = source.replace(/\s+/g, ' ').replace(/[’']s?$/, (mark) => (mark.endsWith('s') ? '' : mark));
  const key = wordKey(text);
  return {
    text,
    key,
    words: key.split(' '),
    compact: withoutLegalForm(key) ?? key,
    letters: acronymLetters(text),
  };
});
