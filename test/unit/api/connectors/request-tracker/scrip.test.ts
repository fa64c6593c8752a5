import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeScrip } from '@shiftlight/api/connectors/request-tracker/scrip.ts';

const plain = { webhookUrl: 'http://127.0.0.1:4400/hooks/1', secret: 'abc' };

test('the code holds address and secret as single-quoted texts', () => {
  expect(writeScrip(plain)).toContain(`my $hook   = 'http://127.0.0.1:4400/hooks/1';\nmy $secret = 'abc';`);
});

test.each([
  { name: 'a quote', secret: `it's` },
  { name: 'a quote that would end the text and run code', secret: `'; die 'owned'; my $x = '` },
  { name: 'a backslash', secret: String.raw`a\b` },
  { name: 'a backslash at the end', secret: 'a\\' },
  { name: 'a backslash before a quote', secret: String.raw`a\'b` },
  { name: 'what Perl would fill in', secret: '$hook @ARGV %ENV' },
])('Perl reads $name back as it was', ({ secret }) => {
  const assignment = writeScrip({ ...plain, secret })
    .split('\n')
    .find((line) => line.startsWith('my $secret'));
  const perl = spawnSync('perl', ['-e', `use strict; use warnings; ${assignment} print $secret;`], {
    encoding: 'utf8',
  });
  expect([perl.stderr, perl.stdout]).toEqual(['', secret]);
});

test('the code sends no content of a message and nothing personal of a customer', () => {
  expect(writeScrip(plain)).not.toMatch(/->Content\b|Attachments|->ContentObj/);
});
