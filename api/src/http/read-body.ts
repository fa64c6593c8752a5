import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import getRawBody from 'raw-body';

const decoders = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * The bytes of a request, unpacked, at most `limit` bytes of them. Throws what `findReadFault` understands: too large, cut off, not as
 * long as announced, an unknown or broken encoding.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const length = request.headers['content-length'];
  if (encoding === 'identity') return getRawBody(request, { limit, length: length ?? null });
  const unpacked = unpack(request, encoding);
  try {
    return await getRawBody(unpacked, { limit });
  } finally {
    request.unpipe();
    request.resume();
  }
}

function unpack(request: IncomingMessage, encoding: string): Readable {
  const [, createDecoder] = Object.entries(decoders).find(([name]) => name === encoding) ?? [];
  if (createDecoder === undefined) {
    request.resume();
    throw Object.assign(new Error(`unsupported encoding ${encoding}`), { type: 'encoding.unsupported' });
  }
  return request.pipe(createDecoder());
}
