/** An answer larger than this is no page of a log; reading it would only cost memory. */
const longestAnswerBytes = 64 * 1024 * 1024;

/** The text of an answer. Throws when it is longer than any page may be, or breaks off. */
export async function readLimited(response: Response, limitBytes = longestAnswerBytes): Promise<string> {
  if (response.body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body) {
    bytes += part.byteLength;
    if (bytes > limitBytes) throw new Error(`The answer is longer than ${limitBytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
