import type { SelfServiceEvent } from '@shiftlight/shared/events/business/self-service.ts';
import { days } from '../world/durations.ts';
import { createRandom, type Random } from '../world/random.ts';
import { daysOf, isIn, type Window } from './window.ts';

/** Articles of the shop's knowledge base; the first ones are read most. */
const articles = ['find-your-part', 'send-it-back', 'fuel-pressure', 'torque-table', 'invoices', 'trade-account'];
/** How often a day, on average. */
const daily = { views: 22, ratings: 2, searches: 11, visits: 9, chatbot: 6 } as const;

/** What knowledge base, search and chatbot tell, each at a moment of its day. */
export function listSelfService(seed: string, window: Window): readonly SelfServiceEvent[] {
  return daysOf(window, 0, 0)
    .flatMap((day) => listDay(createRandom(`${seed}-self-service-${day}`), day))
    .filter(({ at }) => isIn(window, at));
}

function listDay(random: Random, day: number): readonly SelfServiceEvent[] {
  const times = (kind: keyof typeof daily, toEvent: (base: { id: string; at: number }) => SelfServiceEvent) =>
    Array.from({ length: Math.round(daily[kind] * (0.7 + 0.6 * random.next())) }, (_, index) =>
      toEvent({ id: `${kind}/${day}/${index}`, at: days(day) + Math.floor(random.next() * days(1)) }),
    );
  return [
    ...times('views', (base) => ({ ...base, type: 'article.viewed', articleId: pickArticle(random) })),
    ...times('ratings', (base) => ({
      ...base,
      type: 'article.rated',
      articleId: pickArticle(random),
      value: random.chance(0.74) ? 1 : 0,
      ...{ scaleMin: 0, scaleMax: 1 },
    })),
    ...times('searches', (base) => {
      const found = random.chance(0.88);
      return {
        ...base,
        type: 'search.performed',
        results: found ? 1 + Math.floor(random.next() * 9) : 0,
        opened: found && random.chance(0.7),
      };
    }),
    ...times('visits', (base) => {
      const resolved = random.weighted([
        [true, 0.42],
        [false, 0.2],
        [null, 0.38],
      ]);
      const soughtContact = random.chance(0.45);
      const contacted = soughtContact && resolved !== true && random.chance(0.6);
      return { ...base, type: 'self-service.ended', sessionId: base.id, resolved, contacted, soughtContact };
    }),
    ...times('chatbot', (base) => ({
      ...base,
      type: 'chatbot.ended',
      sessionId: base.id,
      handedOver: random.chance(0.46),
      abandoned: random.chance(0.07),
    })),
  ];
}

function pickArticle(random: Random): string {
  return articles[Math.floor(random.next() ** 2 * articles.length)] ?? 'find-your-part';
}
