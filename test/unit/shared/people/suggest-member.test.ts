import { expect, test } from 'vitest';
import { suggestMember, type NamedPerson, type SuggestionReason } from '@shiftlight/shared/people/suggest-member.ts';

const ana: NamedPerson = { name: 'Ana García', email: 'ana@acme.test' };
const ben: NamedPerson = { name: 'Ben Otto', email: 'ben@acme.test' };
const otherBen: NamedPerson = { name: 'Otto Ben', email: 'otto@acme.test' };
const info: NamedPerson = { name: 'Info', email: 'it@acme.test' };

interface Row {
  readonly name: string;
  readonly person: NamedPerson;
  readonly expected: { readonly member: NamedPerson; readonly reason: SuggestionReason } | null;
}

test.each<Row>([
  {
    name: 'the same address in other letters',
    person: { name: 'AG', email: 'ANA@acme.test' },
    expected: { member: ana, reason: 'email' },
  },
  {
    name: 'the same mailbox elsewhere',
    person: { name: 'AG', email: 'ana+desk@acme.example' },
    expected: { member: ana, reason: 'mailbox' },
  },
  {
    name: 'the same name turned round, without accents',
    person: { name: 'Garcia, ANA', email: null },
    expected: { member: ana, reason: 'name' },
  },
  { name: 'nobody when two have the name', person: { name: 'Ben Otto', email: null }, expected: null },
  { name: 'nobody by a mailbox of two letters', person: { name: 'Desk', email: 'it@other.test' }, expected: null },
  { name: 'nobody without a name', person: { name: '', email: null }, expected: null },
  { name: 'nobody by chance', person: { name: 'Zoe', email: 'zoe@acme.test' }, expected: null },
])('suggests $name', ({ person, expected }) => {
  expect(suggestMember(person, [ana, ben, otherBen, info])).toEqual(expected);
});
