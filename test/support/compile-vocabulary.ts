import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { VocabularyData } from '../../src/validate/vocabulary.ts';

const SCHEMA = 'http://schema.org/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

/** The facts of the installed vocabulary that checking needs: names and relations, no descriptions. */
export function compileVocabulary(): VocabularyData {
  const require = createRequire(import.meta.url);
  const folder = require.resolve('@vocabulary/schema').replace(/index\.js$/, '');
  const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    readonly version: string;
  };
  const objects = new Map<string, Map<string, string[]>>();
  for (const line of readFileSync(`${folder}schema.nq`, 'utf8').split('\n')) {
    const match = /^<http:\/\/schema\.org\/([^>]+)> <([^>]+)> <([^>]+)>/.exec(line);
    if (match === null) continue;
    const [, subject = '', predicate = '', object = ''] = match;
    const predicates = objects.get(subject) ?? new Map<string, string[]>();
    objects.set(subject, predicates.set(predicate, [...(predicates.get(predicate) ?? []), object]));
  }
  const terms = [...objects].sort(([a], [b]) => (a < b ? -1 : 1));
  const namesOf = (term: Map<string, string[]>, predicate: string): readonly string[] =>
    (term.get(predicate) ?? [])
      .filter((iri) => iri.startsWith(SCHEMA))
      .map((iri) => iri.slice(SCHEMA.length))
      .sort();
  const withKind = (kind: string) => terms.filter(([, term]) => term.get(`${RDF}type`)?.includes(kind));
  const pending = terms
    .filter(([, term]) => term.get(`${SCHEMA}isPartOf`)?.includes('http://pending.schema.org'))
    .map(([name]) => name);
  const superseded = terms.flatMap(([name, term]) => {
    const by = namesOf(term, `${SCHEMA}supersededBy`);
    return by.length === 0 ? [] : [[name, by] as const];
  });
  const classes = withKind(`${RDFS}Class`);
  const classNames = new Set(classes.map(([name]) => name));
  return {
    source: `@vocabulary/schema ${version}`,
    types: Object.fromEntries(
      [...classes, ...withKind(`${SCHEMA}DataType`)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, term]) => [name, namesOf(term, `${RDFS}subClassOf`)]),
    ),
    properties: Object.fromEntries(
      withKind(`${RDF}Property`).map(([name, term]) => [
        name,
        [namesOf(term, `${SCHEMA}domainIncludes`), namesOf(term, `${SCHEMA}rangeIncludes`)],
      ]),
    ),
    members: Object.fromEntries(
      terms
        .map(
          ([name, term]) =>
            [
              name,
              namesOf(term, `${RDF}type`).filter((type) => classNames.has(type) && type !== 'DataType'),
            ] as const,
        )
        .filter(([, types]) => types.length > 0),
    ),
    superseded: Object.fromEntries(superseded),
    pending,
  };
}
