import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import type { TeamInput } from './team-input.ts';
import { TableHeads } from '../../components/table-heads.tsx';
import { teamWords } from './team-words.ts';

/** What each person has before them, by name, and how often their work was reviewed. */
export function WorkloadTable({ input }: { readonly input: TeamInput }) {
  const words = teamWords();
  const work = useQuery({ queryKey: ['workload', input], queryFn: () => webApi.workload.ofTeam.query(input) });
  const members = work.data?.members ?? null;
  return (
    <Section title={words.workload}>
      {work.isError && <Notice kind="problem">{explain(work.error).message}</Notice>}
      {work.isPending && <p className="dim">{words.loading}</p>}
      {work.data !== undefined && members === null && <p className="dim">{words.nobodyNamed}</p>}
      {members !== null && (
        <table className="workload">
          <TableHeads heads={[words.name, words.openTickets, words.openTriggers, words.reviews]} />
          <tbody>
            {members.map(({ memberId, name, openTickets, openTriggers, reviews }) => (
              <tr key={memberId}>
                <th scope="row">
                  <PageLink to={`/scorecards/member/${memberId}?period=${input.period}`}>{name}</PageLink>
                </th>
                <td>{formatNumber(openTickets, 0)}</td>
                <td>{formatNumber(openTriggers, 0)}</td>
                <td>{formatNumber(reviews, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="dim">{words.workloadHint}</p>
    </Section>
  );
}
