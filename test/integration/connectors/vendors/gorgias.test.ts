import { createGorgias } from '../../../helpdesks/vendors/gorgias.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Gorgias',
  createWorld: createGorgias,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: 'high',
      groupId: 'support',
      status: 'solved',
      rawStatus: 'closed',
      assigneeId: '4001',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '4001',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '4001',
    },
    2: { groupId: 'billing', status: 'solved', assigneeId: '4001', reopens: 1, lastReopenedAt: at(71) },
    3: null,
    4: null,
  },
  // Everything but the priority, of which there is no log, and what follows from when it was seen.
  compared: [
    'subject',
    'channel',
    'priority',
    'groupId',
    'assigneeId',
    'status',
    'rawStatus',
    'openedAt',
    'firstHumanReplyAt',
    'firstHumanReplyBy',
    'humanReplies',
    'customerReplies',
    'participants',
    'reassignments',
    'responses',
    'resolvedSpans',
    'reopens',
    'lastReopenedAt',
  ],
});
