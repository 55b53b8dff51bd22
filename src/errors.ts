/**
 * Something the user can put right: a file that is missing, broken or not what was expected.
 * The message is one sentence: what was expected, what came, where. Every other error is a bug.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}
