import type { World } from '../world/world.ts';
import type { Office } from './office.ts';
import { toStableId } from './stable-id.ts';

/** What the people of the desk know when they turn to the product. */
export interface LifeContext {
  readonly office: Office;
  readonly world: World;
  readonly connectorId: string;
  /** Since when they use the product. */
  readonly lifeFrom: number;
  readonly now: number;
  /** The same for the same purpose in this workspace, so that nothing is done twice. */
  idOf(...purpose: readonly string[]): string;
}

/** Something that people of the desk do in the product. Each looks first what is there already, and does what is missing. */
export type LifeDuty = (context: LifeContext) => Promise<void>;

export const createIdOf =
  (connectorId: string) =>
  (...purpose: readonly string[]): string =>
    toStableId(connectorId, ...purpose);
