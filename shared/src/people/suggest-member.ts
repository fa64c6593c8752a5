/** Somebody by name and address, in a helpdesk or here. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string | null;
}

/** What a suggestion rests on. */
export type SuggestionReason = 'email' | 'mailbox' | 'name';

export interface MemberSuggestion<Member> {
  readonly member: Member;
  readonly reason: SuggestionReason;
}

const mailboxOf = (email: string | null): string => email?.toLowerCase().split('@')[0]?.split('+')[0] ?? '';

/** Small letters without accents, words in any order: "García, Ana" is "ana garcia". */
const nameOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/**
 * Which member a colleague of a helpdesk probably is: by the same address, by the same mailbox at another address, or by the same name,
 * and only where exactly one fits. Null = nobody can be suggested.
 */
export function suggestMember<Member extends NamedPerson>(
  person: NamedPerson,
  members: readonly Member[],
): MemberSuggestion<Member> | null {
  const mailbox = mailboxOf(person.email);
  const name = nameOf(person.name);
  const email = person.email?.toLowerCase() ?? '';
  const rules: readonly (readonly [SuggestionReason, (member: Member) => boolean])[] = [
    ['email', (member) => email !== '' && member.email?.toLowerCase() === email],
    ['mailbox', (member) => mailbox.length > 2 && mailboxOf(member.email) === mailbox],
    ['name', (member) => name !== '' && nameOf(member.name) === name],
  ];
  for (const [reason, fits] of rules) {
    const [member, ...others] = members.filter(fits);
    if (member !== undefined && others.length === 0) return { member, reason };
  }
  return null;
}
