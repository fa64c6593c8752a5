import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const format = 1;
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM of a JSON value: format byte, nonce, tag, ciphertext.
 * `context` is authenticated with it, so that a value moved to another row does not open.
 */
export function sealJson(key: Buffer, context: string, value: unknown): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), text]));
}

/** The value that `sealJson` was given with the same key and context. Throws when key, context or bytes differ. */
export function openJson(key: Buffer, context: string, sealed: Uint8Array): unknown {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== format) throw new Error('Sealed with an unknown format.');
  const tagAt = 1 + ivBytes;
  const textAt = tagAt + tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, tagAt), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(tagAt, textAt));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8'));
}
