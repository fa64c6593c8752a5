import type { FoundEscalations } from '@shiftlight/shared/views/escalation-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { CostReceipt } from '../../../ui/escalations/cost-receipt.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageViewer } from '../../viewer.ts';
import type { CardScope } from '../scorecards/card-address.ts';
import { EscalationItem } from './escalation-item.tsx';
import { toOverviewPath, toSubjectKey } from './overview-address.ts';
import { overviewWords } from './overview-words.ts';
import { choosableMarks, sayMark } from './say-mark.ts';
import { SubjectBar } from './subject-bar.tsx';
import { useSubject, type ChosenSubject } from './use-subject.ts';
import { useTicketSigns } from './use-ticket-signs.ts';
import '../scorecards/scorecards.css';

interface ListViewProps {
  readonly viewer: PageViewer;
  readonly version: string;
  readonly now: number;
}

/** As many as the API gives at once. */
const pageSize = 50;

/** The hand-overs behind a count, one by one; whose, when and which is in the address. */
export function ListView({ viewer, version, now }: ListViewProps) {
  const words = overviewWords();
  const chosen = useSubject(viewer);
  const [mark, setMark] = useSearchParam('mark');
  const { of, period, problem } = chosen;
  if (of === null)
    return problem === null ? (
      <p className="dim">{words.loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  const search = { of, period: period.text, mark };
  return <Found key={JSON.stringify(search)} {...{ search, chosen, version, now }} onMark={setMark} />;
}

interface Search {
  readonly of: CardScope;
  readonly period: string;
  readonly mark: string | null;
}

interface FoundProps {
  readonly search: Search;
  readonly chosen: ChosenSubject;
  readonly version: string;
  readonly now: number;
  onMark(mark: string | null): void;
}

function Found({ search, chosen, version, now, onMark }: FoundProps) {
  const words = overviewWords();
  const [pages, setPages] = useState(1);
  const { of, period, mark } = search;
  const { data, problem } = usePage(search, 0, version);
  const options = mark === null || choosableMarks.includes(mark) ? choosableMarks : [...choosableMarks, mark];
  return (
    <div className="stack">
      <SubjectBar chosen={chosen} shown={data?.subject ?? null} />
      <Section title={words.list} full>
        <div className="esc-filter">
          <SelectField
            label={words.which}
            value={mark ?? ''}
            options={[
              { value: '', name: words.all },
              ...options.map((one) => ({ value: one, name: sayMark(one, data?.escalations ?? []) })),
            ]}
            onChange={({ target }) => onMark(target.value === '' ? null : target.value)}
          />
          <PageLink to={toOverviewPath(toSubjectKey(of), period)}>{words.toOverview}</PageLink>
        </div>
        {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
        {data === null && problem === null && <p className="dim">{words.loading}</p>}
        {data?.isHidden === true && <Notice kind="plain">{words.listHidden}</Notice>}
        {data !== null && !data.isHidden && (
          <>
            <p data-testid="count">
              <b>{words.sent(data.count)}</b> <span className="dim">{words.sentAbout}</span>
            </p>
            {Array.from({ length: pages }, (_, index) => (
              <OnePage key={index} {...{ search, version, now }} offset={index * pageSize} />
            ))}
            {data.count > pages * pageSize && (
              <p>
                <Button onClick={() => setPages(pages + 1)}>{words.more}</Button>
              </p>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

interface OnePageProps {
  readonly search: Search;
  readonly offset: number;
  readonly version: string;
  readonly now: number;
}

function OnePage({ search, offset, version, now }: OnePageProps) {
  const { data, problem } = usePage(search, offset, version);
  const escalations = data?.escalations ?? [];
  const open = escalations.filter(({ state }) => state === 'waiting' || state === 'returned');
  const signs = useTicketSigns(
    open.map(({ ticket }) => ticket),
    version,
  );
  if (problem !== null && data === null) return <Notice kind="problem">{sayProblem(problem)}</Notice>;
  return (
    <ul className="esc-items">
      {escalations.map((one) => (
        <EscalationItem
          key={one.escalationId}
          escalation={one}
          sign={signs.get(toTicketKey(one.ticket)) ?? null}
          now={now}
        >
          <CostReceipt cost={one.cost} now={now} />
        </EscalationItem>
      ))}
    </ul>
  );
}

const usePage = (search: Search, offset: number, version: string) =>
  useWorkerQuery<FoundEscalations>(
    `escalations.search ${JSON.stringify(search)} ${offset}`,
    (api) => api.escalations.search.query({ ...search, offset }),
    version,
  );
