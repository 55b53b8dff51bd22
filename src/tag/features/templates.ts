import { ATTRIBUTE_INDEX, type Attribute } from './attributes.ts';

/**
 * A feature template: attributes of tokens at distances from the token in question, such as `lower[-1] shape[0]`.
 * The feature is the combination of their values; it does not exist where one of them is absent.
 */
export interface Template {
  readonly name: string;
  readonly group: string;
  readonly parts: readonly { readonly attribute: number; readonly offset: number }[];
}

const WINDOW = [-2, -1, 0, 1, 2];
const NEAR = [-1, 0, 1];

/** Each line: the group, the distances at which all of its templates are laid, and the templates. */
const SPECIFICATION: readonly (readonly [group: string, offsets: readonly number[], templates: string])[] = [
  ['word', WINDOW, 'lower'],
  ['word', [0], 'word'],
  ['word', [-3, 3], 'lower'],
  [
    'word pairs',
    [0],
    'lower[-1] lower, lower lower[+1], lower[-1] lower[+1], lower[-2] lower[-1], lower[+1] lower[+2]',
  ],
  ['shape', NEAR, 'shape'],
  ['shape', WINDOW, 'shortShape, caseKind'],
  [
    'shape pairs',
    [0],
    'shortShape[-1] shortShape, shortShape shortShape[+1], shortShape[-1] shortShape shortShape[+1], caseKind[-2] caseKind[-1] caseKind caseKind[+1], caseKind[-1] caseKind caseKind[+1] caseKind[+2], lower[-1] caseKind, caseKind lower[+1], lower[-1] caseKind caseKind[+1], lower[-2] caseKind[-1] caseKind, caseKind caseKind[+1] lower[+2]',
  ],
  ['affixes', [0], 'prefix2, prefix3, prefix4, suffix1, suffix2, suffix3, suffix4'],
  ['affixes', [-1, 1], 'suffix3, prefix3'],
  ['pos', WINDOW, 'pos'],
  ['pos', [0], 'pos[-1] pos, pos pos[+1], pos[-1] pos pos[+1], pos[-2] pos[-1] pos'],
  ['clusters', NEAR, 'cluster64, cluster256, cluster1024, cluster2048'],
  ['clusters', [-2, 2], 'cluster64, cluster256'],
  [
    'cluster pairs',
    [0],
    'cluster256[-1] cluster256, cluster256 cluster256[+1], cluster64[-1] cluster64 cluster64[+1], cluster256 caseKind, cluster1024 caseKind, cluster64[-1] caseKind, caseKind cluster64[+1], cluster256[-1] caseKind, caseKind cluster256[+1], cluster64[-2] cluster64[-1] caseKind, caseKind cluster64[+1] cluster64[+2]',
  ],
  ['dates', WINDOW, 'dateClass'],
  [
    'dates',
    [0],
    'dateClass[-1] dateClass, dateClass dateClass[+1], dateClass[-2] dateClass[-1] dateClass, dateClass dateClass[+1] dateClass[+2], dateClass[-1] dateClass dateClass[+1], dateClass lower[-1], dateClass lower[+1], lower dateClass[-1], lower dateClass[+1], dateClass[-2] lower[-1] dateClass, dateClass lower[+1] dateClass[+2], lower[-2] lower[-1] dateClass',
  ],
  ['names', WINDOW, 'nameClass, placeWord, orgWord'],
  ['names', NEAR, 'given, surname, nameRegion, honorific, postNominal, demonym'],
  [
    'names',
    [0],
    'nameClass[-1] nameClass, nameClass nameClass[+1], nameClass[-2] nameClass[-1] nameClass, given[-1] caseKind, given surname[+1], given[-1] surname, honorific[-1] caseKind, honorific[-1] nameClass, nameRegion[-1] nameRegion, nameRegion nameRegion[+1], nameClass caseKind lineCase',
  ],
  ['titles', WINDOW, 'titleWord'],
  [
    'titles',
    [0],
    'titleWord[-1] titleWord, titleWord titleWord[+1], titleWord[-1] titleWord titleWord[+1], titleWord caseKind, titleWord[-1] caseKind, caseKind titleWord[+1], titleWord lower[+1], titleWord lower[-1], titleWord[-1] lower caseKind[+1], titleWord[-1] lower, titleWord nameClass[+1], titleWord[-1] nameClass, titleWord caseKind[+1], titleWord caseKind[-1], titleWord cluster256[+1], titleWord cluster256[-1]',
  ],
  ['organisations', WINDOW, 'orgSuffix, orgLast'],
  ['organisations', NEAR, 'orgFirst'],
  [
    'organisations',
    [0],
    'orgLast caseKind, orgLast[+1] caseKind, caseKind orgLast[+2], orgSuffix[+1] caseKind, orgLast[-1] caseKind, orgLast lower[+1], orgFirst lower[+1], orgLast[-1] lower, caseKind[-1] orgLast, orgLast[-1] lower caseKind[+1], orgLast[-2] lower[-1] caseKind, orgFirst[-2] lower[-1] caseKind',
  ],
  ['matches', NEAR, 'orgMatch, personMatch, placeMatch, titleMatch'],
  [
    'matches',
    [0],
    'orgMatch caseKind, placeMatch lineCase, orgMatch lower, titleMatch lower[-1], titleMatch lower[+1], placeMatch lower[-1], placeMatch lower[+1], orgMatch lower[-1], placeMatch orgMatch, personMatch nameClass',
  ],
  [
    'place in text',
    [0],
    'zone, sentencePlace, linePlace, lineCase, sentencePlace caseKind, zone caseKind, zone linePlace caseKind, lineCase shortShape, lineCase lower, lineCase linePlace, zone lower[-1]',
  ],
  ['place in text', [0, 1], 'gap'],
  [
    'place in text',
    [0],
    'gap shortShape, gap lower[-1], gap[+1] lower[+1], caseKind gap[+1] caseKind[+1], bracket, quote, bracket shortShape, quote caseKind, bracket lower[-1]',
  ],
  [
    'document',
    [0],
    'docLower, docMiddle, docHonorific, docGiven, docOrg, docTitle, docIn, docSaid, docAcronym, docAbout, docOpens, docDefined, docCount, acronym',
  ],
  [
    'document',
    [0],
    'docLower lineCase, docMiddle lineCase, docLower docMiddle, docLower sentencePlace, docMiddle sentencePlace, docHonorific caseKind, docHonorific lineCase, docGiven docSaid, docOrg orgLast, docIn placeWord, docCount caseKind, first caseKind, docAcronym shortShape, docHonorific given, docGiven given, docHonorific docGiven[-1], docAbout docCount, docOpens docCount, docAbout docAbout[+1], docDefined shortShape, docOpens docMiddle, docAbout docMiddle, docMiddle cluster256, docMiddle nameClass, docMiddle docCount docLower',
  ],
  ['document', [-1, 1], 'docHonorific, docGiven, docLower, docOrg, docMiddle, acronym'],
  [
    'issuer',
    NEAR,
    'docAboutRun, docTicker, docSubject, docActs, docOrgRun, docDomain, docDomainPart, docIssuer',
  ],
  [
    'issuer',
    [0],
    'docIssuer caseKind, docIssuer docCount, docIssuer docLower, docIssuer[-1] docIssuer, docIssuer docIssuer[+1], docIssuer docGiven, docIssuer docHonorific, docIssuer docIn, docIssuer placeWord, docIssuer nameClass, docIssuer[-1] caseKind, caseKind docIssuer[+1]',
  ],
];

/** Laid over what a first pass made of the document. */
const SECOND_PASS: typeof SPECIFICATION = [
  ['second pass', [-1, 0, 1], 'own, average, best, bestLabel, phrase'],
  [
    'second pass',
    [0],
    'own best, own average, own phrase, own[-1] own, own own[+1], phrase phraseCount, average best, best caseKind, bestLabel caseKind, phrase caseKind, phrase[-1] phrase, phrase phrase[+1], best[-1] best, best best[+1], bestLabel[-1] bestLabel, bestLabel bestLabel[+1], best lineCase, phrase lineCase, best lower[-1], best lower[+1], best[+1] lower caseKind[+1], best[-1] lower caseKind[-1], own lower, best cluster256',
  ],
];

export const TEMPLATES: readonly Template[] = expand(SPECIFICATION);
/** What the second pass goes by besides the features of the first. */
export const SECOND_PASS_TEMPLATES: readonly Template[] = expand(SECOND_PASS);

/** Names of the groups of both passes. */
export const TEMPLATE_GROUPS: readonly string[] = [
  ...new Set([...SPECIFICATION, ...SECOND_PASS].map(([group]) => group)),
];

function expand(specification: typeof SPECIFICATION): readonly Template[] {
  return specification.flatMap(([group, offsets, templates]) =>
    offsets.flatMap((offset) => templates.split(/,\s*/).map((text) => parseTemplate(text, group, offset))),
  );
}
export function parseTemplate(text: string, group: string, shift = 0): Template {
  const parts = text.split(' ').map((part) => {
    const [, name = '', offset = '0'] = /^(\w+)(?:\[([+-]\d+)\])?$/.exec(part) ?? [];
    const attribute = ATTRIBUTE_INDEX[name as Attribute] as number | undefined;
    if (attribute === undefined) throw new TypeError(`Unknown attribute in template: ${part}`);
    return { attribute, offset: Number(offset) + shift };
  });
  return { name: shift === 0 ? text : `${text} @${shift}`, group, parts };
}
