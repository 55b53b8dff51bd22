import { hashPair, hashText } from '../../crf/hash.ts';
import { fieldOf } from '../lexicon/classes.ts';
import { hashLetters } from '../lexicon/letters.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { ATTRIBUTE_INDEX as AT, WORD_ATTRIBUTES } from './attributes.ts';
import { dateClassOf } from './dates-lexicon.ts';
import { ANYWHERE, isNaming, keyOf, type MentionWords } from './mention-words.ts';
import { caseKindOf, shapeOf, shortShapeOf } from './shape.ts';

const WIDTH = WORD_ATTRIBUTES.length;

export interface Lexicons {
  readonly names: Lexicon;
  readonly clusters: Lexicon;
  /** Without it every word may stand in a mention. */
  readonly mentionWords?: MentionWords;
}

/** The attributes of word forms, worked out when a form is met first. */
export interface WordTable {
  /** The number of a form. */
  readonly idOf: (form: string) => number;
  /** Value of a word attribute: `attributes()[id * WORD_WIDTH + attribute]`; the array may move when words come in. */
  readonly attributes: () => Int32Array;
  readonly letterHash: (id: number) => number;
  readonly letterPower: (id: number) => number;
  readonly mask: (id: number) => number;
  readonly form: (id: number) => string;
  /** Places in a mention that the word may have, as bits of `IN_MENTION`; 0 for a word that stands in none. */
  readonly places: (id: number) => number;
  readonly size: () => number;
}

export const WORD_WIDTH = WIDTH;

export function createWordTable(lexicons: Lexicons): WordTable {
  const ids = new Map<string, number>();
  const forms: string[] = [];
  const hashes: number[] = [];
  const powers: number[] = [];
  const masks: number[] = [];
  const places: number[] = [];
  let values = new Int32Array(1024 * WIDTH);
  const addForm = (form: string): number => {
    const id = forms.length;
    if ((id + 1) * WIDTH > values.length) {
      const grown = new Int32Array(2 * values.length);
      grown.set(values);
      values = grown;
    }
    const { hash, power } = hashLetters(form);
    const mask = power === 1 ? 0 : lexicons.names.maskOf(hash);
    const cluster = power === 1 ? 0 : lexicons.clusters.maskOf(hash);
    const row = values.subarray(id * WIDTH, (id + 1) * WIDTH);
    fillAttributes(row, form, mask, cluster);
    places.push(placesOf(form, row, lexicons.mentionWords));
    forms.push(form);
    hashes.push(hash);
    powers.push(power);
    masks.push(mask);
    ids.set(form, id);
    return id;
  };
  return {
    idOf: (form) => ids.get(form) ?? addForm(form),
    attributes: () => values,
    letterHash: (id) => hashes[id]!,
    letterPower: (id) => powers[id]!,
    mask: (id) => masks[id]!,
    form: (id) => forms[id]!,
    places: (id) => places[id]!,
    size: () => forms.length,
  };
}

/** Words of titles and dates, and words that no list knows, may stand anywhere too. */
function placesOf(form: string, row: Int32Array, mentionWords: MentionWords | undefined): number {
  if (mentionWords === undefined || isNaming(form)) return ANYWHERE;
  const isUnknown = row[AT.cluster64] === 0 && /\p{L}/u.test(form);
  if (isUnknown || row[AT.titleWord]! > 0 || row[AT.dateClass]! > 0) return ANYWHERE;
  return mentionWords.get(keyOf(form)) ?? 0;
}

function fillAttributes(row: Int32Array, form: string, mask: number, cluster: number): void {
  const word = form.replaceAll('’', "'");
  const lower = word.toLowerCase();
  row[AT.word] = hashText(word);
  row[AT.lower] = hashText(lower);
  row[AT.shape] = hashText(shapeOf(word));
  row[AT.shortShape] = hashText(shortShapeOf(word));
  const n = lower.length;
  row[AT.prefix2] = n > 2 ? hashText(lower, 0, 2) : 0;
  row[AT.prefix3] = n > 3 ? hashText(lower, 0, 3) : 0;
  row[AT.prefix4] = n > 4 ? hashText(lower, 0, 4) : 0;
  row[AT.suffix1] = n > 1 ? hashText(lower, n - 1) : 0;
  row[AT.suffix2] = n > 2 ? hashText(lower, n - 2) : 0;
  row[AT.suffix3] = n > 3 ? hashText(lower, n - 3) : 0;
  row[AT.suffix4] = n > 4 ? hashText(lower, n - 4) : 0;
  if (cluster > 0) {
    row[AT.cluster2048] = cluster;
    row[AT.cluster1024] = ((cluster - 1) >> 1) + 1;
    row[AT.cluster256] = ((cluster - 1) >> 3) + 1;
    row[AT.cluster64] = ((cluster - 1) >> 5) + 1;
  }
  const caseKind = caseKindOf(word);
  const capital = caseKind >= 2 && caseKind <= 5;
  row[AT.caseKind] = caseKind;
  row[AT.length] = n < 3 ? n : n < 6 ? 3 : n < 10 ? 4 : 5;
  row[AT.dateClass] = dateClassOf(word, lower);
  row[AT.titleWord] = fieldOf(mask, 'titleHead') + 4 * fieldOf(mask, 'titleModifier');
  row[AT.orgSuffix] = fieldOf(mask, 'orgSuffix');
  row[AT.orgLast] = fieldOf(mask, 'orgLast');
  row[AT.orgFirst] = fieldOf(mask, 'orgFirst');
  row[AT.honorific] = fieldOf(mask, 'honorific');
  row[AT.postNominal] = fieldOf(mask, 'postNominal');
  row[AT.demonym] = fieldOf(mask, 'demonym');
  if (!capital) return;
  row[AT.given] = fieldOf(mask, 'given');
  row[AT.surname] = fieldOf(mask, 'surname');
  row[AT.nameClass] = 1 + row[AT.given]! + 4 * row[AT.surname]!;
  row[AT.nameRegion] = fieldOf(mask, 'region');
  row[AT.placeWord] = placeClass(mask);
  row[AT.orgWord] = fieldOf(mask, 'org');
}

/** 1 country, 2 state or region, 3 to 5 city by size, 6 other place; more than one together make further values. */
export function placeClass(mask: number): number {
  const parts =
    fieldOf(mask, 'country') +
    2 * fieldOf(mask, 'region1') +
    4 * fieldOf(mask, 'city') +
    16 * fieldOf(mask, 'otherPlace');
  return parts === 0 ? 0 : hashPair(7, parts);
}
