import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { formatDateRange, formatDateTime } from '../../../ui/words/instant.ts';
import { qaPageWords } from './qa-page-words.ts';
import { sayPlan } from '../../../ui/qa/say-plan.ts';

/** How far the reviews of one plan are: of each person as a bar, with the same in words. */
export function Coverage({ view }: { readonly view: PlanView }) {
  const words = qaPageWords();
  const { plan, teamName, period, lastDrawnAt } = view;
  const { agents, undrawn } = period;
  const longest = Math.max(1, ...agents.map(({ drawn }) => drawn));
  const drawn = agents.reduce((sum, agent) => sum + agent.drawn, 0);
  const total = period.reviewed + period.due;
  return (
    <article className="coverage" data-testid="coverage">
      <header>
        <h3>
          {plan.label} <span className="dim">· {teamName}</span>
        </h3>
        <p className="dim">
          {sayPlan(plan)} · {formatDateRange(period.from, period.to - 1)}
        </p>
        <p className="standing">
          <b>{qaWords().standing(period.reviewed, drawn === 0 ? total : drawn)}</b>
          {period.due > 0 && <span>{words.dueCount(period.due)}</span>}
          {period.overdue > 0 && <span className="late">{qaWords().overdueCount(period.overdue)}</span>}
          {period.withoutReviewer > 0 && <span className="late">{qaWords().withoutCount(period.withoutReviewer)}</span>}
        </p>
      </header>
      {agents.length > 0 && (
        <ul className="coverage-rows">
          {agents.map(({ agent, drawn: of, reviewed, due, overdue, replaced }) => (
            <li key={agent.memberId}>
              <span className="who">{agent.name ?? qaWords().somebody}</span>
              <span className="coverage-bar" aria-hidden="true">
                <i className="reviewed" style={{ width: `${(reviewed / longest) * 100}%` }} />
                <i className="waiting" style={{ width: `${((due - overdue) / longest) * 100}%` }} />
                <i className="overdue" style={{ width: `${(overdue / longest) * 100}%` }} />
              </span>
              <span className="coverage-said">
                {qaWords().agentStanding(reviewed, of)}
                {overdue > 0 && <span className="late"> · {qaWords().overdueCount(overdue)}</span>}
                {replaced > 0 && <span className="dim"> · {qaWords().replacedCount(replaced)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {agents.length > 0 && (
        <p className="coverage-key dim" aria-hidden="true">
          <i className="reviewed" /> {words.keyReviewed} <i className="waiting" /> {words.keyDue}{' '}
          <i className="overdue" /> {words.keyOverdue}
        </p>
      )}
      {undrawn.length > 0 && (
        <p className="dim">{words.undrawn(undrawn.map(({ name }) => name ?? qaWords().somebody).join(', '))}</p>
      )}
      {period.replaced.map(({ reason, count }) => (
        <p key={reason} className="dim">
          {qaWords().replacedCount(count)}: {qaWords().reasons[reason]}
        </p>
      ))}
      <p className="dim">
        {lastDrawnAt === null ? qaWords().neverDrawn : qaWords().lastDrawn(formatDateTime(lastDrawnAt))}
      </p>
    </article>
  );
}
