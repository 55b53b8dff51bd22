/** `--explain`: what linking weighed, for a reader. */
import type { LinkExplanation } from '../link/index.ts';

const MOST_SHOWN = 5;

/** A paragraph for each entity: its names, then NIL and the candidates, the most probable first, with probabilities. */
export function renderExplanations(release: string, explanations: readonly LinkExplanation[]): string {
  return explanations.map((one) => `${release}: ${renderOne(one)}`).join('');
}

function renderOne({ cluster, candidates, nil }: LinkExplanation): string {
  const others = [...new Set(cluster.names.map(({ text }) => text))].filter((text) => text !== cluster.name);
  const head = `${cluster.type} ${cluster.name}${others.length > 0 ? ` (${others.join('; ')})` : ''}`;
  const rows = [
    { score: nil.score, row: ['NIL', '', '', ''], features: nil.features },
    ...candidates.map(({ entry, match, score, features }) => ({
      score,
      row: [entry.id, entry.name, [entry.subtype, entry.country].filter(Boolean).join(', '), match],
      features,
    })),
  ].sort((a, b) => b.score - a.score);
  const shown = rows.slice(0, MOST_SHOWN).map(({ score, row, features }) => {
    const named = [...features].map(([name, value]) => `${name}=${Number(value.toFixed(2))}`).join(' ');
    return `  ${score.toFixed(3)}  ${row.filter((cell) => cell !== '').join('  ')}\n         ${named}`;
  });
  const more = rows.length - shown.length;
  return [head, ...shown, ...(more > 0 ? [`  … ${more} more`] : []), ''].join('\n');
}
