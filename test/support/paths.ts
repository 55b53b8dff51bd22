/** The slow truth about a linear-chain CRF: every legal path, one by one. */
import type { Potentials } from '../../src/crf/potentials.ts';
import { pathScore } from '../../src/crf/potentials.ts';
import { decodeLabels, type LabelledSpan } from '../../src/crf/scheme.ts';

export interface WeighedPath {
  readonly labels: Uint8Array;
  readonly score: number;
  readonly spans: readonly LabelledSpan[];
}

/** All legal paths within the allowed labels, by going through all L^T labellings. */
export function everyPath(potentials: Potentials): readonly WeighedPath[] {
  const { labelSet, length, allowed } = potentials;
  const width = labelSet.labels.length;
  const paths: WeighedPath[] = [];
  const labels = new Uint8Array(length);
  for (let code = 0; code < width ** length; code++) {
    for (let t = 0, rest = code; t < length; t++, rest = Math.trunc(rest / width)) labels[t] = rest % width;
    if (labelSet.first[labels[0]!] === 0 || labelSet.last[labels[length - 1]!] === 0) continue;
    if (allowed !== undefined && labels.some((label, t) => allowed[t * width + label] === 0)) continue;
    const score = pathScore(potentials, labels);
    if (score === -Infinity) continue;
    paths.push({ labels: labels.slice(), score, spans: decodeLabels(labels, labelSet) });
  }
  return paths;
}

export function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** The probability that a path has the property. */
export function probability(paths: readonly WeighedPath[], property: (path: WeighedPath) => boolean): number {
  const having = paths.filter(property).map(({ score }) => score);
  return having.length === 0 ? 0 : Math.exp(logSumExp(having) - logSumExp(paths.map(({ score }) => score)));
}
