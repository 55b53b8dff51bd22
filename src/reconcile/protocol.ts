/** The Reconciliation Service API 0.2 (reconciliation-api.github.io/specs/0.2): what goes over the wire. */

export interface ReconcileQuery {
  readonly query: string;
  readonly type?: string | readonly string[];
  readonly limit?: number;
  readonly properties?: readonly { readonly pid: string; readonly v: unknown }[];
}

export interface ReconcileType {
  readonly id: string;
  readonly name: string;
}

export interface ReconcileResult {
  readonly id: string;
  readonly name: string;
  readonly type: readonly ReconcileType[];
  /** 0 to 100. */
  readonly score: number;
  /** The service is sure enough for the client to take it without asking. */
  readonly match: boolean;
  readonly description?: string;
}

/** Our types as the protocol names them; narrower ones have the kind after a colon: `ORG:company`. */
export const RECONCILE_TYPES: readonly ReconcileType[] = [
  { id: 'PERSON', name: 'Person' },
  { id: 'ORG', name: 'Organisation' },
  { id: 'PLACE', name: 'Place' },
];

export const PROPERTIES: readonly ReconcileType[] = [{ id: 'country', name: 'Country (ISO 3166-1 alpha-2)' }];
