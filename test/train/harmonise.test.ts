import { expect, test } from 'vitest';
import { harmonise } from '../../src/train/labels/harmonise.ts';
import { LABEL_MAPPINGS } from '../../src/train/labels/mappings-table.ts';

const isDemonym = (word: string): boolean => word === 'German';

test('spans are trimmed, demonyms dropped, outer levels of a nested name left out', () => {
  const text = '𝐍 Dr Noor Hisham of the World Bank’s German office';
  const at = (words: string): { start: number; end: number } => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { start, end: start + [...words].length };
  };
  const { spans, doubtful } = harmonise(
    {
      id: 'x',
      text,
      entities: [
        { ...at('Dr Noor Hisham'), type: 'PERSON', nest: 'outer' },
        { ...at('Noor Hisham'), type: 'PERSON', nest: 'inner' },
        { ...at('the World Bank’s'), type: 'ORGANIZATION' },
        { ...at('German'), type: 'LOCATION' },
        { ...at('office'), type: 'FACILITY' },
        { ...at('World'), type: 'LOCATION' },
      ],
    },
    LABEL_MAPPINGS['men_malaysian_news']!,
    isDemonym,
  );
  expect(spans).toEqual([
    { ...at('Noor Hisham'), type: 'PERSON' },
    { ...at('World Bank'), type: 'ORG' },
  ]);
  expect(doubtful).toEqual([{ ...at('office'), types: 'any' }]);
});
