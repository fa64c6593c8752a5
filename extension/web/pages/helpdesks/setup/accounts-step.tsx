import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui/components/button.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { explain } from '../../../api/explain.ts';
import { webApi } from '../../../api/web-api.ts';
import { Table } from '../../../components/table.tsx';
import { useSubmit } from '../../../use-submit.ts';
import { accountsWords } from './accounts-words.ts';

interface Account {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly automatic: boolean;
  readonly sign: keyof ReturnType<typeof accountsWords>['signs'] | null;
}

/** Which accounts of the helpdesk are programs, why one looks like it, and the decision, which also corrects what it did in the past. */
export function AccountsStep({ connectorId }: { readonly connectorId: string }) {
  const words = accountsWords();
  const [deciding, setDeciding] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ['helpdesk-accounts', connectorId],
    queryFn: () => webApi.accounts.list.query({ connectorId }),
  });
  const account = data?.find(({ externalId }) => externalId === deciding);
  const rank = ({ automatic, sign }: Account) => (sign !== null && !automatic ? 0 : automatic ? 1 : 2);
  const accounts = (data ?? []).toSorted((a, b) => rank(a) - rank(b));
  return (
    <div className="stack">
      <p className="dim">{words.hint}</p>
      {error !== null && <Notice kind="problem">{explain(error).message}</Notice>}
      {data?.length === 0 && <p>{words.none}</p>}
      {accounts.length > 0 && (
        <Table label={words.title} heads={[words.account, words.countsAs, words.sign, '']}>
          {accounts.map(({ externalId, name, email, automatic, sign }) => (
            <tr key={externalId}>
              <td>
                {name}
                {email !== null && <div className="dim">{email}</div>}
              </td>
              <td>{automatic ? words.program : words.person}</td>
              <td>{sign === null ? '' : words.signs[sign]}</td>
              <td>
                <Button
                  aria-expanded={deciding === externalId}
                  aria-label={automatic ? words.isPersonFor(name) : words.isProgramFor(name)}
                  onClick={() => {
                    setSaid(null);
                    setDeciding(deciding === externalId ? null : externalId);
                  }}
                >
                  {automatic ? words.isPerson : words.isProgram}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {account !== undefined && (
        <Decision
          key={account.externalId}
          connectorId={connectorId}
          account={account}
          onDecided={(corrected) => {
            setDeciding(null);
            setSaid(words.decided(account.name, corrected));
          }}
        />
      )}
      {said !== null && <Notice kind="good">{said}</Notice>}
    </div>
  );
}

interface DecisionProps {
  readonly connectorId: string;
  readonly account: Account;
  readonly onDecided: (corrected: number) => void;
}

function Decision({ connectorId, account: { externalId, name, automatic }, onDecided }: DecisionProps) {
  const words = accountsWords();
  const queries = useQueryClient();
  const { busy, problem, onSubmit } = useSubmit(async (value) => {
    const decision = { connectorId, externalId, automatic: !automatic, reason: value('reason').trim() };
    const { corrected } = await webApi.accounts.decide.mutate(decision);
    await queries.invalidateQueries({ queryKey: ['helpdesk-accounts', connectorId] });
    await queries.invalidateQueries({ queryKey: ['helpdesk-people', connectorId] });
    onDecided(corrected);
  });
  const ask = automatic ? words.willBePerson(name) : words.willBeProgram(name);
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={ask}>
      <p>{ask}</p>
      <Field
        label={words.reason}
        name="reason"
        hint={words.reasonHint}
        required
        minLength={3}
        maxLength={500}
        autoComplete="off"
        autoFocus
        error={problem.fields['reason'] ?? null}
      />
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.decide}
        </Button>
      </div>
    </form>
  );
}
