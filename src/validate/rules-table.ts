/** What is checked: each rule with its severity, an example of a fault, and why it is one. */

export type Severity = 'error' | 'warning' | 'note';

export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly example: string;
  readonly reason: string;
}

export const RULES = [
  {
    name: 'syntax',
    severity: 'error',
    summary: 'The JSON is broken',
    example: '{"name": "Acme",}',
    reason: 'Readers drop the whole block.',
  },
  {
    name: 'duplicate-key',
    severity: 'error',
    summary: 'A key stands twice in one object',
    example: '{"name": "Acme", "name": "Apex"}',
    reason: 'Most parsers keep the last value in silence; the first is lost.',
  },
  {
    name: 'no-markup',
    severity: 'warning',
    summary: 'A page holds no JSON-LD',
    example: '<p>Acme opens.</p>',
    reason: 'There is nothing to check; often the wrong file was named.',
  },
  {
    name: 'no-context',
    severity: 'error',
    summary: 'The document has no @context of schema.org',
    example: '{"@type": "Person", "name": "Jane Roe"}',
    reason: 'Without it no key means anything.',
  },
  {
    name: 'foreign-context',
    severity: 'note',
    summary: 'A context other than schema.org’s: what it defines is not checked',
    example: '{"@context": ["https://schema.org", "https://w3id.org/x"]}',
    reason: 'Its terms cannot be known without network.',
  },
  {
    name: 'unknown-keyword',
    severity: 'error',
    summary: 'A key begins with @ and is no keyword',
    example: '{"@tpye": "Person"}',
    reason: 'JSON-LD reserves these keys; processors ignore unknown ones.',
  },
  {
    name: 'unknown-type',
    severity: 'error',
    summary: 'The type is not in the vocabulary',
    example: '{"@type": "PressRelease"}',
    reason: 'Readers do not know what the node is.',
  },
  {
    name: 'unknown-property',
    severity: 'error',
    summary: 'The property is not in the vocabulary',
    example: '{"@type": "NewsArticle", "headlin": "…"}',
    reason: 'The context maps any key to schema.org, so nobody else notices.',
  },
  {
    name: 'no-type',
    severity: 'warning',
    summary: 'A node has properties and no type',
    example: '{"author": {"name": "Jane Roe"}}',
    reason: 'Readers must guess what it is.',
  },
  {
    name: 'domain',
    severity: 'error',
    summary: 'The property does not belong to the type',
    example: '{"@type": "Organization", "tickerSymbol": "XNAS AAPL"}',
    reason: 'domainIncludes of the property lists neither the type nor anything above it.',
  },
  {
    name: 'range',
    severity: 'error',
    summary: 'The value is a node of a type that the property does not take',
    example: '{"@type": "Person", "worksFor": {"@type": "Person"}}',
    reason: 'rangeIncludes of the property lists neither the type nor anything above it.',
  },
  {
    name: 'text-for-node',
    severity: 'warning',
    summary: 'Text stands where the property takes a node',
    example: '{"@type": "Person", "worksFor": "Acme"}',
    reason: 'Schema.org tolerates it, but nothing can be said about Acme.',
  },
  {
    name: 'enumeration',
    severity: 'error',
    summary: 'The value is not a member of the enumeration',
    example: '{"@type": "Offer", "availability": "https://schema.org/InStok"}',
    reason: 'Readers know the members only.',
  },
  {
    name: 'superseded',
    severity: 'warning',
    summary: 'The term has been replaced by another',
    example: '{"@type": "Organization", "members": "…"}',
    reason: 'New markup should use the term that replaced it.',
  },
  {
    name: 'pending',
    severity: 'note',
    summary: 'The term is in the pending area',
    example: '{"@type": "Quotation"}',
    reason: 'Its definition may still change.',
  },
  {
    name: 'date',
    severity: 'error',
    summary: 'The value is no date, date and time, or time of ISO 8601',
    example: '{"@type": "NewsArticle", "datePublished": "yesterday"}',
    reason: 'Readers parse ISO 8601 and nothing else.',
  },
  {
    name: 'duration',
    severity: 'error',
    summary: 'The value is no duration of ISO 8601',
    example: '{"@type": "VideoObject", "duration": "5 min"}',
    reason: 'Readers parse ISO 8601 and nothing else.',
  },
  {
    name: 'number',
    severity: 'error',
    summary: 'The value is no number',
    example: '{"@type": "NewsArticle", "wordCount": "many"}',
    reason: 'The property takes numbers.',
  },
  {
    name: 'boolean',
    severity: 'error',
    summary: 'The value is neither true nor false',
    example: '{"@type": "NewsArticle", "isAccessibleForFree": "yes"}',
    reason: 'The property takes a boolean.',
  },
  {
    name: 'url',
    severity: 'error',
    summary: 'The value is no URL',
    example: '{"@type": "Person", "sameAs": "Jane Roe"}',
    reason: 'The property takes addresses.',
  },
  {
    name: 'literal-type',
    severity: 'error',
    summary: 'A number or boolean stands where the property takes something else',
    example: '{"@type": "NewsArticle", "datePublished": 20240203}',
    reason: 'A number is no date, address or node.',
  },
  {
    name: 'empty-value',
    severity: 'warning',
    summary: 'The value is empty',
    example: '{"@type": "Person", "name": ""}',
    reason: 'Leave the property out instead.',
  },
  {
    name: 'ticker',
    severity: 'error',
    summary: 'The ticker is not a market identifier code, a space and a symbol',
    example: '{"@type": "Corporation", "tickerSymbol": "NASDAQ: AAPL"}',
    reason: 'Schema.org asks for the exchange’s code of ISO 10383: XNAS AAPL.',
  },
  {
    name: 'dangling-id',
    severity: 'error',
    summary: 'A reference to an @id of this document that no node has',
    example: '{"@id": "#a", "author": {"@id": "#b"}}',
    reason: 'What is said of the node is lost.',
  },
  {
    name: 'duplicate-id',
    severity: 'warning',
    summary: 'Two nodes have one @id',
    example: '[{"@id": "#a", "name": "Acme"}, {"@id": "#a", "name": "Apex"}]',
    reason: 'Processors merge them into one node with both names.',
  },
  {
    name: 'article-headline',
    severity: 'note',
    summary: 'An article without headline',
    example: '{"@type": "NewsArticle"}',
    reason: 'Recommended for articles by Google Search.',
  },
  {
    name: 'article-image',
    severity: 'note',
    summary: 'An article without image',
    example: '{"@type": "NewsArticle"}',
    reason: 'Recommended for articles by Google Search.',
  },
  {
    name: 'article-date',
    severity: 'note',
    summary: 'An article without datePublished, or with a time that has no zone',
    example: '{"@type": "NewsArticle", "datePublished": "2024-02-03T10:00"}',
    reason: 'Recommended for articles by Google Search; without zone its crawler’s own is assumed.',
  },
  {
    name: 'article-author',
    severity: 'note',
    summary: 'An article without author, or an author without name or address',
    example: '{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Jane Roe"}}',
    reason: 'Recommended for articles by Google Search.',
  },
] as const satisfies readonly Rule[];

export type RuleName = (typeof RULES)[number]['name'];

export const SEVERITY_OF = Object.fromEntries(
  RULES.map(({ name, severity }) => [name, severity]),
) as Readonly<Record<RuleName, Severity>>;
