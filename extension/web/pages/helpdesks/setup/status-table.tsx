import { statusCategories, type StatusCategory } from '@shiftlight/shared/events/status.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui/components/button.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { formatNumber } from '../../../../ui/words/number.ts';
import { explain } from '../../../api/explain.ts';
import { webApi } from '../../../api/web-api.ts';
import { Table } from '../../../components/table.tsx';
import { useSubmit } from '../../../use-submit.ts';
import { setupWords } from './setup-words.ts';

const refreshMs = 3_000;
type Choices = Readonly<Record<string, StatusCategory>>;

/** What each of the helpdesk's own statuses counts as; names that speak for something else say so and are taken over with one press. */
export function StatusTable({ connectorId }: { readonly connectorId: string }) {
  const words = setupWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Choices>({});
  const [said, setSaid] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ['helpdesk-statuses', connectorId],
    queryFn: () => webApi.connectorSetup.statuses.query({ connectorId }),
    refetchInterval: refreshMs,
  });
  const submit = (work: () => Promise<string>) => async () => {
    setSaid(null);
    setSaid(await work());
    await queries.invalidateQueries({ queryKey: ['helpdesk-statuses', connectorId] });
  };
  const save = useSubmit(
    submit(async () => {
      const { tickets } = await webApi.connectorSetup.saveStatuses.mutate({ connectorId, statuses: chosen });
      setChosen({});
      return words.saved(tickets);
    }),
  );
  const read = useSubmit(
    submit(async () => {
      const answer = await webApi.connectorSetup.readStatuses.mutate({ connectorId });
      return answer === null ? words.readNone : words.readAdded(answer.added);
    }),
  );
  const problem = save.problem.message ?? read.problem.message ?? (error === null ? null : explain(error).message);
  const statuses = data?.statuses ?? [];
  const proposals: Choices = Object.fromEntries(
    statuses.flatMap(({ rawStatus, proposed }) =>
      proposed === null || Object.hasOwn(chosen, rawStatus) ? [] : [[rawStatus, proposed]],
    ),
  );
  const proposed = Object.keys(proposals).length;
  return (
    <div className="stack">
      <p className="dim">{words.statusesHint}</p>
      {data !== undefined && statuses.length === 0 && <p>{words.noStatuses}</p>}
      {statuses.length > 0 && (
        <Table label={words.statuses} heads={[words.there, words.countsAs, words.ticketsNow]}>
          {statuses.map((row) => (
            <StatusRow
              key={row.rawStatus}
              row={row}
              chosen={chosen[row.rawStatus] ?? row.status}
              onChoose={(status) => setChosen({ ...chosen, [row.rawStatus]: status })}
            />
          ))}
        </Table>
      )}
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {said !== null && <Notice kind="good">{said}</Notice>}
      {data !== undefined && data.waiting > 0 && <p role="status">{words.waiting(data.waiting)}</p>}
      <div className="cluster">
        <form onSubmit={save.onSubmit}>
          <Button look="primary" type="submit" busy={save.busy} disabled={Object.keys(chosen).length === 0}>
            {words.save}
          </Button>
        </form>
        {proposed > 0 && (
          <Button onClick={() => setChosen({ ...chosen, ...proposals })}>{words.useNames(proposed)}</Button>
        )}
        <form onSubmit={read.onSubmit}>
          <Button type="submit" busy={read.busy}>
            {words.readStatuses}
          </Button>
        </form>
      </div>
    </div>
  );
}

interface StatusRowProps {
  readonly row: { readonly rawStatus: string; readonly proposed: StatusCategory | null; readonly tickets: number };
  readonly chosen: StatusCategory;
  readonly onChoose: (status: StatusCategory) => void;
}

function StatusRow({ row: { rawStatus, proposed, tickets }, chosen, onChoose }: StatusRowProps) {
  const words = setupWords();
  return (
    <tr>
      <td>{rawStatus}</td>
      <td>
        <select
          aria-label={words.countsFor(rawStatus)}
          value={chosen}
          onChange={({ target }) => onChoose(statusCategories.find((one) => one === target.value) ?? chosen)}
        >
          {statusCategories.map((status) => (
            <option key={status} value={status}>
              {words.categories[status]}
            </option>
          ))}
        </select>
        {proposed !== null && proposed !== chosen && (
          <div className="dim">{words.nameSays(words.categories[proposed])}</div>
        )}
      </td>
      <td className="number">{formatNumber(tickets, 0)}</td>
    </tr>
  );
}
