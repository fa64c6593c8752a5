import type { NearClock } from '@shiftlight/shared/integrity/signal.ts';
import { clockNames } from '../../../../ui/words/clock-names.ts';
import { formatBudget, formatDuration } from '../../../../ui/words/duration.ts';
import { formatNumber } from '../../../../ui/words/number.ts';
import type { KindWords } from './kind-words.ts';

const left = ({ clockKind, leftMs, budgetMs }: NearClock) =>
  `${formatDuration(leftMs)} of ${formatBudget(budgetMs)} were left of the clock “${clockNames()[clockKind]}”`;
const priority = (name: string | null) => name ?? 'none';

export const kindsEn: KindWords = {
  'short-first-answer': {
    label: 'Short first answer',
    happened: ({ chars, lengthMs }) =>
      `The first answer had ${formatNumber(chars, 0)} characters; the next one followed ${formatDuration(lengthMs)} later, without a customer message between.`,
    question: 'Does the first response target reward answers that do not help yet?',
    innocent: [
      'The customer should know that somebody looks at it while the answer needs research.',
      'A short answer was enough, and the second one added something.',
    ],
  },
  'waiting-without-question': {
    label: 'Waiting without a question',
    happened: ({ lengthMs }) =>
      `Set to waiting for the customer without a message to them; ended ${formatDuration(lengthMs)} later without an answer.`,
    question: 'Is there a status missing for work that waits for us?',
    innocent: [
      'The question was asked on the phone or in another ticket.',
      'It waited for a vendor or a colleague, and no other status fits.',
    ],
  },
  'paused-near-breach': {
    label: 'Paused near a breach',
    happened: (clock) => `Set to waiting when ${left(clock)}, without a message to the customer close to it.`,
    question: 'Is the target too tight for work that has to wait for others?',
    innocent: [
      'The work was done and somebody else’s part was needed just then.',
      'The question was asked on the phone or in another ticket.',
    ],
  },
  'priority-lowered-near-breach': {
    label: 'Priority lowered near a breach',
    happened: ({ from, to, ...clock }) =>
      `Priority changed from “${priority(from)}” to “${priority(to)}” when ${left(clock)}; the clock got more time.`,
    question: 'Is the priority checked early enough, while there is still time?',
    innocent: [
      'The customer said that it is not as urgent as it seemed.',
      'A workaround was found, so that less depends on it.',
    ],
  },
  'terms-eased-near-breach': {
    label: 'Longer target near a breach',
    happened: (clock) =>
      `Category, channel, customer tier or group was changed when ${left(clock)}; the clock got more time or ended.`,
    question: 'Are tickets sorted early enough, while there is still time?',
    innocent: [
      'It became clear only then what the ticket is about.',
      'It had been put into the wrong group or category.',
    ],
  },
  'handed-over-near-breach': {
    label: 'Given away near a breach',
    happened: (clock) => `Whoever held the ticket gave it to somebody else when ${left(clock)}.`,
    question: 'Does anybody see in time that help is needed?',
    innocent: [
      'The end of a shift, and somebody else could still make it.',
      'It needed knowledge or rights that only the other person has.',
    ],
  },
  'removed-near-breach': {
    label: 'Merged or deleted near a breach',
    happened: ({ how, ...clock }) =>
      `The ticket was ${how === 'merged' ? 'merged into another one' : 'deleted'} when ${left(clock)}; the clock ended without a result.`,
    question: 'Does the clock of the remaining ticket cover the customer’s wait?',
    innocent: ['The customer had written twice about the same thing.', 'It was spam or a test.'],
  },
  'resolved-and-taken-back': {
    label: 'Resolved and taken back',
    happened: ({ lengthMs }) => `Resolved, and set back by the same person ${formatDuration(lengthMs)} later.`,
    question: 'Was it a slip, or does the clock make it worth while?',
    innocent: ['The wrong button, noticed at once.', 'Something came to mind that the customer still needs.'],
  },
  'resolved-then-returned': {
    label: 'Resolved, then returned',
    happened: ({ lengthMs }) => `Resolved; the customer came back ${formatDuration(lengthMs)} later.`,
    question: 'Was the customer asked whether it is solved?',
    innocent: ['The customer only said thank you.', 'The customer had another question and used the same ticket.'],
  },
  'reassigned-before-rating': {
    label: 'Reassigned before the rating',
    happened: ({ lengthMs, toNobody }) =>
      `Given to ${toNobody ? 'nobody' : 'somebody else'} ${formatDuration(lengthMs)} before the customer rated it.`,
    question: 'Does the rating reach who did the work?',
    innocent: ['The end of a shift, or a holiday.', 'The follow-up belongs to another team.'],
  },
  'reassigned-after-rating': {
    label: 'Reassigned after the rating',
    happened: ({ lengthMs, toNobody }) =>
      `Given to ${toNobody ? 'nobody' : 'somebody else'} ${formatDuration(lengthMs)} after the customer rated it. Figures here credit who resolved it; the helpdesk’s own may not.`,
    question: 'Does the rating reach who did the work?',
    innocent: ['The customer asked for something else that another team does.', 'The end of a shift, or a holiday.'],
  },
  'replaced-sample': {
    label: 'Sample replaced',
    happened: ({ reason }) => `A ticket drawn for review was given back for another one: ${reasons[reason]}.`,
    question: 'Does the draw leave out early what cannot be reviewed?',
    innocent: ['There was nothing in the ticket that the rubric asks for.', 'Somebody else could review it better.'],
  },
};

const reasons = {
  'nothing-to-review': 'nothing in it to review',
  'other-language': 'in a language that the reviewer does not read',
  'wrong-person': 'somebody else did the work',
  sensitive: 'too sensitive to be reviewed',
  'test-ticket': 'a test ticket',
  other: 'another reason',
};
