import { expect, test } from 'vitest';
import { findReadFault } from '@shiftlight/api/http/read-fault.ts';

test.each([
  [{ type: 'entity.too.large' }, 413, 'oversized'],
  [{ type: 'request.aborted' }, 400, 'truncated'],
  [{ type: 'request.size.invalid' }, 400, 'truncated'],
  [{ type: 'encoding.unsupported' }, 415, 'unsupported-encoding'],
  [{ type: 'something.new' }, 400, 'unreadable'],
  [{ type: 7 }, 400, 'unreadable'],
  [new Error('incorrect header check'), 400, 'unreadable'],
  ['a text', 400, 'unreadable'],
  [null, 400, 'unreadable'],
])('%j is answered %d %s', (error, status, outcome) => {
  expect(findReadFault(error)).toMatchObject({ status, outcome, message: expect.stringMatching(/\.$/) });
});
