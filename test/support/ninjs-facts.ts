/**
 * What the JSON schema of ninjs 3.2 says of the properties that a text item has: names, types and ranges, in a form of
 * our own. Every object there is closed, so that a property not listed is an error.
 */
type Shape =
  | 'string'
  | 'uri'
  | 'date-time'
  | 'count'
  | 'percent'
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly object: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };

const VALUE: Shape = {
  object: { role: 'string', contentType: 'string', value: 'string' },
  required: ['value'],
};
const CONTACT: Shape = {
  object: { type: 'string', role: 'string', lang: 'string', name: 'string', value: 'string' },
  required: ['value'],
};
const CONCEPT = { name: 'string', rel: 'string', uri: 'uri', literal: 'string' } as const;

export const NINJS: Shape = {
  required: ['uri'],
  object: {
    uri: 'uri',
    standard: { object: { name: 'string', version: 'string', schema: 'uri' } },
    type: { oneOf: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event'] },
    representationType: { oneOf: ['full', 'partial'] },
    versionCreated: 'date-time',
    contentCreated: 'date-time',
    embargoedUntil: 'date-time',
    edNote: 'string',
    language: 'string',
    headlines: { list: VALUE },
    bodies: {
      list: {
        object: {
          role: 'string',
          contentType: 'string',
          charCount: 'count',
          wordCount: 'count',
          value: 'string',
        },
        required: ['value'],
      },
    },
    located: 'string',
    people: { list: { object: { ...CONCEPT, contactInfo: { list: CONTACT } } } },
    organisations: {
      list: {
        object: {
          ...CONCEPT,
          symbols: { list: { object: { exchange: 'string', symbolType: 'uri', symbol: 'string' } } },
          contactInfo: { list: CONTACT },
        },
      },
    },
    places: { list: { object: { ...CONCEPT, contactInfo: { list: CONTACT } } } },
    events: { list: { object: { ...CONCEPT, id: 'string' } } },
    subjects: {
      list: { object: { ...CONCEPT, creator: 'string', relevance: 'percent', confidence: 'percent' } },
    },
    genres: { list: { object: { name: 'string', uri: 'string', literal: 'string' } } },
    infoSources: { list: { object: { name: 'string', role: 'string', uri: 'uri', literal: 'string' } } },
    altIds: { list: { object: { role: 'string', value: 'string' } } },
  },
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Where a value is not of the shape; empty when it is. */
export function problemsOf(value: unknown, shape: Shape, path = '$'): readonly string[] {
  const fails = (holds: boolean) => (holds ? [] : [`${path}: ${JSON.stringify(value)}`]);
  if (shape === 'string') return fails(typeof value === 'string');
  if (shape === 'uri') return fails(typeof value === 'string' && URL.canParse(value));
  if (shape === 'date-time') return fails(typeof value === 'string' && INSTANT.test(value));
  if (shape === 'count') return fails(Number.isInteger(value) && Number(value) >= 0);
  if (shape === 'percent')
    return fails(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100);
  if ('oneOf' in shape) return fails(shape.oneOf.includes(String(value)));
  if ('list' in shape) {
    if (!Array.isArray(value)) return fails(false);
    return value.flatMap((one, index) => problemsOf(one, shape.list, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fails(false);
  const missing = (shape.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...Object.entries(value).flatMap(([key, own]) => {
      const expected = shape.object[key];
      return expected === undefined
        ? [`${path}.${key}: not of the schema`]
        : problemsOf(own, expected, `${path}.${key}`);
    }),
  ];
}
