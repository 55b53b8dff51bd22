/** Trains the two decisions of `roles/` on reference releases. */
import type { Annotated, EntityId, Linked, TitleMention } from '../../document.ts';
import { type RoleModel, roleQuestions } from '../../roles/index.ts';
import { fitLogLinear, type RankingQuestion } from './log-linear.ts';

const OPTIONS = { sigma: 0.5, epochs: 300, learningRate: 0.3 } as const;

/** `documents`: each reference release with its spans and entities standing in for tagging and linking. */
export function trainRoles(
  documents: readonly { readonly linked: Linked; readonly reference: Annotated }[],
): RoleModel {
  const holder: RankingQuestion[] = [];
  const organisation: RankingQuestion[] = [];
  for (const { linked, reference } of documents) {
    const titles = reference.mentions.filter((mention): mention is TitleMention => mention.type === 'TITLE');
    const questions = roleQuestions(linked, titles);
    titles.forEach((title, i) => {
      addQuestion(holder, questions.holder[i] ?? [], title.holder);
      addQuestion(organisation, questions.organisation[i] ?? [], title.org);
    });
  }
  return { holder: fitLogLinear(holder, OPTIONS), organisation: fitLogLinear(organisation, OPTIONS) };
}

/** A question whose right answer is not among the candidates teaches nothing and is left out. */
function addQuestion(
  questions: RankingQuestion[],
  candidates: readonly { readonly answer: EntityId | undefined; readonly features: readonly string[] }[],
  answer: EntityId | undefined,
): void {
  const right = candidates.flatMap((candidate, i) => (candidate.answer === answer ? [i] : []));
  if (right.length > 0) questions.push({ candidates: candidates.map(({ features }) => features), right });
}
