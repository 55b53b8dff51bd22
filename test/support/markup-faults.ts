/** What must hold of the markup of any release; used by the tests and by `bench/markup.ts`. */
import { join } from 'node:path';
import { embedJsonLd, type JsonLdDocument, toHtml, toJsonLd, toNinjs } from '../../src/emit/index.ts';
import { openVocabulary, validate } from '../../src/validate/index.ts';
import { NINJS, problemsOf } from './ninjs-facts.ts';
import { canonizeOffline, expandOffline } from './schema-context.ts';

type Emittable = Parameters<typeof toJsonLd>[0];

/** Folder of the project, whether this runs as a test or from `dist/measure`. */
const ROOT = join(import.meta.dirname, import.meta.dirname.includes('dist') ? '../../../..' : '../..');
const vocabulary = await openVocabulary(join(ROOT, 'models/vocabulary/schemaorg.json'));

/**
 * Sentences on what is wrong; empty when all is well. `isNamedByText` is false of reference data, where people gave the
 * entities names that the text need not have.
 */
export async function markupFaults(document: Emittable, isNamedByText = true): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const profile of ['compact', 'full'] as const) {
    const graph = toJsonLd(document, { profile });
    const source = JSON.stringify(graph);
    if (source !== JSON.stringify(toJsonLd(document, { profile }))) faults.push(`${profile}: other bytes`);
    for (const { severity, rule, message } of validate(source, 'json', vocabulary)) {
      if (severity !== 'note') faults.push(`${profile}: ${rule}: ${message}`);
    }
    faults.push(...references(graph).map((id) => `${profile}: refers to ${id}, which is not there`));
    const strange = isNamedByText ? strangeNames(graph, document.text) : [];
    faults.push(...strange.map((name) => `${profile}: ${name} is not in the text`));
    const expanded = await expandOffline(graph);
    if (expanded.length !== graph['@graph'].length) faults.push(`${profile}: lost nodes in expansion`);
    if (!(await canonizeOffline(graph)).includes('schema.org/NewsArticle')) {
      faults.push(`${profile}: no article in canonical form`);
    }
  }
  const graph = toJsonLd(document);
  const page = embedJsonLd('<!DOCTYPE html><head></head><p>x', graph);
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  if (JSON.stringify(JSON.parse(script)) !== JSON.stringify(graph)) faults.push('embedded: another graph');
  if (embedJsonLd(page, graph) !== page) faults.push('embedded: twice is not once');
  for (const { severity, message } of validate(toHtml(document), 'html', vocabulary)) {
    if (severity !== 'note') faults.push(`page: ${message}`);
  }
  faults.push(...problemsOf(toNinjs(document), NINJS).map((problem) => `ninjs: ${problem}`));
  return faults;
}

function references(graph: JsonLdDocument): readonly string[] {
  const nodes = graph['@graph'].filter((node) => node['type'] !== 'AnnotationPage');
  const defined = new Set(nodes.map((node) => node['@id']));
  const referred = JSON.stringify(nodes).matchAll(/\{"@id":("(?:[^"\\]|\\.)*")\}/gu);
  return [...referred].map(([, id = '']) => JSON.parse(id) as string).filter((id) => !defined.has(id));
}

/** The compact profile round-trips: what a node is called can be found again in the text, in capitals maybe. */
function strangeNames(graph: JsonLdDocument, text: string): readonly string[] {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim().toUpperCase();
  const whole = plain(text);
  return graph['@graph'].flatMap(({ name }) =>
    typeof name === 'string' && !whole.includes(plain(name)) ? [name] : [],
  );
}
