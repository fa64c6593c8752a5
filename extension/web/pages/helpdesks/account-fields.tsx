import { Field } from '../../../ui/components/field.tsx';
import { adminWords } from '../../admin-words.ts';
import type { ConnectGuide } from './connect-guide.ts';

/** The account with which a helpdesk is read: only what that helpdesk gives. */
export function AccountFields({ guide }: { readonly guide: ConnectGuide }) {
  const words = adminWords();
  return (
    <>
      {guide.user && <Field label={words.user} name="user" autoComplete="off" />}
      {guide.password && <Field label={words.password} name="password" type="password" autoComplete="off" />}
      {guide.token && (
        <Field
          label={guide.password ? words.token : words.tokenAlone}
          name="token"
          type="password"
          autoComplete="off"
        />
      )}
    </>
  );
}

/** Some helpdesks take a token alone, some an account with a token, some an account with a password. */
export function readAccount(value: (name: string) => string): Readonly<Record<string, string>> {
  const given = { token: value('token').trim(), user: value('user').trim(), password: value('password') };
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
}
