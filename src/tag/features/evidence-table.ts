/**
 * What the rest of the document says of a word: each kind of evidence is a bit, gathered over all places where
 * the word (whatever its case) stands.
 */
export const EVIDENCE = {
  lower: 1,
  middle: 2,
  honorific: 4,
  given: 8,
  org: 16,
  title: 32,
  in: 64,
  said: 128,
  acronym: 256,
  about: 512,
  opens: 1024,
  defined: 2048,
  aboutRun: 4096,
  ticker: 8192,
  subject: 16384,
  acts: 32768,
  orgRun: 65536,
  domain: 131072,
  domainPart: 262144,
} as const;
