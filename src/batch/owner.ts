/** One run at a time over an output folder. */
import { InputError } from '../errors.ts';
import type { Manifest } from './manifest.ts';

/** A process, told apart from every other, also from a later one with the same number. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in whatever form the system tells it; empty where it does not. */
  readonly began: string;
}

/** Whether the process of this machine still runs. */
export type IsRunning = (owner: Owner) => boolean;

/**
 * Takes the folder, also from a process that has ended without giving it back. An InputError when another run has it;
 * of two that ask at the same moment one is refused.
 */
export function takeFolder(manifest: Manifest, self: Owner, isRunning: IsRunning, folder: string): void {
  const free = (holder: Owner | undefined): boolean =>
    holder === undefined || holder.pid === 0 || (holder.host === self.host && !isRunning(holder));
  const holder = manifest.exchangeOwner<Owner>((current) => (free(current) ? self : undefined));
  if (free(holder)) return;
  const { pid, host } = holder!;
  const where = host === self.host ? '' : ` on ${host}`;
  throw new InputError(
    `Expected an output folder that no other run is using, got ${folder}, which process ${pid}${where} holds`,
  );
}

export function giveFolderBack(manifest: Manifest, self: Owner): void {
  manifest.exchangeOwner<Owner>((holder) =>
    holder?.pid === self.pid && holder.host === self.host ? { host: '', pid: 0, began: '' } : undefined,
  );
}
