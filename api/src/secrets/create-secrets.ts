import { createHmac, hkdfSync } from 'node:crypto';
import { ShiftlightError } from '../errors.ts';
import { readInstanceKey } from './instance-key.ts';
import * as sealed from './sealed-json.ts';

/** Everything that is signed, encrypted or made unrecognisable; each use has its own key. */
export interface Secrets {
  /** Signs session cookies and bearer tokens. */
  readonly authSecret: string;
  /** Encrypts a JSON value for storage. `context` names the row (workspace and id): the value opens only there. */
  sealJson(context: string, value: unknown): Uint8Array<ArrayBuffer>;
  /** Reads what `sealJson` made. Throws UNAVAILABLE with what to do when the key or the row is another one. */
  openJson(context: string, bytes: Uint8Array): unknown;
  /** A customer as we store them: `c_` and 22 characters; the same person of the same helpdesk gives the same one, nobody can turn it back. */
  pseudonymOf(workspaceId: string, connectorId: string, externalId: string): string;
  /** The id that takes the place of a colleague's who left: `f_` and 22 characters, the same for the same one, and nobody can turn it back. */
  formerIdOf(workspaceId: string, connectorId: string, externalId: string): string;
}

/** Where the key of the installation comes from; the environment has this shape. */
export interface SecretsSource {
  readonly SHIFTLIGHT_SECRET?: string | undefined;
  readonly DATA_DIR: string;
}

/** Reads (or makes) the installation's key and derives one per use. Throws an Error that says what to do. */
export function createSecrets(source: SecretsSource): Secrets {
  const instanceKey = readInstanceKey(source.SHIFTLIGHT_SECRET, source.DATA_DIR);
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', instanceKey, '', `shiftlight/${use}/1`, 32));
  const storageKey = keyFor('storage');
  const pseudonymKey = keyFor('pseudonym');
  const formerKey = keyFor('former-colleague');
  const sign = (key: Buffer, ...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
  return {
    authSecret: keyFor('auth').toString('base64url'),
    sealJson: (context, value) => sealed.sealJson(storageKey, context, value),
    openJson: (context, bytes) => {
      try {
        return sealed.openJson(storageKey, context, bytes);
      } catch (cause) {
        throw new ShiftlightError(
          'UNAVAILABLE',
          'Stored credentials cannot be opened: the key of this installation has changed. Restore SHIFTLIGHT_SECRET or the file `secret` in the data folder, or enter the credentials again.',
          { cause },
        );
      }
    },
    pseudonymOf: (...place) => `c_${sign(pseudonymKey, ...place)}`,
    formerIdOf: (...place) => `f_${sign(formerKey, ...place)}`,
  };
}
