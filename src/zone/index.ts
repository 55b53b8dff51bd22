/** Zones of a release. */
import type { Dateline, Embargo, Release, Zone, Zoned, ZoneKind } from '../document.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { describe } from './features.ts';
import { readInstant } from './instant.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { type Decision, decideKinds } from './sequence.ts';

export { reasonOf, type ZoneReason } from './reasons.ts';

/** A dateline stands among the first paragraphs. */
const DATELINE_WITHIN = 15;
const END_MARK = /^[\s[(*–—-]*(?:#(?:\s?#)*|-\s?30\s?-|ends?\b)[\s\])*.:–—-]*$/i;

/** The release with its zones, dateline and embargo. */
export function zone(release: Release): Zoned {
  const { text } = release;
  const paragraphs = splitParagraphs(text, release.markup?.blocks);
  const datelines = findDatelines(text, paragraphs);
  const dateline = datelines.findLast(({ date }) => date !== undefined) ?? datelines.at(-1);
  const blocks = usesBlankLines(paragraphs);
  const endMark = paragraphs.findIndex((paragraph) => END_MARK.test(paragraph.text.slice(0, 20)));
  const features = describe(paragraphs, {
    blocks,
    ...(datelines.length > 0 && { dateline: datelines.at(-1)!.paragraph }),
    ...(endMark >= 0 && { endMark }),
  });
  const decisions = decideKinds(features);
  const zones = assemble(text, paragraphs, decisions, datelines, blocks);
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

/** The dateline that text follows, with the wire's on a line of its own above it; else that line alone. */
function findDatelines(text: string, paragraphs: readonly Paragraph[]): readonly PlacedDateline[] {
  let alone: PlacedDateline | undefined;
  for (let i = 0; i < Math.min(paragraphs.length, DATELINE_WITHIN); i++) {
    const found = readDateline(text, paragraphs[i]!);
    if (found !== undefined && (found.sure || i > 0)) {
      const placed = { ...found, paragraph: i };
      if (!found.alone) return alone === undefined || !isWires(alone) ? [placed] : [alone, placed];
      alone ??= placed;
    }
    if (i > 0 && paragraphs[i]!.text.length > 120 && /[.!?]$/.test(paragraphs[i]!.text)) break;
  }
  return alone === undefined ? [] : [alone];
}

/** A place and a date, or a wire service: not only the stamp of a site. */
const isWires = ({ wire, stamp }: FoundDateline): boolean => wire !== undefined && !stamp;

function partsOf({ start, end, place, date, wire }: FoundDateline): Dateline {
  return { start, end, ...(place && { place }), ...(date && { date }), ...(wire && { wire }) };
}

/** Blank lines part at least every fourth paragraph from the one before. */
function usesBlankLines(paragraphs: readonly Paragraph[]): boolean {
  let spaced = 0;
  for (const paragraph of paragraphs) if (paragraph.spaced) spaced++;
  return spaced * 4 > paragraphs.length;
}

/** Kinds whose zone runs on over blank lines. */
const RUNNING_ON: ReadonlySet<ZoneKind> = new Set([
  'boilerplate',
  'safe-harbour',
  'table',
  'contact',
  'notes',
]);
/** Rules that open a zone of its own also after one of their kind. */
const OPENING: ReadonlySet<string> = new Set(['about-heading']);

/** Neighbours of a kind become one zone: within a block of lines, and over blank lines for the kinds that run on. */
function assemble(
  text: string,
  paragraphs: readonly Paragraph[],
  decisions: readonly Decision[],
  datelines: readonly PlacedDateline[],
  blocks: boolean,
): readonly Zone[] {
  const zones: Zone[] = [];
  for (const [index, { start, end, spaced }] of paragraphs.entries()) {
    const { kind, rule } = decisions[index]!;
    const dateline = datelines.find(({ paragraph }) => paragraph === index);
    if (dateline !== undefined) {
      zones.push({ start: dateline.start, end: dateline.end, kind: 'dateline', rule: 'dateline-form' });
      if (dateline.alone) continue;
      const rest = text.slice(dateline.end, end);
      zones.push({ start: end - rest.trimStart().length, end, kind, rule });
      continue;
    }
    const previous = zones.at(-1);
    const joins = RUNNING_ON.has(kind)
      ? !OPENING.has(rule)
      : blocks && !spaced && !isProse(text, previous, end);
    if (previous?.kind === kind && joins) zones[zones.length - 1] = { ...previous, end };
    else zones.push({ start, end, kind, rule });
  }
  return zones;
}

const LIST_ITEM = /^(?:[•●▪■◦‣*·–-]|\(?\w{1,3}[.)])\s/;

/** Two full sentences on lines of their own are two paragraphs; items of a list are one. */
function isProse(text: string, previous: Zone | undefined, end: number): boolean {
  if (previous === undefined) return false;
  const last = text.slice(text.lastIndexOf('\n', previous.end - 1) + 1, previous.end);
  const next = text.slice(previous.end, end).trim();
  return /[.!?”"]$/.test(last) && /[.!?”"]$/.test(next) && next.length > 60 && !LIST_ITEM.test(next);
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
