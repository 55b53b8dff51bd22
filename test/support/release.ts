import type {
  AnnotatedRelease,
  Dateline,
  DocumentId,
  Entity,
  EntityId,
  EntityType,
  EntryId,
  IsoDate,
  Link,
  Mention,
  Span,
  TitleStatus,
  ZoneKind,
} from '../../src/document.ts';

interface Attributes {
  readonly entity?: string;
  readonly holder?: string;
  readonly org?: string;
  readonly status?: string;
  readonly value?: string;
}

/**
 * An annotated release written by hand. Zones stand one a paragraph as `headline| Text`; mentions as
 * `[Apple|ORG entity=o1]`, `[CEO|TITLE holder=p1 org=o1]`, `[Feb. 3|DATE value=2024-02-03]`; the parts of the dateline
 * as `<place|…>`, `<date|…>`, `<wire|…>`; quotations as `{p1|“…”}`. An entity's name is its longest mention.
 */
export function releaseOf(
  source: string,
  options: {
    readonly id?: string;
    readonly date?: string;
    readonly url?: string;
    readonly published?: string;
    readonly links?: Readonly<Record<string, Partial<Extract<Link, { kind: 'entry' }>>>>;
  } = {},
): AnnotatedRelease {
  let text = '';
  const mentions: Mention[] = [];
  const zones: { start: number; end: number; kind: ZoneKind; rule: string }[] = [];
  const quotations: { start: number; end: number; kind: 'direct'; speaker?: EntityId }[] = [];
  const parts: { place?: Span; date?: Span; wire?: Span } = {};
  const names = new Map<string, { type: EntityType; name: string }>();
  const open: { readonly opener: string; readonly label: string; readonly start: number }[] = [];

  for (const paragraph of source.trim().split(/\n[ \t]*\n/)) {
    const [, kind = 'body', body = ''] = /^\s*(?:([a-z-]+)\|\s*)?([\s\S]*)$/.exec(paragraph) ?? [];
    if (text !== '') text += '\n\n';
    const zoneStart = text.length;
    for (const token of body.match(/[{<](?:\w*)\||\[|\|[A-Z]+[^\]]*\]|[}>]|[^[\]{}<>|]+|[\s\S]/gu) ?? []) {
      const opener = /^([{<])(\w*)\|$/.exec(token);
      if (opener !== null) open.push({ opener: opener[1] ?? '', label: opener[2] ?? '', start: text.length });
      else if (token === '[') open.push({ opener: '[', label: '', start: text.length });
      else if (token === '}' || token === '>' || token.endsWith(']')) {
        const { label = '', start = 0 } = open.pop() ?? {};
        const span = { start, end: text.length };
        if (token === '>') Object.assign(parts, { [label]: span });
        else if (token === '}') {
          quotations.push({ ...span, kind: 'direct', ...(label !== '' && { speaker: label as EntityId }) });
        } else {
          mentions.push(mentionOf(span, token.slice(1, -1)));
          const mention = mentions.at(-1);
          if (mention !== undefined && mention.type !== 'TITLE' && mention.type !== 'DATE') {
            const name = text.slice(start);
            const known = names.get(mention.entity);
            if (name.length > (known?.name.length ?? 0))
              names.set(mention.entity, { type: mention.type, name });
          }
        }
      } else text += token;
    }
    zones.push({ start: zoneStart, end: text.length, kind: kind as ZoneKind, rule: 'by hand' });
  }

  const partEnds = Object.values(parts).flatMap(({ start, end }) => [start, end]);
  const dateline: Dateline | undefined =
    partEnds.length === 0
      ? undefined
      : { start: Math.min(...partEnds), end: Math.max(...partEnds), ...parts };
  return {
    id: (options.id ?? 'release') as DocumentId,
    text,
    ...(options.date !== undefined && { date: options.date as IsoDate }),
    ...(options.published !== undefined && { published: options.published }),
    ...(options.url !== undefined && { url: options.url }),
    ...(dateline !== undefined && { dateline }),
    zones,
    quotations,
    tokens: [],
    sentences: [],
    spans: mentions,
    dates: mentions.filter((mention) => mention.type === 'DATE'),
    names: mentions.filter((mention) => mention.type !== 'DATE' && mention.type !== 'TITLE'),
    mentions,
    entities: [...names].map(([id, { type, name }]): Entity => {
      const link = options.links?.[id];
      return {
        id: id as EntityId,
        type,
        name,
        link:
          link === undefined
            ? { kind: 'unknown' }
            : { kind: 'entry', entry: 'Q1' as EntryId, name, sameAs: [], score: 0.9, ...link },
      };
    }),
  };
}

function mentionOf(span: Span, label: string): Mention {
  const [type, ...pairs] = label.split(' ');
  const attributes: Attributes = Object.fromEntries(pairs.map((pair) => pair.split('=')));
  const score = 0.9;
  if (type === 'DATE') {
    const [first, last = first] = (attributes.value ?? '').split('/') as IsoDate[];
    return {
      ...span,
      type,
      score,
      value:
        first === undefined || last === undefined || attributes.value === undefined
          ? { kind: 'unresolved', reason: 'by hand' }
          : {
              kind: 'calendar',
              first,
              last,
              granularity: first === last ? 'day' : 'range',
              said: [],
              inferred: [],
            },
    };
  }
  if (type === 'TITLE') {
    return {
      ...span,
      type,
      score,
      ...(attributes.holder !== undefined && { holder: attributes.holder as EntityId }),
      ...(attributes.org !== undefined && { org: attributes.org as EntityId }),
      ...(attributes.status !== undefined && { status: attributes.status as TitleStatus }),
      rule: 'by-hand',
    };
  }
  return { ...span, type: type as EntityType, score, entity: attributes.entity as EntityId };
}
