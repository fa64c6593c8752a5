import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { AnswersList } from './answers-list.tsx';
import { CostReceipt } from './cost-receipt.tsx';
import { HistoryList } from './history-list.tsx';

interface EscalationDetailProps {
  readonly escalation: EscalationView;
  readonly now: number;
  /** The form shows them already. */
  readonly withoutAnswers?: boolean;
}

/** What was said, what happened and what it cost. */
export function EscalationDetail({ escalation, now, withoutAnswers = false }: EscalationDetailProps) {
  const { checklist, answers, history, cost } = escalation;
  return (
    <>
      {!withoutAnswers && <AnswersList checklist={checklist} answers={answers} />}
      <HistoryList checklist={checklist} history={history} now={now} />
      <CostReceipt cost={cost} now={now} />
    </>
  );
}
