import type { NamedCondition, RubricChange } from '@shiftlight/shared/qa/compare-rubrics.ts';
import type { Criterion } from '@shiftlight/shared/qa/rubric.ts';
import { findRatingScale } from '@shiftlight/shared/qa/scales.ts';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { listNames } from '../words/list-names.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { rubricChangeWords } from './rubric-change-words.ts';
import { rubricWords } from './rubric-words.ts';

/** What a version of a rubric changed, as sentences. */
export function sayRubricChange(change: RubricChange): readonly string[] {
  const words = rubricChangeWords();
  switch (change.kind) {
    case 'label':
      return [words.label(quote(change.from), quote(change.to))];
    case 'pass-mark':
      return [words.passMark(formatPercent(change.from), formatPercent(change.to))];
    case 'added':
      return [words.added(quote(change.criterion), formatNumber(change.weight), sayScale(change.scale))];
    case 'removed':
      return [words.removed(quote(change.criterion))];
    case 'order':
      return [words.order];
    case 'renamed':
      return [words.renamed(quote(change.from), quote(change.to))];
    case 'weight':
      return [words.weight(quote(change.criterion), formatNumber(change.from), formatNumber(change.to))];
    case 'scale':
      return [words.scale(quote(change.criterion), sayScale(change.from), sayScale(change.to))];
    case 'critical':
      return [words.criticals[change.to ?? 'none'](quote(change.criterion))];
    case 'not-applicable':
      return [
        change.allowed ? words.mayBeLeftOut(quote(change.criterion)) : words.mustBeRated(quote(change.criterion)),
      ];
    case 'group':
      return [
        change.to === null
          ? words.noGroup(quote(change.criterion))
          : words.group(quote(change.criterion), quote(change.to)),
      ];
    case 'help':
      return [words.help(quote(change.criterion))];
    case 'root-causes': {
      const { added, removed } = change;
      return [
        ...(added.length === 0 ? [] : [words.causesAdded(quote(change.criterion), sayCauses(added))]),
        ...(removed.length === 0 ? [] : [words.causesRemoved(quote(change.criterion), sayCauses(removed))]),
      ];
    }
    case 'condition': {
      const { criterion, to } = change;
      if (to === null) return [words.always(quote(criterion))];
      return [words.condition(quote(criterion), quote(to.on), sayBounds(to))];
    }
  }
}

/** A scale by its name, else by its ends. */
export function sayScale(scale: Pick<Criterion, 'scaleMin' | 'scaleMax'>): string {
  const id = findRatingScale(scale);
  if (id !== null) return rubricWords().scales[id];
  return sayBounds({ from: scale.scaleMin, to: scale.scaleMax });
}

/** From one rating to another, both included; `3` when they are the same. */
export function sayBounds({ from, to }: Pick<NamedCondition, 'from' | 'to'>): string {
  if (from === to) return formatNumber(from);
  return rubricChangeWords().bounds(formatNumber(from), formatNumber(to));
}

/** Root causes, one after the other. */
export const sayCauses = (labels: readonly string[]): string => listNames(labels.map(sayRubricText));

/** A name within a sentence. */
export const quote = (name: string): string => rubricChangeWords().quoted(sayRubricText(name));
