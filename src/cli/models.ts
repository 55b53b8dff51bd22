/** Opens the pipeline for a command; imports it only then, because most of the start-up time is its. */
import { join, resolve } from 'node:path';
import type { Gold } from '../corpus/index.ts';
import {
  type Annotated,
  type AnnotatedRelease,
  type EntityId,
  isNameMention,
  type Release,
} from '../document.ts';
import type { PageCandidate } from '../emit/index.ts';
import type { KnowledgeBase } from '../kb/index.ts';
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
  const explain = await explainer(options, models.base, io);
  return (release, given) => explain(annotate(release, models, given));
}

type AnnotateRelease = (release: Release) => AnnotatedRelease | Promise<AnnotatedRelease>;

/** As `openAnnotator`, and asks a reconciliation service for names that no base knows, where one is named. */
export async function openAsking(options: AnnotatorOptions, io: Io): Promise<AnnotateRelease> {
  const { reconcile } = options;
  if (reconcile === undefined) return openAnnotator(options, io);
  const [{ annotate }, { layerBases }, { openReconcileClient }, { createRemoteBase }] = await Promise.all([
    import('../pipeline.ts'),
    import('../kb/index.ts'),
    import('../reconcile/client.ts'),
    import('../reconcile/remote-base.ts'),
  ]);
  const file = options.reconcileFile ?? join(cacheDirectory(io, options.cache), 'reconcile.jsonl');
  const client = await openReconcileClient({
    url: reconcile,
    file: resolve(io.workingDirectory, file),
    replay: options.reconcileReplay === true,
    timeout: options.reconcileTimeout ?? 10_000,
    rate: options.reconcileRate ?? 2,
    onProblem: (message) => io.stderr.write(`${message}\n`),
  });
  const { registry, ...models } = await open(options, io);
  const remote = createRemoteBase(models.base, client.identifierSpace);
  const asking = { ...models, base: layerBases([remote.base, models.base]) };
  const explain = await explainer(options, asking.base, io);
  return async (release) => {
    // Once to see which names nobody knows; the registry learns only what stays unknown.
    annotate(release, asking);
    const missing = remote.takeMissing();
    for (const [name, results] of await client.ask(missing)) remote.learn(name, results);
    const annotated = annotate(release, registry === undefined ? asking : { ...asking, registry });
    remote.takeMissing();
    return explain(annotated);
  };
}

type Explain = (annotated: AnnotatedRelease) => AnnotatedRelease;

/** Says what was weighed where that is asked for, and hands the document on. */
async function explainer(options: AnnotatorOptions, base: KnowledgeBase, io: Io): Promise<Explain> {
  if (options.explain !== true) return (annotated) => annotated;
  const [{ explainLinks }, { renderExplanations }] = await Promise.all([
    import('../link/index.ts'),
    import('./explain.ts'),
  ]);
  return (annotated) => {
    io.stderr.write(renderExplanations(annotated.id, explainLinks(annotated, base)));
    return annotated;
  };
}

async function open({ tagger, cache, kb, registry }: AnnotatorOptions, io: Io): Promise<Models> {
  const { openModels } = await import('../models.ts');
  const isPath = tagger !== undefined && tagger !== 'crf' && tagger !== 'compromise';
  let shown = -1;
  return openModels({
    ...(tagger !== undefined && { tagger: isPath ? resolve(io.workingDirectory, tagger) : tagger }),
    ...(kb !== undefined && { bases: kb.map((directory) => resolve(io.workingDirectory, directory)) }),
    ...(registry !== undefined && { registry: resolve(io.workingDirectory, registry) }),
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
