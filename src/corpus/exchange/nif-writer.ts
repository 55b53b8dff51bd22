/** Writes NIF 2.0 in Turtle: what `parseNif` reads. */
import type { Annotated } from '../../document.ts';
import type { Gold } from '../gold.ts';
import { standoffRow } from '../standoff-writer.ts';
import { identifiersOf } from './links.ts';
import { OURS } from './nif.ts';

const CLASSES: Readonly<Record<string, string>> = {
  PERSON: 'http://dbpedia.org/ontology/Person',
  ORG: 'http://dbpedia.org/ontology/Organisation',
  PLACE: 'http://dbpedia.org/ontology/Place',
  TITLE: `${OURS}TITLE`,
  DATE: `${OURS}DATE`,
};

export const NIF_PREFIXES = `@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dateline: <${OURS}> .
`;

/**
 * One context and its strings. What NIF has no term for (entities, roles, values, zones) stands as JSON in two
 * properties of our own, so that nothing is lost; other readers pass over them.
 */
export function formatNif(document: Annotated | Gold): string {
  const { text, mentions, ...release } = standoffRow(document);
  const points = [...text];
  const base = `urn:dateline:release:${encodeURIComponent(release.id)}`;
  const links = new Map(release.entities.map((entity) => [entity.id, identifiersOf(entity)]));
  const context = `<${base}#char=0,${points.length}>`;
  const strings = mentions.map(({ start, end, type, score, ...rest }) => {
    const identifiers = rest.entity === undefined ? [] : (links.get(rest.entity) ?? []);
    return node(`<${base}#char=${start},${end}>`, [
      'a nif:RFC5147String, nif:Phrase',
      `nif:referenceContext ${context}`,
      `nif:beginIndex ${integer(start)}`,
      `nif:endIndex ${integer(end)}`,
      `nif:anchorOf ${quote(points.slice(start, end).join(''))}`,
      `itsrdf:taClassRef <${CLASSES[type]}>`,
      ...identifiers.map(
        (one) => `itsrdf:taIdentRef <${one === 'NIL' ? `${base}#${rest.entity}` : iri(one)}>`,
      ),
      ...(score === undefined ? [] : [`itsrdf:taConfidence "${score}"^^xsd:double`]),
      ...(Object.keys(rest).length === 0 ? [] : [`dateline:mention ${quote(JSON.stringify(rest))}`]),
    ]);
  });
  const whole = node(context, [
    'a nif:Context, nif:RFC5147String',
    `nif:beginIndex ${integer(0)}`,
    `nif:endIndex ${integer(points.length)}`,
    `nif:isString ${quote(text)}`,
    `dateline:release ${quote(JSON.stringify(release))}`,
  ]);
  return [whole, ...strings].join('\n');
}

function node(subject: string, statements: readonly string[]): string {
  return `${subject}\n    ${statements.join(' ;\n    ')} .\n`;
}

function integer(value: number): string {
  return `"${value}"^^xsd:nonNegativeInteger`;
}

/** Characters that IRIREF of Turtle does not allow. */
function iri(text: string): string {
  return text.replace(/[\s\p{Cc}<>"{}|^`\\]/gu, encodeURIComponent);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/gu, (character) => ESCAPES[character]!)}"`;
}
