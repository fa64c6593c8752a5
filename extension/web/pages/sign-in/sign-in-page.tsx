import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { signIn, startCompanySignIn } from '../../api/auth.ts';
import { Brand } from '../../components/brand.tsx';
import { findNext } from '../../use-path.ts';
import { useSubmit } from '../../use-submit.ts';
import { signInWords } from './sign-in-words.ts';

interface SignInPageProps {
  /** The company's own provider, null when none is configured. */
  readonly company: { readonly providerId: string; readonly name: string } | null;
}

/** Sign-in by e-mail and password, or by the company's account. */
export function SignInPage({ company }: SignInPageProps) {
  const words = signInWords();
  const byPassword = useSubmit(async (value) => {
    await signIn(value('email'), value('password'));
    // Loaded anew: nothing that was read or kept in mind for an earlier member stays.
    location.assign(findNext());
  });
  const byCompany = useSubmit(async () => {
    if (company !== null) location.assign(await startCompanySignIn(company.providerId, findNext()));
  });
  const wasRefused = new URLSearchParams(location.search).has('error');
  const message = byPassword.problem.message ?? byCompany.problem.message;
  return (
    <main className="narrow">
      <Brand />
      <h1>{words.title}</h1>
      <div className="card stack">
        {wasRefused && message === null && <Notice kind="problem">{words.companyRefused}</Notice>}
        {message !== null && <Notice kind="problem">{message}</Notice>}
        <form className="stack" onSubmit={byPassword.onSubmit}>
          <Field label={words.email} name="email" type="email" autoComplete="username" required />
          <Field label={words.password} name="password" type="password" autoComplete="current-password" required />
          <div className="cluster">
            <Button look="primary" type="submit" busy={byPassword.busy}>
              {words.title}
            </Button>
          </div>
        </form>
        {company !== null && (
          <form onSubmit={byCompany.onSubmit}>
            <Button type="submit" busy={byCompany.busy}>
              {words.signInWith(company.name)}
            </Button>
          </form>
        )}
      </div>
    </main>
  );
}
