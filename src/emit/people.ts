/** Persons, with the posts this release gives them. */
import type { Person, WithContext } from 'schema-dts';
import type { Entity, TitleMention } from '../document.ts';
import { oneLine, zoneAt } from './emittable.ts';
import { compactObject, type JsonObject, oneOrMany } from './json.ts';
import { shownName } from './names.ts';
import type { View } from './view.ts';

type PersonKey = Extract<keyof Exclude<WithContext<Person>, string>, string>;

interface Post {
  readonly title: string;
  readonly org: JsonObject | undefined;
  readonly isHeldNow: boolean;
}

/**
 * `jobTitle` and `worksFor` for the posts held now. A role joins each post to its organisation where there are several,
 * and a post that is over or to come is a role only, named as the text names it (`former Chief Executive`).
 */
export function personNode(view: View, entity: Entity): JsonObject {
  const posts = postsOf(view, entity);
  const now = posts.filter((post) => post.isHeldNow);
  const employers = unique(
    now.flatMap((post) => (post.org === undefined ? [] : [post.org])),
    (org) => String(org['@id']),
  );
  const worksFor =
    employers.length > 1
      ? now.flatMap((post) => (post.org === undefined ? [] : [role(post, 'worksFor')]))
      : employers;
  return compactObject({
    '@type': 'Person',
    '@id': view.iris.entity(entity.id),
    name: shownName(entity),
    jobTitle: oneOrMany(
      unique(
        now.map((post) => post.title),
        (title) => title.toLowerCase(),
      ),
    ),
    worksFor: oneOrMany(worksFor),
    affiliation: oneOrMany(
      posts
        .filter((post) => !post.isHeldNow && post.org !== undefined)
        .map((post) => role(post, 'affiliation')),
    ),
    sameAs: entity.link.kind === 'entry' ? oneOrMany(entity.link.sameAs) : undefined,
  } satisfies { [Key in PersonKey]?: unknown });
}

function role(post: Post, property: 'worksFor' | 'affiliation'): JsonObject {
  return compactObject({ '@type': 'OrganizationRole', roleName: post.title, [property]: post.org });
}

function postsOf(view: View, entity: Entity): readonly Post[] {
  const posts = view.document.mentions
    .filter((mention): mention is TitleMention => mention.type === 'TITLE' && mention.holder === entity.id)
    .filter((mention) => !['contact', 'safe-harbour'].includes(zoneAt(view.document, mention.start) ?? ''))
    .map((mention): Post => {
      const org = view.entity(mention.org);
      const words = oneLine(view.document.text.slice(mention.start, mention.end));
      const isHeldNow = mention.status !== 'former' && mention.status !== 'designate';
      return {
        title: isHeldNow ? words : qualified(words, mention.status),
        org: org?.type === 'ORG' ? view.reference(org.id) : undefined,
        isHeldNow,
      };
    });
  return unique(
    posts,
    (post) => `${post.title.toLowerCase()}\n${post.org?.['@id'] ?? ''}\n${post.isHeldNow}`,
  );
}

function qualified(words: string, status: TitleMention['status']): string {
  const word = status === 'former' ? 'former' : 'incoming';
  return new RegExp(`\\b(?:${word}|designate|elect)\\b`, 'i').test(words) ? words : `${word} ${words}`;
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value] as const).reverse()).values()].reverse();
}
