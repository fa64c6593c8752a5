import type { Env } from './env.ts';
import type { Db } from './db.ts';
import type { PeopleServices } from './modules/people/create-people-services.ts';
import type { Secrets } from './secrets/create-secrets.ts';

/** What every service may be built from. */
export interface Foundation {
  readonly env: Env;
  readonly db: Db;
  readonly secrets: Secrets;
  /** The API's clock, the only reader of the time of day. */
  readonly now: () => number;
}

/** All services of the API, wired once in `createServices`. */
export interface Services extends PeopleServices {
  readonly foundation: Foundation;
}
