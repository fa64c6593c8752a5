import type { HelpdeskTruthView, ReconciliationView } from '@shiftlight/shared/views/truth-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { useSubmit } from '../../use-submit.ts';
import { ComparisonReceipt } from './comparison-receipt.tsx';
import { dataWords } from './data-words.ts';
import { EarlierComparisons } from './earlier-comparisons.tsx';
import { TruthFigures } from './truth-figures.tsx';

interface HelpdeskTruthProps {
  readonly helpdesk: HelpdeskTruthView;
  readonly mayDecide: boolean;
}

/** One helpdesk: its newest finished comparison, the one under way, and the receipt of the one that was asked for. */
export function HelpdeskTruth({ helpdesk, mayDecide }: HelpdeskTruthProps) {
  const words = dataWords();
  const now = useNow(30_000);
  const queries = useQueryClient();
  const [shown, setShown] = useSearchParam('comparison');
  const check = useSubmit(async () => {
    await webApi.truth.check.mutate({ connectorId: helpdesk.connectorId });
    await queries.invalidateQueries({ queryKey: ['truth'] });
  });
  const { reconciliations } = helpdesk;
  const underWay = reconciliations.find(({ finishedAt }) => finishedAt === null) ?? null;
  const newest = reconciliations.find(({ state }) => state === 'done') ?? null;
  const asked = reconciliations.find(({ reconciliationId }) => reconciliationId === shown) ?? null;
  const failed = reconciliations[0]?.state === 'failed' ? reconciliations[0] : null;
  if (!helpdesk.comparable) {
    return (
      <Section title={helpdesk.name} full>
        <p className="dim">{words.notComparable}</p>
      </Section>
    );
  }
  return (
    <Section title={helpdesk.name} full>
      {failed !== null && <Notice kind="problem">{`${words.states.failed}: ${failed.error ?? ''}`}</Notice>}
      {underWay !== null && <UnderWay run={underWay} mayDecide={mayDecide} />}
      {newest === null ? (
        underWay === null && <p className="dim">{words.never}</p>
      ) : (
        <>
          <TruthFigures run={newest} />
          <p className="dim">
            {words.compared(formatInstant(newest.startedAt, now))} · {words.listed(newest.listed)}
          </p>
        </>
      )}
      <form className="cluster" onSubmit={check.onSubmit}>
        {newest !== null && (
          <Button
            aria-expanded={asked !== null}
            onClick={() => setShown(asked === null ? newest.reconciliationId : null)}
          >
            {asked === null ? words.receipt : words.hideReceipt}
          </Button>
        )}
        {mayDecide && underWay === null && (
          <Button type="submit" busy={check.busy}>
            {words.checkNow}
          </Button>
        )}
      </form>
      {check.problem.message !== null && <Notice kind="problem">{check.problem.message}</Notice>}
      {asked !== null && <ComparisonReceipt helpdesk={helpdesk} reconciliationId={asked.reconciliationId} />}
      <EarlierComparisons runs={reconciliations.filter(({ finishedAt }) => finishedAt !== null)} onOpen={setShown} />
    </Section>
  );
}

function UnderWay({ run, mayDecide }: { readonly run: ReconciliationView; readonly mayDecide: boolean }) {
  const words = dataWords();
  const queries = useQueryClient();
  const decide = async (look: boolean) => {
    await webApi.truth.decideAbsent.mutate({ reconciliationId: run.reconciliationId, look });
    await queries.invalidateQueries({ queryKey: ['truth'] });
  };
  const look = useSubmit(() => decide(true));
  const leave = useSubmit(() => decide(false));
  const problem = look.problem.message ?? leave.problem.message ?? run.error;
  return (
    <div className="stack">
      <Notice kind="plain">
        {words.states[run.state]}
        {run.listed > 0 && ` ${words.listed(run.listed)}`}
      </Notice>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {run.state === 'held' && (
        <>
          <p>{words.heldText(run.absentHere)}</p>
          {mayDecide && (
            <div className="cluster">
              <form onSubmit={look.onSubmit}>
                <Button type="submit" busy={look.busy}>
                  {words.look}
                </Button>
              </form>
              <form onSubmit={leave.onSubmit}>
                <Button type="submit" busy={leave.busy}>
                  {words.leave}
                </Button>
              </form>
            </div>
          )}
        </>
      )}
    </div>
  );
}
