/** This process as the owner of an output folder, and whether another one still runs. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Owner } from '../batch/index.ts';

export function thisProcess(): Owner {
  return { host: hostname(), pid: process.pid, began: startOf(process.pid) ?? '' };
}

/** A number that was given to a later process is told by when that began. */
export function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is one, of another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === undefined || began === '' || now === began;
}

/** Boot and clock ticks since, where the system has /proc. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold anything; the start is the twentieth field after it.
    const start = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? undefined : `${boot}/${start}`;
  } catch {
    return undefined;
  }
}
