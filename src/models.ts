/** Opens everything a run needs that is not code: tokeniser, tagger, knowledge base, role weights. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from './errors.ts';
import { type BuildProgress, type KnowledgeBase, layerBases, openKnowledgeBase } from './kb/index.ts';
import { openRegistry, type Registry } from './registry/index.ts';
import type { RoleModel } from './roles/index.ts';
import { openCompromiseTagger, openCrfTagger } from './tag/index.ts';
import type { Tagger } from './tag/tagger.ts';
import { createTokenizer, type Tokenizer } from './tokenize/index.ts';

export interface Models {
  readonly tokenizer: Tokenizer;
  readonly tagger: Tagger;
  readonly base: KnowledgeBase;
  /** What no base holds, across releases; annotating adds to it. */
  readonly registry?: Registry;
  readonly roles: RoleModel;
  readonly close: () => Promise<void>;
}

export interface ModelOptions {
  /** Where the knowledge base's index is built once and kept. */
  readonly cacheDirectory: string;
  /** `crf` (the default), `compromise`, or the path of a model directory. */
  readonly tagger?: string;
  /** Holds `tagger/`, `kb/` and `roles/`; by default the package's own. */
  readonly directory?: string;
  /** Folders of the user's own knowledge bases, laid over the package's, the first uppermost. */
  readonly bases?: readonly string[];
  /** Folder of the user's registry, made if it is not there. */
  readonly registry?: string;
  /** Called while the index is built. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** The package's own models. */
export const modelsDirectory = fileURLToPath(new URL('../models', import.meta.url));

/** InputError when a model is missing or broken. */
export async function openModels(options: ModelOptions): Promise<Models> {
  const directory = options.directory ?? modelsDirectory;
  const [tagger, base, roles] = await Promise.all([
    openTagger(options.tagger ?? 'crf', directory),
    openLayers([...(options.bases ?? []), join(directory, 'kb')], options),
    openRoleModel(join(directory, 'roles', 'weights.json')),
  ]);
  const registry = options.registry === undefined ? undefined : openRegistry(options.registry);
  const close = async (): Promise<void> => {
    await Promise.all([base.close(), registry?.close()]);
  };
  return { tokenizer: createTokenizer(), tagger, base, roles, ...(registry && { registry }), close };
}

async function openLayers(directories: readonly string[], options: ModelOptions): Promise<KnowledgeBase> {
  return layerBases(await Promise.all(directories.map((each) => openKnowledgeBase(each, options))));
}

/** `name` as in `ModelOptions.tagger`; `directory` as there. */
export async function openTagger(name: string, directory: string): Promise<Tagger> {
  if (name === 'compromise') return openCompromiseTagger();
  return openCrfTagger(name === 'crf' ? join(directory, 'tagger') : name);
}

async function openRoleModel(path: string): Promise<RoleModel> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new InputError(`Expected the role model at ${path}, found no readable file there`);
  }
  const model = JSON.parse(text) as Partial<RoleModel>;
  if (model.holder === undefined || model.organisation === undefined) {
    throw new InputError(
      `Expected the role model at ${path} to have \`holder\` and \`organisation\` weights`,
    );
  }
  return { holder: model.holder, organisation: model.organisation };
}
