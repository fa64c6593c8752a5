import { suggestMember } from '@shiftlight/shared/people/suggest-member.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui/components/button.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { webApi } from '../../../api/web-api.ts';
import { Table } from '../../../components/table.tsx';
import { adminWords } from '../../../admin-words.ts';
import { useSubmit } from '../../../use-submit.ts';
import { PersonRow, type Colleague, type Member } from './person-row.tsx';
import { setupWords } from './setup-words.ts';

const refreshMs = 15_000;

interface Added {
  readonly email: string;
  readonly temporaryPassword: string | null;
}

/** Which member each colleague of the helpdesk is: suggestions to take over, and members to add for those who are none yet. */
export function PeopleStep({ connectorId }: { readonly connectorId: string }) {
  const words = setupWords();
  const queries = useQueryClient();
  const [added, setAdded] = useState<readonly Added[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const people = useQuery({
    queryKey: ['helpdesk-people', connectorId],
    queryFn: () => webApi.connectors.people.query({ connectorId }),
    refetchInterval: refreshMs,
  });
  const members = useQuery({ queryKey: ['members'], queryFn: () => webApi.people.members.query() });
  const accounts = useQuery({
    queryKey: ['helpdesk-accounts', connectorId],
    queryFn: () => webApi.accounts.list.query({ connectorId }),
  });
  // What looks like a program is no colleague to be made a member with the others.
  const signed = new Set(accounts.data?.flatMap(({ externalId, sign }) => (sign === null ? [] : [externalId])));
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['members'] });
    await queries.invalidateQueries({ queryKey: ['helpdesk-people', connectorId] });
  };
  async function add(colleagues: readonly { readonly name: string; readonly email: string }[]): Promise<void> {
    try {
      for (const { name, email } of colleagues) {
        const answer = await webApi.people.addMember.mutate({ name, email, role: 'agent' });
        // Shown at once: a later one that fails must not hide the password of an earlier one.
        setAdded((before) => [...before, { email, temporaryPassword: answer.temporaryPassword }]);
      }
    } finally {
      await refresh();
    }
  }
  const map = async (externalId: string, memberId: string | null) => {
    await webApi.connectors.mapPerson.mutate({ connectorId, externalId, memberId });
    await refresh();
  };
  const colleagues = (people.data ?? []).filter(({ kind }) => kind === 'agent');
  const missing = listMissing(
    colleagues.filter(({ externalId }) => !signed.has(externalId)),
    members.data ?? [],
  );
  const addAll = useSubmit(() => add(missing));
  if (people.data === undefined || members.data === undefined) return null;
  const shown = problem ?? addAll.problem.message;
  return (
    <div className="stack">
      <p className="dim">{words.peopleHint}</p>
      {colleagues.length === 0 && <p>{words.noPeople}</p>}
      {shown !== null && <Notice kind="problem">{shown}</Notice>}
      {added.length > 0 && <Passwords added={added} />}
      {colleagues.length > 0 && (
        <Table label={adminWords().colleaguesTable} heads={[adminWords().there, adminWords().here, '']}>
          {colleagues.map((colleague) => (
            <PersonRow
              key={colleague.externalId}
              colleague={colleague}
              members={members.data}
              onMap={(memberId) => map(colleague.externalId, memberId)}
              onAdd={(email) => add([{ name: colleague.name, email }])}
              onProblem={setProblem}
            />
          ))}
        </Table>
      )}
      {missing.length > 1 && (
        <form className="stack" onSubmit={addAll.onSubmit}>
          <p className="dim">{words.addAllHint}</p>
          <div className="cluster">
            <Button type="submit" busy={addAll.busy}>
              {words.addAll(missing.length)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** Colleagues with an address of whom no member can be suggested, each address once. */
function listMissing(colleagues: readonly Colleague[], members: readonly Member[]) {
  const missing = colleagues.flatMap((one) =>
    one.memberId === null && one.mappedBy === null && one.email !== null && suggestMember(one, members) === null
      ? [{ name: one.name, email: one.email }]
      : [],
  );
  return [...new Map(missing.map((one) => [one.email.toLowerCase(), one])).values()];
}

function Passwords({ added }: { readonly added: readonly Added[] }) {
  const words = setupWords();
  return (
    <Notice kind="good">
      {words.added}
      <ul>
        {added.map(({ email, temporaryPassword }) => (
          <li key={email}>
            {email}: {temporaryPassword === null ? words.present : <span className="secret">{temporaryPassword}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
