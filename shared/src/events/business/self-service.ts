import type { BusinessEventBase } from './business-event-base.ts';

/** Somebody opened a knowledge base article. */
export interface ArticleViewed extends BusinessEventBase {
  readonly type: 'article.viewed';
  readonly articleId: string;
}

/** Somebody rated an article. */
export interface ArticleRated extends BusinessEventBase {
  readonly type: 'article.rated';
  readonly articleId: string;
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** Somebody searched the knowledge base; `opened` says whether a result was opened. */
export interface SearchPerformed extends BusinessEventBase {
  readonly type: 'search.performed';
  readonly results: number;
  readonly opened: boolean;
}

/** A visit to self-service ended. `resolved`: the customer said so; null = did not say. `contacted`: wrote to support about it afterwards. */
export interface SelfServiceEnded extends BusinessEventBase {
  readonly type: 'self-service.ended';
  readonly sessionId: string;
  readonly resolved: boolean | null;
  readonly contacted: boolean;
  /** Began the contact form or call and was offered answers. */
  readonly soughtContact: boolean;
}

/** A conversation with a chatbot ended. */
export interface ChatbotEnded extends BusinessEventBase {
  readonly type: 'chatbot.ended';
  readonly sessionId: string;
  /** A person took over, or was asked for. */
  readonly handedOver: boolean;
  /** The customer left before the bot could answer. */
  readonly abandoned: boolean;
}

/** Somebody was active in the community. */
export interface CommunityActed extends BusinessEventBase {
  readonly type: 'community.acted';
  readonly memberId: string;
  readonly action: 'question' | 'answer' | 'comment' | 'vote';
}

export type SelfServiceEvent =
  ArticleViewed | ArticleRated | SearchPerformed | SelfServiceEnded | ChatbotEnded | CommunityActed;
