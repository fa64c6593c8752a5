import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { adminWords } from '../../admin-words.ts';
import { Table } from '../../components/table.tsx';

const nobody = '';
const refreshMs = 15_000;

/** Which member each colleague of the helpdesk is. Equal e-mail addresses are matched by the server; the rest is said here. */
export function PeopleTable({ connectorId }: { readonly connectorId: string }) {
  const words = adminWords();
  const queries = useQueryClient();
  const people = useQuery({
    queryKey: ['helpdesk-people', connectorId],
    queryFn: () => webApi.connectors.people.query({ connectorId }),
    refetchInterval: refreshMs,
  });
  const members = useQuery({ queryKey: ['members'], queryFn: () => webApi.people.members.query() });
  const map = useMutation({
    mutationFn: (input: { externalId: string; memberId: string | null }) =>
      webApi.connectors.mapPerson.mutate({ connectorId, ...input }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['helpdesk-people', connectorId] }),
  });
  if (people.data === undefined || members.data === undefined) return null;
  const colleagues = people.data.filter(({ kind }) => kind === 'agent');
  if (colleagues.length === 0) return null;
  const unmapped = colleagues.filter(({ memberId }) => memberId === null).length;
  return (
    <details open={unmapped > 0}>
      <summary>
        {words.colleagues(colleagues.length)}, {unmapped === 0 ? words.allKnown : words.unknown(unmapped)}
      </summary>
      {map.isError && <Notice kind="problem">{explain(map.error).message}</Notice>}
      <Table label={words.colleaguesTable} heads={[words.there, words.here]}>
        {colleagues.map(({ externalId, name, email, memberId }) => (
          <tr key={externalId}>
            <td>
              {name}
              {email !== null && <div className="dim">{email}</div>}
            </td>
            <td>
              <select
                aria-label={words.who(name)}
                value={memberId ?? nobody}
                disabled={map.isPending}
                onChange={({ target }) =>
                  map.mutate({ externalId, memberId: target.value === nobody ? null : target.value })
                }
              >
                <option value={nobody}>{words.nobody}</option>
                {members.data.map((member) => (
                  <option key={member.id} value={member.id}>
                    {member.name} ({member.email})
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
