import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { changePassword } from '../../api/auth.ts';
import { useSubmit } from '../../use-submit.ts';
import { homeWords } from '../home/home-words.ts';

/** A new password for the address that is signed in here. */
export function PasswordForm({ email }: { readonly email: string }) {
  const words = homeWords();
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    setChanged(false);
    await changePassword(value('current'), value('next'));
    form.reset();
    setChanged(true);
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  });
  return (
    <details>
      <summary>{words.changePassword}</summary>
      <form className="stack" onSubmit={onSubmit}>
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <Field label={words.present} name="current" type="password" autoComplete="current-password" required />
        <Field
          label={words.next}
          name="next"
          type="password"
          autoComplete="new-password"
          hint={words.nextHint}
          minLength={10}
          maxLength={128}
          required
        />
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        {changed && <Notice kind="good">{words.changed}</Notice>}
        <div className="cluster">
          <Button look="primary" type="submit" busy={busy}>
            {words.changePassword}
          </Button>
        </div>
      </form>
    </details>
  );
}
