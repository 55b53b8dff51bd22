/**
 * NIF 2.0 in Turtle: contexts with their text, and strings in them with class and link, as GERBIL's datasets have
 * them. Positions count code points; a string whose `nif:anchorOf` says that they are UTF-16 units is read so.
 * (persistence.uni-leipzig.org/nlp2rdf, www.w3.org/TR/its20)
 */
import { Parser, type Quad } from 'n3';
import { InputError } from '../../errors.ts';
import type { Draft, DraftMention } from './draft.ts';
import { positionOf } from './position.ts';
import { LABEL_TYPES } from './types-table.ts';

const NIF = 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#';
const ITS = 'http://www.w3.org/2005/11/its/rdf#';
/** What ours adds to a string: the entity within the release, roles, value. */
export const OURS = 'urn:dateline:nif#';

type Values = ReadonlyMap<string, readonly string[]>;

export function parseNif(content: string, where: string): readonly Draft[] {
  const subjects = bySubject(parseTurtle(content, where));
  const contexts = [...subjects].filter(([, values]) => values.has(`${NIF}isString`));
  if (contexts.length === 0) {
    throw new InputError(`Expected a nif:Context with nif:isString, got none in ${where}`);
  }
  return contexts.map(([iri, values]) => {
    const text = values.get(`${NIF}isString`)![0]!;
    const mentions = [...subjects]
      // A string over the whole text may have its context's IRI.
      .filter(([, own]) => own.get(`${NIF}referenceContext`)?.includes(iri))
      .filter(([, own]) => ['taIdentRef', 'taClassRef'].some((name) => own.has(ITS + name)))
      .map(([subject, own]) => parseString(own, text, `<${subject}> of ${where}`));
    const stated = values.get(`${OURS}release`)?.[0];
    const release =
      stated === undefined ? {} : (JSON.parse(stated) as Partial<Draft> & Record<string, unknown>);
    const { id = identifierOf(iri, values), entities, ...fields } = release;
    return { id, text, mentions, fields, ...(entities && { entities }) };
  });
}

function parseTurtle(content: string, where: string): readonly Quad[] {
  try {
    return new Parser({ format: 'text/turtle' }).parse(content);
  } catch (error) {
    throw new InputError(`Expected Turtle, got ${(error as Error).message} in ${where}`);
  }
}

function bySubject(quads: readonly Quad[]): ReadonlyMap<string, Values> {
  const subjects = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const values = subjects.get(subject.value) ?? new Map<string, string[]>();
    subjects.set(subject.value, values);
    const list = values.get(predicate.value) ?? [];
    values.set(predicate.value, list);
    list.push(object.value);
  }
  return subjects;
}

/** The context's IRI without its position. */
function identifierOf(iri: string, values: Values): string {
  return (
    values.get('http://purl.org/dc/terms/identifier')?.[0] ??
    iri.replace(/[#?&]?(?:char|offset)[=_]\d+[,_]\d*$/u, '')
  );
}

function parseString(values: Values, text: string, where: string): DraftMention {
  const one = (iri: string) => values.get(iri)?.[0];
  const [begin, end] = [one(`${NIF}beginIndex`), one(`${NIF}endIndex`)].map((value) =>
    Number(value ?? Number.NaN),
  );
  const position = positionOf(text, begin!, end!, one(`${NIF}anchorOf`), 'code points', where);
  const classes = (values.get(`${ITS}taClassRef`) ?? []).map((iri) => /[^/#:]*$/u.exec(iri)![0]);
  const label = classes.find((name) => name.toUpperCase() in LABEL_TYPES) ?? classes[0] ?? 'untyped';
  const links = values.get(`${ITS}taIdentRef`)?.map((iri) => (isOutside(iri) ? 'NIL' : iri));
  const score = one(`${ITS}taConfidence`);
  const own = one(`${OURS}mention`);
  const stated =
    own === undefined ? {} : (JSON.parse(own) as Record<string, string> & { readonly entity?: string });
  const { entity = values.get(`${ITS}taIdentRef`)?.find(isOutside), ...fields } = stated;
  return {
    ...position,
    label,
    ...(entity !== undefined && { entity }),
    ...(links !== undefined && { links }),
    fields: { ...fields, ...(score !== undefined && { score: Number(score) }) },
  };
}

/** GERBIL's address of what Wikipedia lacks, and names of no one's base. */
function isOutside(iri: string): boolean {
  return /notInWiki/u.test(iri) || iri.startsWith('urn:') || iri.startsWith('_:');
}
