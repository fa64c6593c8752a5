import type { FigureDifference, FrozenVersion, ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatValue } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import type { CardInput } from './card-view.tsx';
import { scorecardsWords } from './scorecards-words.ts';

interface StateSectionProps {
  readonly view: ScorecardView;
  readonly input: CardInput;
}

/** Whether the figures still follow changes or are closed, every restatement with its reason and difference, and for managers the way to one. */
export function StateSection({ view, input }: StateSectionProps) {
  const words = scorecardsWords();
  const { state } = view;
  if (state.kind === 'open') {
    return (
      <Notice kind="plain">
        <div className="stack tight">
          <p>{state.closesAt === null ? words.open : words.closes(formatDateTime(state.closesAt))}</p>
          {view.may.close && <CloseMonth input={input} />}
        </div>
      </Notice>
    );
  }
  const [first, ...later] = state.versions;
  return (
    <Notice kind="plain">
      <div className="stack tight">
        {first !== undefined && <p>{words.closed(formatDateTime(first.frozenAt))}</p>}
        {later.map((version) => (
          <Restated key={version.version} version={version} view={view} />
        ))}
        {view.may.restate && <Restate view={view} input={input} />}
      </div>
    </Notice>
  );
}

function CloseMonth({ input }: Pick<StateSectionProps, 'input'>) {
  const words = scorecardsWords();
  const queries = useQueryClient();
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await webApi.scorecards.closeMonth.mutate({ period: input.period });
    await queries.invalidateQueries({ queryKey: ['scorecard'] });
  });
  return (
    <details className="no-print">
      <summary>{words.closeMonth}</summary>
      <form className="stack tight" onSubmit={onSubmit}>
        <p>{words.closeMonthAbout}</p>
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        <div className="cluster">
          <Button type="submit" busy={busy}>
            {words.closeMonthNow}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Restated({ version, view }: { readonly version: FrozenVersion; readonly view: ScorecardView }) {
  const { frozenAt, byName, reason, difference } = version;
  return (
    <div>
      <p>{scorecardsWords().restated(formatDateTime(frozenAt), byName ?? '', reason ?? '')}</p>
      <Differences difference={difference} view={view} />
    </div>
  );
}

function Differences({
  difference,
  view,
}: {
  readonly difference: readonly FigureDifference[];
  readonly view: ScorecardView;
}) {
  const words = scorecardsWords();
  return (
    <ul className="dim">
      {difference.map(({ metricId, before, after }) => {
        const unit = view.card.figures.find((figure) => figure.metricId === metricId)?.unit ?? 'count';
        const say = ({ value, n }: FigureDifference['before']) =>
          `${value === null ? '—' : formatValue(unit, value)} (n ${n})`;
        return <li key={metricId}>{words.was(sayMetric({ metricId, label: metricId }), say(before), say(after))}</li>;
      })}
    </ul>
  );
}

function Restate({ view, input }: StateSectionProps) {
  const words = scorecardsWords();
  const queries = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const requestId = useRef(crypto.randomUUID());
  const preview = useQuery({
    queryKey: ['restatement', input],
    queryFn: () => webApi.scorecards.previewRestatement.query(input),
    enabled: isAsked,
  });
  const { busy, problem, onSubmit } = useSubmit(async (value) => {
    await webApi.scorecards.restate.mutate({ ...input, requestId: requestId.current, reason: value('reason') });
    requestId.current = crypto.randomUUID();
    setIsAsked(false);
    await queries.invalidateQueries({ queryKey: ['scorecard', input] });
  });
  if (!isAsked) {
    return (
      <div className="cluster no-print">
        <Button look="quiet" onClick={() => setIsAsked(true)}>
          {words.look}
        </Button>
      </div>
    );
  }
  if (preview.isError) return <Notice kind="problem">{explain(preview.error).message}</Notice>;
  if (preview.data === undefined) return <p className="dim">{words.loading}</p>;
  if (preview.data.difference.length === 0) return <p>{words.nothingChanges}</p>;
  return (
    <form className="stack tight no-print" onSubmit={onSubmit}>
      <Differences difference={preview.data.difference} view={view} />
      <Field label={words.restateReason} name="reason" required maxLength={2000} error={problem.message} />
      <div className="cluster">
        <Button type="submit" busy={busy}>
          {words.restate}
        </Button>
      </div>
    </form>
  );
}
