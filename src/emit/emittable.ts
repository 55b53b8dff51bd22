import type { Annotated, AnnotatedRelease, ZoneKind } from '../document.ts';

/** What the emitters need: reference data has it, and so has the result of the pipeline, which adds dateline and embargo. */
export type Emittable = Annotated & Partial<Pick<AnnotatedRelease, 'dateline' | 'embargo' | 'tagger'>>;

/** The zone that holds UTF-16 position `at`; undefined between zones or when none are known. */
export function zoneAt(document: Emittable, at: number): ZoneKind | undefined {
  return document.zones?.find((zone) => zone.start <= at && at < zone.end)?.kind;
}

/** A stretch of text on one line: white space collapsed, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
