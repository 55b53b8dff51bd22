/** Opens the pipeline for a command; imports it only then, because most of the start-up time is its. */
import { resolve } from 'node:path';
import type { Gold } from '../corpus/index.ts';
import { type Annotated, type AnnotatedRelease, isNameMention, type Release } from '../document.ts';
import type { Models } from '../models.ts';
import type { Given } from '../pipeline.ts';
import type { AnnotatorOptions } from './annotate.ts';
import { cacheDirectory } from './cache.ts';
import type { Io } from './io.ts';
import type { SystemOptions } from './prediction.ts';

type Annotate = (release: Release, given?: Given) => AnnotatedRelease;

export async function openAnnotator(options: AnnotatorOptions, io: Io): Promise<Annotate> {
  const [{ annotate }, models] = await Promise.all([import('../pipeline.ts'), open(options, io)]);
  if (options.explain !== true) return (release, given) => annotate(release, models, given);
  const [{ explainLinks }, { renderExplanations }] = await Promise.all([
    import('../link/index.ts'),
    import('./explain.ts'),
  ]);
  return (release, given) => {
    const annotated = annotate(release, models, given);
    io.stderr.write(renderExplanations(release.id, explainLinks(annotated, models.base)));
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
