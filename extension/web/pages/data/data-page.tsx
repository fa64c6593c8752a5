import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import type { PageProps } from '../page.ts';
import { NoHelpdesk } from '../../components/first-steps.tsx';
import { dataWords } from './data-words.ts';
import { HelpdeskTruth } from './helpdesk-truth.tsx';
import './data.css';

const refreshMs = 5_000;

/** How true the data is: every helpdesk's comparisons with its own list and figures. For managers. */
export function DataPage({ viewer }: PageProps) {
  const words = dataWords();
  const helpdesks = useQuery({
    queryKey: ['truth'],
    queryFn: () => webApi.truth.list.query(),
    refetchInterval: refreshMs,
  });
  return (
    <div className="stack data-page">
      <p className="dim lead">{words.intro}</p>
      {helpdesks.isError && <Notice kind="problem">{explain(helpdesks.error).message}</Notice>}
      {helpdesks.data?.length === 0 && <NoHelpdesk role={viewer.role} />}
      {helpdesks.data?.map((helpdesk) => (
        <HelpdeskTruth key={helpdesk.connectorId} helpdesk={helpdesk} mayDecide={viewer.role === 'admin'} />
      ))}
    </div>
  );
}
