/** Zones of a release. */
import type { Dateline, Embargo, Release, Zone, Zoned } from '../document.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { type Features, featuresOf } from './features.ts';
import { readInstant } from './instant.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { type Decision, decideKinds } from './sequence.ts';

/** A dateline stands among the first paragraphs. */
const DATELINE_WITHIN = 15;
const END_MARK = /^[\s[(*–—-]*(?:#(?:\s?#)*|-\s?30\s?-|ends?\b)[\s\])*.:–—-]*$/i;

/** The release with its zones, dateline and embargo. */
export function zone(release: Release): Zoned {
  const { text } = release;
  const paragraphs = splitParagraphs(text, release.markup?.blocks);
  const dateline = findDateline(text, paragraphs);
  const features = describe(paragraphs, dateline);
  const decisions = decideKinds(features);
  const zones = assemble(paragraphs, decisions, dateline);
  const embargo = embargoOf(release, zones, dateline);
  return {
    ...release,
    zones,
    ...(dateline !== undefined && { dateline: partsOf(dateline) }),
    ...(embargo !== undefined && { embargo }),
  };
}

interface PlacedDateline extends FoundDateline {
  readonly paragraph: number;
}

function findDateline(text: string, paragraphs: readonly Paragraph[]): PlacedDateline | undefined {
  for (let i = 0; i < Math.min(paragraphs.length, DATELINE_WITHIN); i++) {
    const found = readDateline(text, paragraphs[i]!);
    if (found !== undefined && (found.sure || i > 0)) return { ...found, paragraph: i };
  }
  return undefined;
}

function partsOf({ start, end, place, date, wire }: FoundDateline): Dateline {
  return { start, end, ...(place && { place }), ...(date && { date }), ...(wire && { wire }) };
}

function describe(
  paragraphs: readonly Paragraph[],
  dateline: PlacedDateline | undefined,
): readonly Features[] {
  const features: Features[] = [];
  let afterEnd = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    features.push(featuresOf(paragraph, index, dateline?.paragraph, afterEnd));
    if (END_MARK.test(paragraph.text.slice(0, 20))) afterEnd = true;
  }
  return features;
}

function assemble(
  paragraphs: readonly Paragraph[],
  decisions: readonly Decision[],
  dateline: PlacedDateline | undefined,
): readonly Zone[] {
  const zones: Zone[] = [];
  for (const [index, { start, end, text }] of paragraphs.entries()) {
    const { kind, rule } = decisions[index]!;
    if (dateline?.paragraph !== index) {
      zones.push({ start, end, kind, rule });
      continue;
    }
    zones.push({ start: dateline.start, end: dateline.end, kind: 'dateline', rule: 'dateline-form' });
    if (dateline.alone) continue;
    const rest = text.slice(dateline.end - start);
    zones.push({ start: end - rest.trimStart().length, end, kind, rule });
  }
  return zones;
}

function embargoOf(
  release: Release,
  zones: readonly Zone[],
  dateline: FoundDateline | undefined,
): Embargo | undefined {
  const zone = zones.find(({ kind }) => kind === 'embargo');
  if (zone === undefined) return undefined;
  const { start, end } = zone;
  const stated =
    dateline?.date && /\b(\d{4})\b/.exec(release.text.slice(dateline.date.start, dateline.date.end));
  const year = stated ? Number(stated[1]) : release.date && Number(release.date.slice(0, 4));
  const instant = readInstant(release.text.slice(start, end), year, release.text);
  return { start, end, ...(instant !== undefined && { instant }) };
}
