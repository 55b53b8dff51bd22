/**
 * Patterns over item classes. A pattern is a regular expression whose names stand for classes:
 * `month day (comma? year)?`. It is compiled to a sticky expression over the string of class letters.
 */
import { CLASSES, type ClassName } from './lexicon-table.ts';

const MACROS: Readonly<Record<string, string>> = {
  day: 'n12|n31|ordinal',
  dayword: 'n12|n31|ordinal|nth',
  rank: 'ordinal|nth',
  count: 'n12|n31|n99|number|word|article|few',
  int: 'n12|n31|n99|number|word',
};

function letters(name: string): string {
  const macro = MACROS[name];
  if (macro !== undefined) return macro.split('|').map(letters).join('');
  const letter = CLASSES[name as ClassName];
  if (letter === undefined) throw new Error(`Unknown class ${name} in a pattern`);
  return letter;
}

export function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[a-z]+\d*/g, (name) => `[${letters(name)}]`)
    .replaceAll(/\s+/g, '')
    .replaceAll('(', '(?:');
  return new RegExp(source, 'y');
}
