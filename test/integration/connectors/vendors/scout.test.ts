import { createFreescout, createHelpScout } from '../../../helpdesks/vendors/scout.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

const first = {
  subject: 'Wrong wheel size',
  channel: 'email',
  groupId: 'support',
  status: 'solved',
  rawStatus: 'closed',
  assigneeId: '9',
  openedAt: at(0),
  firstHumanReplyAt: at(12),
  firstHumanReplyBy: '9',
  humanReplies: 2,
  customerReplies: 1,
  reopens: 0,
  resolvedAt: at(51),
  resolvedBy: '9',
} as const;
/** The customer’s answer opens it again; the message that came over in the merge does not. */
const second = {
  groupId: 'billing',
  status: 'solved',
  assigneeId: '9',
  firstHumanReplyAt: at(55),
  reopens: 1,
  lastReopenedAt: at(70),
} as const;

describeVendor({
  name: 'FreeScout',
  createWorld: createFreescout,
  expected: { 1: first, 2: second, 3: null, 4: null },
});

describeVendor({
  name: 'Help Scout',
  createWorld: createHelpScout,
  expected: { 1: first, 2: second, 3: null, 4: null },
  // Ratings come with deliveries alone, and of a merged conversation only those read before know when.
  compared: [
    'subject',
    'channel',
    'groupId',
    'assigneeId',
    'status',
    'openedAt',
    'firstHumanReplyAt',
    'firstHumanReplyBy',
    'humanReplies',
    'customerReplies',
    'participants',
    'reassignments',
    'resolvedSpans',
    'reopens',
    'responses',
  ],
});
