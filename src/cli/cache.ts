/** Where indexes built once are kept, by the conventions of the operating system. */
import { join } from 'node:path';
import type { Io } from './io.ts';

/** `chosen`, else `DATELINE_CACHE`, else the user's cache folder. */
export function cacheDirectory(io: Io, chosen: string | undefined): string {
  const { DATELINE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = io.env;
  const given = chosen ?? (DATELINE_CACHE || undefined);
  if (given !== undefined) return given;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'dateline');
  if (LOCALAPPDATA) return join(LOCALAPPDATA, 'dateline', 'Cache');
  return join(HOME || io.workingDirectory, '.cache', 'dateline');
}
