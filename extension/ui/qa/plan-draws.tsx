import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { DrawList } from './draw-list.tsx';
import { DrawnNotice } from './drawn-notice.tsx';
import { qaWords } from './qa-words.ts';
import { useDraw } from './use-draw.ts';

interface PlanDrawsProps {
  readonly view: PlanView;
  /** Said above the draws; null = nothing. */
  readonly about: string | null;
  readonly onEdit: () => void;
  readonly onDrawn: () => void;
}

/** Draws by a plan, changes it, and shows its draws. */
export function PlanDraws({ view: { planId, plan, lastDrawnAt }, about, onEdit, onDrawn }: PlanDrawsProps) {
  const words = qaWords();
  const { busy, answer, problem, draw } = useDraw(planId, onDrawn);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div className="cluster">
        {plan.active && (
          <Button busy={busy} onClick={draw}>
            {words.draw}
          </Button>
        )}
        <Button look="quiet" onClick={onEdit}>
          {words.editPlan}
        </Button>
        {lastDrawnAt !== null && (
          <Button look="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {words.draws}
          </Button>
        )}
      </div>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {answer !== null && <DrawnNotice draws={answer} />}
      {isShown && about !== null && <p className="dim">{about}</p>}
      {isShown && <DrawList planId={planId} version={lastDrawnAt ?? 0} />}
    </>
  );
}
