import { readFile } from 'node:fs/promises';
import type { CrfModel } from '../crf/model.ts';
import { decodeModel, ModelFormatError } from '../crf/model-file.ts';
import { InputError } from '../errors.ts';

/** Reads the file of one CRF. InputError when it is missing, broken or something else. */
export async function readCrfModel(path: string): Promise<CrfModel> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new InputError(`Expected a model file, got ${error.message} at ${path}`);
  });
  try {
    return decodeModel(bytes);
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    throw new InputError(
      `Expected a model file of this version of dateline, got ${error.message} in ${path}`,
    );
  }
}
