/** The command line as a whole: parses, runs a command, and tells the user's mistakes from ours. */
import { Command, CommanderError } from 'commander';
import { InputError } from '../errors.ts';
import type { Io } from './io.ts';

/** What the user must put right: bad input, unknown option. */
const USER_ERROR = 2;
/** A bug of ours, or what a checking command found. */
const FAILURE = 1;

/** Runs `arguments_` (without node and script) and returns the exit code. */
export async function run(
  arguments_: readonly string[],
  io: Io,
  commands: readonly Command[],
  version: string,
): Promise<number> {
  const program = createProgram(io, commands, version);
  try {
    await program.parseAsync(arguments_, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its sentence already; its own codes begin with `commander.`.
      return error.exitCode !== 0 && error.code.startsWith('commander.') ? USER_ERROR : error.exitCode;
    }
    if (error instanceof InputError) {
      io.stderr.write(`dateline: ${error.message}\n`);
      return USER_ERROR;
    }
    io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return FAILURE;
  }
}

function createProgram(io: Io, commands: readonly Command[], version: string): Command {
  const program = new Command('dateline')
    .description('Turns press releases into annotated schema.org JSON-LD.')
    .version(version, '-v, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'dateline: ')),
      getOutHasColors: () => hasColors(io),
      getErrHasColors: () => hasColors(io),
    });
  for (const command of commands) program.addCommand(withSettingsOf(program, command));
  return program;
}

/** Commander gives settings to the commands it creates itself, not to those that are added. */
function withSettingsOf(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) withSettingsOf(command, child);
  return command;
}

function hasColors(io: Io): boolean {
  const { NO_COLOR, FORCE_COLOR } = io.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return io.stderr.isTTY === true || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0');
}

/** Ends a command with an exit code and no message, once it has said what it found. */
export function exitWith(code: number): never {
  throw new CommanderError(code, 'dateline.exit', '');
}
