/** One kind of thing that is stored about a person: the query of its records, and which columns of the database it tells of. */
export interface MineStore {
  /** `table.column` for every column that names a member, a user or one of their accounts. A test wants each column somewhere. */
  readonly covers: readonly string[];
  /**
   * Records of the member `$2` with the account `$3` in the workspace `$1`, with a unique text column `key`. Columns are named as they
   * appear in the export. Names of other people only where the person knows them anyway.
   */
  readonly sql: string;
}

/** Types a list of stores by their ids. */
export function defineStores<T extends Readonly<Record<string, MineStore>>>(stores: T): T {
  return stores;
}

/** Accounts of the member in the connected helpdesks. */
export const ownAccounts = `SELECT connector_id, external_id FROM person WHERE workspace_id = $1 AND member_id = $2`;
