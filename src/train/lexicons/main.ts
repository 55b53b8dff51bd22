import { argv, stdout } from 'node:process';
import { InputError } from '../../errors.ts';
import { writeLexicon } from './build.ts';

const [facts, out] = argv.slice(2);
if (facts === undefined || out === undefined) {
  throw new InputError('Expected the folder of facts and the model folder, got fewer arguments');
}
const size = await writeLexicon(facts, out);
stdout.write(`lexicon.bin: ${size} bytes\n`);
