import { useState, type FormEvent } from 'react';
import { normaliseApiUrl } from '../api-client/normalise-api-url.ts';
import type { SignInCode } from '../messaging/connection-view.ts';
import { Problem } from '../messaging/problem.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { Button } from '../ui/components/button.tsx';
import { Field } from '../ui/components/field.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { optionsWords } from './options-words.ts';
import { requestAccess, returnAccess } from './request-access.ts';
import { SetByCompany } from './set-by-company.tsx';
import { useAction } from './use-action.ts';

interface AddressStepProps {
  readonly lastAddress: string | null;
  readonly signedOut: boolean;
  /** True when the company fixed the address. */
  readonly locked: boolean;
  readonly onCode: (code: SignInCode) => void;
}

/** First step: where the team's Shiftlight is. Asks for access to that address only, looks who answers, and gets a code. */
export function AddressStep({ lastAddress, signedOut, locked, onCode }: AddressStepProps) {
  const words = optionsWords();
  const [text, setText] = useState(lastAddress ?? '');
  const { busy, problem, start } = useAction(async (typed: string) => {
    const apiUrl = normaliseApiUrl(typed);
    if (apiUrl === null) throw new Problem('bad-address');
    // First, because the browser asks only while the click is fresh, and without it nothing can be read there.
    await requestAccess([apiUrl]);
    await sendRequest({ type: 'connection.check', apiUrl }).catch(async (problem: unknown) => {
      await returnAccess([apiUrl]);
      throw problem;
    });
    onCode(await sendRequest({ type: 'connection.begin', apiUrl }));
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    start(text);
  }
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{signedOut ? words.signInAgainTitle : words.connectTitle}</h2>
      <Field
        label={words.address}
        name="api-url"
        inputMode="url"
        autoComplete="url"
        placeholder="https://shiftlight.example.com"
        hint={words.addressHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={problem === 'bad-address' ? problemWords()[problem] : null}
        readOnly={locked}
        required
      />
      {locked && <SetByCompany />}
      {problem !== null && problem !== 'bad-address' && <Notice kind="problem">{problemWords()[problem]}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {signedOut ? words.signIn : words.connect}
        </Button>
      </div>
    </form>
  );
}
