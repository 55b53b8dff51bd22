/** What must hold of one annotated release. Each rule gives a sentence for every breach, with its span. */
import type { Mention, MentionType, Span } from '../document.ts';
import type { Gold } from './gold.ts';

export interface Breach {
  readonly message: string;
  readonly span?: Span;
}

export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly reason: string;
  /** A release that breaks an integrity rule cannot be trained on or scored. */
  readonly isIntegrity: boolean;
  readonly check: (document: Gold) => readonly Breach[];
}

/** A rule on the words of single mentions of some types. */
function surfaceRule(
  rule: Omit<Rule, 'check' | 'isIntegrity'> & {
    readonly types: readonly MentionType[];
    readonly pattern: RegExp;
    readonly fault: string;
  },
): Rule {
  const { types, pattern, fault, ...rest } = rule;
  return {
    ...rest,
    isIntegrity: false,
    check: ({ text, mentions }) =>
      mentions
        .filter((mention) => types.includes(mention.type))
        .map((mention) => ({ span: mention, surface: text.slice(mention.start, mention.end) }))
        .filter(({ surface }) => pattern.test(surface))
        .map(({ span, surface }) => ({ span, message: `${fault}, got ${JSON.stringify(surface)}` })),
  };
}

const ALL: readonly MentionType[] = ['PERSON', 'TITLE', 'ORG', 'PLACE', 'DATE'];

export const RULES: readonly Rule[] = [
  surfaceRule({
    name: 'outer-space',
    example: '⟦ Acme|O|o1⟧',
    reason: 'A span starts and ends on a character that is not white space.',
    types: ALL,
    pattern: /^\s|\s$/u,
    fault: 'Expected a span without white space at its ends',
  }),
  surfaceRule({
    name: 'crosses-paragraph',
    example: '⟦Acme⏎⏎Corp|O|o1⟧',
    reason: 'No mention crosses a paragraph break.',
    types: ALL,
    pattern: /\n\s*\n/u,
    fault: 'Expected a span within one paragraph',
  }),
  surfaceRule({
    name: 'possessive',
    example: '⟦Kwatra’s|P|p1⟧',
    reason: 'A trailing possessive is outside; in ORG it may belong to the name (Moody’s).',
    types: ['PERSON', 'PLACE', 'TITLE'],
    pattern: /['’]s$/u,
    fault: 'Expected a span without its possessive',
  }),
  surfaceRule({
    name: 'leading-the',
    example: '⟦the Department of Justice|O|o1⟧',
    reason: 'A leading “the” is outside.',
    types: ['TITLE', 'ORG', 'PLACE', 'DATE'],
    pattern: /^the\s/iu,
    fault: 'Expected a span without leading "the"',
  }),
  surfaceRule({
    name: 'surrounding-marks',
    example: '⟦(SEC)|O|o1⟧',
    reason: 'Quotes and brackets around a mention are outside.',
    types: ALL,
    pattern: /^(?:\([^)]*\)|\[[^\]]*\]|“[^”]*”|"[^"]*")$/u,
    fault: 'Expected a span without the marks around it',
  }),
  {
    name: 'overlap',
    example: '⟦University of ⟦California|L|l1⟧|O|o1⟧',
    reason: 'Spans are flat.',
    isIntegrity: false,
    check: ({ text, mentions }) =>
      mentions.flatMap((mention, index) => {
        const before = mentions[index - 1];
        if (before === undefined || mention.start >= before.end) return [];
        const [first, second] = [before, mention].map((span) =>
          JSON.stringify(text.slice(span.start, span.end)),
        );
        return [{ span: mention, message: `Expected spans that do not overlap, got ${first} and ${second}` }];
      }),
  },
  {
    name: 'duplicate-entity',
    example: 'p1 = A => NIL, p1 = B => NIL',
    reason: 'An id names one entity.',
    isIntegrity: true,
    check: ({ entities }) =>
      repeated(entities.map(({ id }) => id)).map((id) => ({
        message: `Expected one entity ${id}, got more`,
      })),
  },
  {
    name: 'unknown-entity',
    example: '⟦Acme|O|o9⟧ without o9 in the table',
    reason: 'Every reference is to an entity of the release.',
    isIntegrity: true,
    check: (document) => {
      const known = new Set<string>(document.entities.map(({ id }) => id));
      return references(document)
        .filter(({ id }) => !known.has(id))
        .map(({ id, role, span }) => ({
          span,
          message: `Expected the ${role} to be an entity of the release, got ${id}`,
        }));
    },
  },
  {
    name: 'entity-type',
    example: '⟦Acme|P|o1⟧; ⟦CEO|T|o1>p1⟧',
    reason: 'A mention has its entity’s type; a person holds a title, at an organisation or place.',
    isIntegrity: false,
    check: (document) => {
      const types = new Map<string, string>(document.entities.map(({ id, type }) => [id, type]));
      return references(document).flatMap(({ id, role, types: allowed, span }) => {
        const type = types.get(id);
        if (type === undefined || allowed.includes(type)) return [];
        return [
          { span, message: `Expected the ${role} to be ${allowed.join(' or ')}, got ${id}, a ${type}` },
        ];
      });
    },
  },
  {
    name: 'entity-without-mention',
    example: 'o3 = Acme => NIL, and no ⟦…|O|o3⟧',
    reason: 'An entity of the release is named in it.',
    isIntegrity: false,
    check: ({ mentions, entities }) => {
      const named = new Set(mentions.flatMap((mention) => ('entity' in mention ? [mention.entity] : [])));
      return entities
        .filter(({ id }) => !named.has(id))
        .map(({ id, name }) => ({ message: `Expected a mention of ${id} (${name}), got none` }));
    },
  },
  {
    name: 'date-order',
    example: '2024-03-31/2024-01-01',
    reason: 'A period’s first day is not after its last.',
    isIntegrity: false,
    check: ({ mentions }) =>
      mentions.flatMap((mention) =>
        mention.type === 'DATE' &&
        mention.value.kind === 'calendar' &&
        mention.value.first > mention.value.last
          ? [
              {
                span: mention,
                message: `Expected first day before last, got ${mention.value.first}/${mention.value.last}`,
              },
            ]
          : [],
      ),
  },
  {
    name: 'wiki-title',
    example: 'https://en.wikipedia.org/wiki/Acme',
    reason: 'A link is the title of an English Wikipedia article, with underscores.',
    isIntegrity: false,
    check: ({ entities }) =>
      entities.flatMap(({ id, link }) =>
        link.kind === 'entry' &&
        link.wiki !== undefined &&
        /^$|\s|:\/\/|^(?:nil|null|none)$|[[\]{}|#<>]/iu.test(link.wiki)
          ? [
              {
                message: `Expected the link of ${id} to be a title with underscores, got ${JSON.stringify(link.wiki)}`,
              },
            ]
          : [],
      ),
  },
];

interface Reference {
  readonly id: string;
  readonly role: 'entity' | 'holder' | 'org' | 'speaker';
  readonly types: readonly string[];
  readonly span: Span;
}

function references({ mentions, quotations = [] }: Gold): readonly Reference[] {
  return [
    ...mentions.flatMap(mentionReferences),
    ...quotations.flatMap((span): Reference[] =>
      span.speaker === undefined
        ? []
        : [{ id: span.speaker, role: 'speaker', types: ['PERSON', 'ORG', 'PLACE'], span }],
    ),
  ];
}

function mentionReferences(mention: Mention): readonly Reference[] {
  if (mention.type === 'DATE') return [];
  if (mention.type !== 'TITLE')
    return [{ id: mention.entity, role: 'entity', types: [mention.type], span: mention }];
  return [
    ...(mention.holder === undefined
      ? []
      : [{ id: mention.holder, role: 'holder' as const, types: ['PERSON'], span: mention }]),
    ...(mention.org === undefined
      ? []
      : [{ id: mention.org, role: 'org' as const, types: ['ORG', 'PLACE'], span: mention }]),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
