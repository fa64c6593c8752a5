import { expect, test } from 'vitest';
import { findAutomaticSign } from '@shiftlight/api/connectors/kit/looks-automatic.ts';

test.each([
  ['Support', 'noreply@acme.test', 'unattended-address'],
  ['Support', 'no-reply+desk@acme.test', 'unattended-address'],
  ['Support', 'do-not-reply@acme.test', 'unattended-address'],
  ['Mail', 'MAILER-DAEMON@acme.test', 'unattended-address'],
  ['Nagios', 'nagios@acme.test', 'name-of-a-program'],
  ['Acme Chatbot', null, 'name-of-a-program'],
  ['Zapier', 'zap@acme.test', 'name-of-a-program'],
  ['Alice Adams', 'alice@acme.test', null],
  ['Otto Botha', 'botha@acme.test', null],
  ['Auto Reinhardt', 'autohaus@acme.test', null],
  ['Systema Ltd', 'systemhaus@acme.test', null],
  ['Support', 'support@acme.test', null],
])('%s <%s>: %s', (name, email, sign) => {
  expect(findAutomaticSign({ name, email })).toBe(sign);
});
