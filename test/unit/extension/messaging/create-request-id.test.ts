import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRequestId } from '@shiftlight/extension/messaging/create-request-id.ts';

test('request ids are valid, and never the same', () => {
  const ids = Array.from({ length: 200 }, createRequestId);
  expect(ids.every((id) => z.uuidv4().safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
