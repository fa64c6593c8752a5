import type { EscalationOverview, MarkCountView, MissedItem } from '@shiftlight/shared/views/escalation-view.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { sayShipped } from '../../../ui/checklists/shipped-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDuration } from '../../../ui/words/duration.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import type { PageViewer } from '../../viewer.ts';
import { CompletenessSection } from './completeness-section.tsx';
import { MarkBars, type MarkBar } from './mark-bars.tsx';
import { toListPath } from './overview-address.ts';
import { overviewWords } from './overview-words.ts';
import { sayMark } from './say-mark.ts';
import { SubjectBar } from './subject-bar.tsx';
import { useSubject } from './use-subject.ts';
import '../scorecards/scorecards.css';

interface OverviewViewProps {
  readonly viewer: PageViewer;
  readonly now: number;
}

/** How complete hand-overs were and what became of them, of one person, a team or all; every count leads to its list. */
export function OverviewView({ viewer, now }: OverviewViewProps) {
  const words = overviewWords();
  const chosen = useSubject(viewer);
  const { of, period } = chosen;
  const { data, problem, isKept, answeredAt } = useWorkerQuery(
    `escalations.overview ${JSON.stringify(of)} ${period.text}`,
    async (api) => (of === null ? null : await api.escalations.overview.query({ of, period: period.text })),
  );
  const shownProblem = problem ?? chosen.problem;
  return (
    <div className="stack">
      <SubjectBar chosen={chosen} shown={data?.subject ?? null} />
      {of !== null && (
        <CompletenessSection key={`${JSON.stringify(of)} ${period.text}`} {...{ of }} period={period.text} />
      )}
      {shownProblem !== null && <Notice kind="problem">{sayProblem(shownProblem)}</Notice>}
      {data === null && shownProblem === null && <p className="dim">{words.loading}</p>}
      {isKept && answeredAt !== null && <Notice kind="plain">{words.asOf(formatInstant(answeredAt, now))}</Notice>}
      {data !== null && <Counts view={data} period={period.text} />}
    </div>
  );
}

interface CountsProps {
  readonly view: EscalationOverview;
  readonly period: string;
}

function Counts({ view, period }: CountsProps) {
  const words = overviewWords();
  const { subject, count, items, lostMs } = view;
  const pathOf = (mark: string | null) => toListPath(subject, period, mark);
  const toBars = (counts: readonly MarkCountView[] | null): readonly MarkBar[] | null =>
    counts?.map((one) => ({ id: one.mark, name: sayMark(one.mark, []), count: one.count, path: pathOf(one.mark) })) ??
    null;
  if (count === null) return <Notice kind="plain">{words.tooFewPeople}</Notice>;
  if (count === 0) return <p className="dim">{words.none}</p>;
  const of = count;
  return (
    <>
      <p className="esc-total">
        <PageLink to={pathOf(null)}>{words.sent(count)}</PageLink> <span className="dim">{words.sentAbout}</span>
      </p>
      <div className="esc-sections">
        <Section title={words.state}>
          <Part label={words.state} bars={toBars(view.states)} of={of} />
        </Section>
        <Section title={words.verdict}>
          <Part label={words.verdict} bars={toBars(view.verdicts)} of={of} />
        </Section>
        <Section title={words.reasons}>
          <Part label={words.reasons} bars={toBars(view.reasons)} of={of} />
          <p className="dim">{words.reasonsAbout}</p>
        </Section>
        <Section title={words.items}>
          <Items items={items} of={of} pathOf={pathOf} />
        </Section>
        <Section title={words.back} full>
          {lostMs !== null && (
            <p className="esc-share" data-testid="lost">
              <b>{formatDuration(lostMs)}</b>
              <span className="dim">{words.lostAbout}</span>
              {lostMs > 0 && <PageLink to={pathOf('back/lost')}>{words.lostBill}</PageLink>}
            </p>
          )}
          <Part label={words.back} bars={toBars(view.back)} of={of} />
          <p className="dim">{words.backAbout}</p>
        </Section>
      </div>
    </>
  );
}

interface ItemsProps {
  /** null = too few people contributed. */
  readonly items: EscalationOverview['items'];
  readonly of: number;
  readonly pathOf: (mark: string) => string;
}

/** What specialists missed, and what was left open on purpose: two things, so two lists. */
function Items({ items, of, pathOf }: ItemsProps) {
  const words = overviewWords();
  if (items === null) return <p className="dim">{words.tooFewPeople}</p>;
  if (items.length === 0) return <p className="dim">{words.noItems}</p>;
  const lists = [
    { kind: 'missed', title: words.missedItems, countOf: ({ missed }: MissedItem) => missed },
    { kind: 'open', title: words.openItems, countOf: ({ leftOpen }: MissedItem) => leftOpen },
  ] as const;
  return lists.map(({ kind, title, countOf }) => {
    const bars = items
      .filter((item) => countOf(item) > 0)
      .toSorted((a, b) => countOf(b) - countOf(a))
      .map((item) => {
        const { checklistId, itemId, label, checklistLabel } = item;
        const mark = `${kind}/${checklistId}/${itemId}`;
        return {
          ...{ id: mark, name: sayShipped(label), count: countOf(item), path: pathOf(mark) },
          about: sayShipped(checklistLabel),
        };
      });
    return (
      bars.length > 0 && (
        <div key={kind}>
          <h3>{title}</h3>
          <MarkBars label={title} bars={bars} of={of} />
        </div>
      )
    );
  });
}

interface PartProps {
  readonly label: string;
  /** null = too few people contributed to one of them. */
  readonly bars: readonly MarkBar[] | null;
  readonly of: number;
}

function Part({ label, bars, of }: PartProps) {
  if (bars === null) return <p className="dim">{overviewWords().tooFewPeople}</p>;
  return <MarkBars label={label} bars={bars} of={of} />;
}
