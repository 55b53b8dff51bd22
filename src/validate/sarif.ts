/** Problems as SARIF 2.1.0 (OASIS), the form in which code-scanning services take them. */
import type { Position } from './lines.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules-table.ts';

export interface LocatedProblem extends Problem {
  /** The file as the user named it, or a path from the working directory. */
  readonly file: string;
  readonly from: Position;
  readonly to: Position;
}

/** One run of the tool; columns are UTF-16 code units. */
export function toSarif(problems: readonly LocatedProblem[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dateline',
            version,
            rules: RULES.map(({ name, severity, summary, example, reason }) => ({
              id: name,
              shortDescription: { text: summary },
              fullDescription: { text: `${summary}. ${reason}` },
              help: { text: `Example: ${example}` },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ rule, severity, message, file, from, to }) => ({
          ruleId: rule,
          ruleIndex: RULES.findIndex(({ name }) => name === rule),
          level: severity,
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                region: {
                  startLine: from.line,
                  startColumn: from.column,
                  endLine: to.line,
                  endColumn: to.column,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
