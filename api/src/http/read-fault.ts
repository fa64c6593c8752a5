/** Why the bytes of a delivery could not be read. */
export interface ReadFault {
  readonly status: 400 | 413 | 415;
  readonly outcome: 'oversized' | 'truncated' | 'unsupported-encoding' | 'unreadable';
  readonly message: string;
}

/** By the `type` that the body reader attaches to what it throws. */
const faults: Readonly<Record<string, ReadFault>> = {
  'entity.too.large': {
    status: 413,
    outcome: 'oversized',
    message: 'The delivery is larger than 1 MiB. Send fewer events at once.',
  },
  'request.aborted': {
    status: 400,
    outcome: 'truncated',
    message: 'The connection ended before the whole delivery had come. Send it again.',
  },
  'request.size.invalid': {
    status: 400,
    outcome: 'truncated',
    message: 'The delivery is not as long as its Content-Length says. Send it again.',
  },
  'encoding.unsupported': {
    status: 415,
    outcome: 'unsupported-encoding',
    message: 'The delivery has a Content-Encoding that is not supported. Use gzip, deflate, br or none.',
  },
};

const unreadable: ReadFault = {
  status: 400,
  outcome: 'unreadable',
  message: 'The delivery could not be read: it is not in the encoding that it announces.',
};

/** What was wrong, from the error that the body reader threw. */
export function findReadFault(error: unknown): ReadFault {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null;
  return (typeof type === 'string' ? faults[type] : undefined) ?? unreadable;
}
