/** An annotated release as the bytes that stand in the output. */
import { gzipSync } from 'node:zlib';
import type { AnnotatedRelease } from '../document.ts';
import { toHtml, toJsonLd, toStandoff } from '../emit/index.ts';
import type { Layout, OutputSettings } from './settings.ts';

/**
 * A file of its own, or a line of NDJSON. With gzip the line is a gzip member of its own: members one after the other
 * are again a gzip file (RFC 1952, 2.2), so that shards are put together without packing anything anew.
 */
export function render(document: AnnotatedRelease, output: OutputSettings, layout: Layout): Uint8Array {
  const text = textOf(document, output, layout.kind === 'files' ? 2 : undefined);
  const bytes = new TextEncoder().encode(text);
  return layout.kind === 'ndjson' && layout.gzip ? gzipSync(bytes) : bytes;
}

function textOf(document: AnnotatedRelease, output: OutputSettings, indent: number | undefined): string {
  const { format, profile, articleBody, base } = output;
  const options = {
    ...(articleBody !== undefined && { articleBody }),
    ...(base !== undefined && { base }),
  };
  if (format === 'html') return toHtml(document, { ...options, ...(profile && { profile }) });
  const value =
    format === 'standoff'
      ? toStandoff(document)
      : toJsonLd(document, { ...options, profile: profile ?? 'full' });
  return `${JSON.stringify(value, null, indent)}\n`;
}
