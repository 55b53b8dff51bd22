/** Opens the pipeline for a command; imports it only then, because most of the start-up time is its. */
import { resolve } from 'node:path';
import type { Gold } from '../corpus/index.ts';
import {
  type Annotated,
  type AnnotatedRelease,
  type EntityId,
  isNameMention,
  type Release,
} from '../document.ts';
import type { PageCandidate } from '../emit/index.ts';
import type { LinkExplanation } from '../link/index.ts';
import type { Models } from '../models.ts';
import type { Given } from '../pipeline.ts';
import type { AnnotatorOptions } from './annotate.ts';
import { cacheDirectory } from './cache.ts';
import type { Io } from './io.ts';
import type { SystemOptions } from './prediction.ts';

type Annotate = (release: Release, given?: Given) => AnnotatedRelease;

export async function openAnnotator(options: AnnotatorOptions, io: Io): Promise<Annotate> {
  const [{ annotate }, models] = await Promise.all([import('../pipeline.ts'), open(options, io)]);
  return (release, given) => annotate(release, models, given);
}

async function open({ tagger, cache }: AnnotatorOptions, io: Io): Promise<Models> {
  const { openModels } = await import('../models.ts');
  const isPath = tagger !== undefined && tagger !== 'crf' && tagger !== 'compromise';
  let shown = -1;
  return openModels({
    ...(tagger !== undefined && { tagger: isPath ? resolve(io.workingDirectory, tagger) : tagger }),
    cacheDirectory: resolve(io.workingDirectory, cacheDirectory(io, cache)),
    onProgress: ({ done, total }) => {
      const percent = Math.floor((100 * done) / total);
      if (percent < shown + 10 && done < total) return;
      shown = percent;
      io.stderr.write(`Building the index of the knowledge base (once): ${percent} %\n`);
    },
  });
}

/** The pipeline, and what linking weighed for each entity of what it returned. */
export interface Explainer {
  readonly annotate: (release: Release) => AnnotatedRelease;
  readonly candidates: (document: AnnotatedRelease) => ReadonlyMap<EntityId, readonly PageCandidate[]>;
  readonly close: () => Promise<void>;
}

export async function openExplainer(options: AnnotatorOptions, io: Io): Promise<Explainer> {
  const [{ annotate }, { explainLinks }, models] = await Promise.all([
    import('../pipeline.ts'),
    import('../link/index.ts'),
    open(options, io),
  ]);
  return {
    annotate: (release) => annotate(release, models),
    candidates: (document) => candidatesOf(document, explainLinks(document, models.base)),
    close: () => models.close(),
  };
}

/** The fewest that a person would want to see: less probable ones are left out. */
const LEAST_SCORE = 0.005;

/** Several clusters may have become one entity: then the first one's candidates are shown. */
function candidatesOf(
  document: AnnotatedRelease,
  explanations: readonly LinkExplanation[],
): ReadonlyMap<EntityId, readonly PageCandidate[]> {
  const found = new Map<EntityId, readonly PageCandidate[]>();
  for (const { cluster, candidates } of explanations) {
    const start = cluster.names[0]?.span.start;
    const entity = document.names.find((name) => name.start === start)?.entity;
    if (entity === undefined || found.has(entity)) continue;
    const shown = candidates
      .filter(({ score }) => score >= LEAST_SCORE)
      .map(({ entry, score }): PageCandidate => {
        const iri = entry.wiki && `https://en.wikipedia.org/wiki/${encodeURIComponent(entry.wiki)}`;
        const { name, description } = entry;
        return { name, score, ...(description && { description }), ...(iri && { iri }) };
      });
    if (shown.length > 0) found.set(entity, shown);
  }
  return found;
}

/** Runs the pipeline over the texts of reference releases, with parts of the reference in place of stages. */
export async function annotateReference(
  reference: readonly Gold[],
  { system, given }: SystemOptions,
  io: Io,
): Promise<readonly Annotated[]> {
  const annotate = await openAnnotator({ tagger: system }, io);
  return reference.map((gold) => annotate(withoutAnnotation(gold), givenOf(gold, given)));
}

function withoutAnnotation({ id, text, date, url }: Annotated): Release {
  return { id, text, ...(date !== undefined && { date }), ...(url !== undefined && { url }) };
}

function givenOf(gold: Annotated, given: SystemOptions['given']): Given {
  const spans = gold.mentions.map(({ start, end, type, score }) => ({ start, end, type, score }));
  const names = gold.mentions.filter(isNameMention);
  return {
    ...(given.length > 0 && { spans }),
    ...(given.includes('links') && { links: { names, entities: gold.entities } }),
  };
}
