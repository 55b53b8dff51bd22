/** An annotated release in the forms of `corpus convert`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatCorpus, type Gold, writeFormat } from '../corpus/index.ts';
import type { AnnotatedRelease, Link } from '../document.ts';
import { roundScore } from '../emit/index.ts';
import { InputError } from '../errors.ts';
import type { ExchangeFormat } from './annotate-formats.ts';
import type { DocumentWriter } from './document-writer.ts';
import type { Output } from './output.ts';

/** One file for all releases; a form with a head has it once. */
export function createExchangeWriter(output: Output, format: ExchangeFormat): DocumentWriter {
  const head = formatCorpus(format, [], 'IOB2');
  let isBegun = false;
  return {
    write: async (document) => {
      const content = formatCorpus(format, [asGold(document)], 'IOB2');
      await output.write(isBegun ? content.slice(head.length) : content);
      isBegun = true;
    },
    close: () => Promise.resolve(),
  };
}

/** `ID.txt` and `ID.ann` for each release; slashes of an id are folders. */
export function createBratWriter(folder: string): DocumentWriter {
  const written = new Map<string, string>();
  return {
    write: async (document) => {
      const name = pathOf(document.id);
      const other = written.get(name);
      if (other !== undefined) {
        throw new InputError(`Expected ids whose files differ, got ${other} and ${document.id}`);
      }
      written.set(name, document.id);
      for (const { suffix, content } of writeFormat('brat', asGold(document), 'IOB2')) {
        const file = join(folder, `${name}${suffix}`);
        await mkdir(dirname(file), { recursive: true }).catch(refuse(folder));
        await writeFile(file, content).catch(refuse(folder));
      }
    },
    close: () => Promise.resolve(),
  };
}

function refuse(folder: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw new InputError(`Expected a writable folder, got ${error.code ?? error.message} for ${folder}`);
  };
}

/** The id without what some file system cannot name, and never out of the folder. */
function pathOf(id: string): string {
  const parts = id.split('/').map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/u, ''));
  return parts.filter((part) => part !== '').join('/') || 'release';
}

/** Scores to four decimals, as in our own forms. */
function asGold(document: AnnotatedRelease): Gold {
  const { id, text, date, url, zones, quotations } = document;
  return {
    id,
    text,
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    mentions: document.mentions.map((mention) => ({ ...mention, score: roundScore(mention.score) })),
    entities: document.entities.map((entity) => ({ ...entity, link: rounded(entity.link) })),
    zones,
    quotations,
  };
}

function rounded(link: Link): Link {
  return link.kind === 'unknown' ? link : { ...link, score: roundScore(link.score) };
}
