import { browser } from 'wxt/browser';
import { formatInstant } from '../../ui/words/instant.ts';
import { noticeWords } from './notice-words.ts';
import type { RiskCount } from './plan.ts';

/** The tokens `--over` and `--risk` of the light theme: the browser draws the button on its own ground. */
const overColor = '#b3261e';
const riskColor = '#8a5100';

/** The number of own tickets at risk or over on the toolbar button, and the same in words for screen readers. */
export async function drawButton(count: RiskCount | null, staleSince: number | null): Promise<void> {
  const words = noticeWords();
  const total = count === null ? 0 : count.atRisk + count.over;
  const state = count === null ? words.signedOut : total === 0 ? words.calm : `Shiftlight: ${sayRisk(count)}`;
  const age = staleSince === null ? null : words.asOf(formatInstant(staleSince, Date.now()));
  await browser.action.setBadgeText({ text: total === 0 ? '' : total > 99 ? '99+' : String(total) });
  await browser.action.setBadgeBackgroundColor({ color: (count?.over ?? 0) > 0 ? overColor : riskColor });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setTitle({ title: [state, age].filter((part) => part !== null).join(', ') });
}

function sayRisk({ atRisk, over }: RiskCount): string {
  const words = noticeWords();
  const parts = [over > 0 ? words.over(over) : null, atRisk > 0 ? words.atRisk(atRisk) : null];
  return parts.filter((part) => part !== null).join(', ');
}
