import type { SignalLimitId, SignalLimits } from '@shiftlight/shared/integrity/signal-limits.ts';
import type { SignalLimitsView } from '@shiftlight/shared/views/integrity-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { boundsOf, limitIds, parseLimit, parseLimits, toUnits, type LimitTexts } from './limit-units.ts';
import { limitsWords } from './limits-words.ts';

/** What counts as short, soon, late or near: everybody reads it, managers change it. */
export function LimitsSection({ mayChange }: { readonly mayChange: boolean }) {
  const words = limitsWords();
  const read = useQuery({ queryKey: ['signal-limits'], queryFn: () => webApi.integrity.limits.query() });
  if (read.data === undefined) return null;
  const { version } = read.data;
  return (
    <details className="card section">
      <summary>{words.show}</summary>
      <div className="stack">
        <p className="dim integrity-about">{words.intro}</p>
        {mayChange ? <LimitsForm key={version} view={read.data} /> : <LimitsList view={read.data} />}
        <p className="dim">
          {sayChange(read.data)} {!mayChange && words.onlyManagers}
        </p>
      </div>
    </details>
  );
}

function LimitsList({ view }: { readonly view: SignalLimitsView }) {
  const words = limitsWords();
  return (
    <dl className="limits-list">
      {limitIds.map((id) => (
        <div key={id}>
          <dt>{words.limits[id]}</dt>
          <dd>{formatNumber(toUnits(id, view.limits[id]))}</dd>
        </div>
      ))}
    </dl>
  );
}

function LimitsForm({ view }: { readonly view: SignalLimitsView }) {
  const words = limitsWords();
  const queries = useQueryClient();
  const [texts, setTexts] = useState<LimitTexts>(() => toTexts(view.limits));
  const limits = parseLimits(texts);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    if (limits === null) return;
    await webApi.integrity.saveLimits.mutate({ basedOn: view.version, limits });
    await Promise.all(
      ['signal-limits', 'signal-rates', 'signals'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  });
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={words.title}>
      <div className="limits-form">
        {limitIds.map((id) => (
          <Field
            key={id}
            label={words.limits[id]}
            hint={words.between(...sayBounds(id))}
            error={parseLimit(id, texts[id]) === null ? words.wrong(...sayBounds(id)) : undefined}
            inputMode="numeric"
            maxLength={6}
            value={texts[id]}
            onChange={(event) => setTexts({ ...texts, [id]: event.target.value })}
          />
        ))}
      </div>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy} disabled={limits === null}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function sayBounds(id: SignalLimitId): [min: string, max: string] {
  const { min, max } = boundsOf(id);
  return [formatNumber(min, 0), formatNumber(max, 0)];
}

function toTexts(limits: SignalLimits): LimitTexts {
  const text = (id: SignalLimitId) => String(toUnits(id, limits[id]));
  return {
    shortAnswerChars: text('shortAnswerChars'),
    nextAnswerAfterMs: text('nextAnswerAfterMs'),
    questionWithinMs: text('questionWithinMs'),
    takenBackWithinMs: text('takenBackWithinMs'),
    returnedWithinMs: text('returnedWithinMs'),
    reassignedAfterRatingWithinMs: text('reassignedAfterRatingWithinMs'),
    nearBreachRatio: text('nearBreachRatio'),
  };
}

function sayChange({ changedAt, changedByName }: SignalLimitsView): string {
  const words = limitsWords();
  return changedAt === null ? words.never : words.changed(formatDateTime(changedAt), changedByName ?? words.somebody);
}
