/** Trains the two decisions of `roles/` on reference releases. */
import type { Annotated, EntityId, Linked, NameMention, TitleMention } from '../../document.ts';
import { type RoleModel, roleQuestions } from '../../roles/index.ts';
import { type Tokenizer, tokenize } from '../../tokenize/index.ts';
import { zone } from '../../zone/index.ts';
import { fitLogLinear, type RankingQuestion } from './log-linear.ts';

/** A reference release whose spans and entities stand in for tagging and linking. */
export interface ReferenceDocument {
  readonly linked: Linked;
  readonly reference: Annotated;
}

/** Chosen by cross-validation over the publishers of the training releases. */
const OPTIONS = { sigma: 0.5, epochs: 300, learningRate: 0.3 } as const;

export function linkedByReference(
  corpus: readonly Annotated[],
  tokenizer: Tokenizer,
): readonly ReferenceDocument[] {
  return corpus.map((reference) => {
    const { id, text } = reference;
    const tokenized = tokenize(zone({ id, text }), tokenizer);
    const linked: Linked = {
      ...tokenized,
      spans: reference.mentions,
      dates: reference.mentions.filter((mention) => mention.type === 'DATE'),
      names: reference.mentions.filter((mention): mention is NameMention => 'entity' in mention),
      entities: reference.entities,
    };
    return { linked, reference };
  });
}

export function trainRoles(documents: readonly ReferenceDocument[]): RoleModel {
  const holder: RankingQuestion[] = [];
  const organisation: RankingQuestion[] = [];
  for (const { linked, reference } of documents) {
    const titles = reference.mentions.filter((mention): mention is TitleMention => mention.type === 'TITLE');
    const questions = roleQuestions(linked, titles);
    for (const [i, title] of titles.entries()) {
      addQuestion(holder, questions.holder[i] ?? [], title.holder);
      addQuestion(organisation, questions.organisation[i] ?? [], title.org);
    }
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
