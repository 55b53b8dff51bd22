/**
 * Label Studio's JSON: an array of tasks with `data.text` and `annotations` (or `predictions`) of regions. Positions
 * count UTF-16 units, as its front end does (HumanSignal/label-studio issue 1347); a region whose own words say that
 * they are code points is read so. (labelstud.io/guide/task_format)
 */
import { InputError } from '../../errors.ts';
import { expectArray, expectObject, expectString, type JsonObject, show } from '../expect.ts';
import type { Gold } from '../gold.ts';
import type { StandoffEntity } from '../standoff-writer.ts';
import { standoffRow } from '../standoff-writer.ts';
import type { Draft, DraftMention } from './draft.ts';
import { positionOf } from './position.ts';

/** Takes the first annotation of a task that was not cancelled, or its first prediction. */
export function parseLabelStudio(content: string, where: string): readonly Draft[] {
  let tasks: unknown;
  try {
    tasks = JSON.parse(content);
  } catch (error) {
    throw new InputError(
      `Expected an array of tasks, got broken JSON (${(error as Error).message}) at ${where}`,
    );
  }
  return expectArray(tasks, 'a Label Studio export', where).map((task, index) =>
    parseTask(expectObject(task, 'a task', where), `task ${index + 1} of ${where}`),
  );
}

function parseTask(task: JsonObject, where: string): Draft {
  const data = expectObject(task['data'], '`data`', where);
  const text = expectString(data['text'], '`data.text`', where);
  const results = ['annotations', 'completions', 'predictions'].flatMap((name) =>
    expectArray(task[name] ?? [], `\`${name}\``, where)
      .map((one) => expectObject(one, 'an annotation', where))
      .filter((one) => one['was_cancelled'] !== true && one['cancelled_at'] === undefined),
  );
  const result = expectArray(results[0]?.['result'] ?? [], '`result`', where).map((one) =>
    expectObject(one, 'a region', where),
  );
  const regions = result.filter(({ type }) => type === 'labels' || type === 'hypertextlabels');
  const { id = task['id'], date, url, source, zones, quotations, entities } = data;
  const fields = { date, url, source, zones, quotations };
  return {
    id: String(id ?? show(where)),
    text,
    mentions: regions.map((region, at) => parseRegion(region, text, `region ${at + 1} of ${where}`)),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(entities !== undefined && { entities: entities as readonly StandoffEntity[] }),
  };
}

function parseRegion(region: JsonObject, text: string, where: string): DraftMention {
  const value = expectObject(region['value'], '`value`', where);
  const [start, end, words] = [value['start'], value['end'], value['text']];
  if (typeof start !== 'number' || typeof end !== 'number') {
    throw new InputError(`Expected positions within a text, got ${show(start)} and ${show(end)} in ${where}`);
  }
  const [label] = expectArray(value['labels'] ?? value['hypertextlabels'], '`labels`', where);
  const notes = notesOf(region);
  const { entity, ...fields } = notes;
  return {
    ...positionOf(text, start, end, typeof words === 'string' ? words : undefined, 'UTF-16 units', where),
    label: expectString(label, 'a label', where),
    ...(entity !== undefined && { entity }),
    fields: {
      ...fields,
      ...(fields['value'] !== undefined && { value: fields['value'] === '?' ? null : fields['value'] }),
      ...(typeof region['score'] === 'number' && { score: region['score'] }),
    },
  };
}

/** Notes of a region, `name value` each, as `formatLabelStudio` writes them. */
function notesOf(region: JsonObject): Readonly<Record<string, string>> {
  const meta = region['meta'] as { readonly text?: unknown } | undefined;
  const notes = Array.isArray(meta?.text) ? (meta.text as readonly unknown[]) : [];
  return Object.fromEntries(
    notes.flatMap((note) => {
      const match = typeof note === 'string' ? /^(entity|holder|org|status|value) (.+)$/u.exec(note) : null;
      return match === null ? [] : [[match[1]!, match[2]!]];
    }),
  );
}

/**
 * An array of tasks for import. Entity, roles and values stand as notes of their region, where an annotator sees
 * them; what belongs to the release stands in the task's data. Nothing is lost.
 */
export function formatLabelStudio(documents: readonly Gold[]): string {
  const tasks = documents.map((document, index) => {
    const { mentions, ...data } = standoffRow(document);
    const result = mentions.map(({ type, score, ...rest }, at) => {
      const { start, end } = document.mentions[at]!;
      const notes = (['entity', 'holder', 'org', 'status', 'value'] as const).flatMap((name) => {
        const value = rest[name];
        return value === undefined ? [] : [`${name} ${value ?? '?'}`];
      });
      return {
        id: `m${at + 1}`,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        value: { start, end, text: document.text.slice(start, end), labels: [type] },
        ...(score !== undefined && { score }),
        ...(notes.length > 0 && { meta: { text: notes } }),
      };
    });
    return { id: index + 1, data, annotations: [{ result }] };
  });
  return `[\n${tasks.map((task) => JSON.stringify(task)).join(',\n')}\n]\n`;
}
