/** Which ids a procedure asks for, and a valid input that holds them. */
export interface ProcedureInput {
  readonly idNames: readonly string[];
  create(ids: Readonly<Record<string, string>>): unknown;
}
