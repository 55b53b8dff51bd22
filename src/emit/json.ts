/** Plain JSON, and objects whose absent members leave no trace. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The members that are there, in the order given. An empty list is not there. */
export function compactObject(
  members: Readonly<Record<string, Json | readonly JsonObject[] | JsonObject | undefined>>,
): JsonObject {
  const present = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(present) as JsonObject;
}

/** JSON-LD does not tell a list of one from its member: one is written plainly. */
export function oneOrMany<T extends Json>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}
