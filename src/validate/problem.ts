import { type RuleName, SEVERITY_OF, type Severity } from './rules-table.ts';

/** A fault in markup: where, by which rule, how bad, and what would be right. */
export interface Problem {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly message: string;
  /** Half-open, in UTF-16 code units of the file. */
  readonly start: number;
  readonly end: number;
}

/** Takes what a check finds at a stretch of the file. */
export type Report = (
  rule: RuleName,
  at: { readonly start: number; readonly end: number },
  message: string,
) => void;

export function problem(
  rule: RuleName,
  at: { readonly start: number; readonly end: number },
  message: string,
): Problem {
  return { rule, severity: SEVERITY_OF[rule], message, start: at.start, end: at.end };
}

/** Ends a sentence with what was most likely meant, where that is known. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean \`${name}\`?`;
}
