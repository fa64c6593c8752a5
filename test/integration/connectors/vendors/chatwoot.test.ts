import { createChatwoot } from '../../../helpdesks/vendors/chatwoot.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Chatwoot',
  createWorld: createChatwoot,
  expected: {
    1: {
      subject: 'Wheels',
      channel: 'email',
      priority: 'high',
      status: 'solved',
      rawStatus: 'resolved',
      assigneeId: '1',
      openedAt: at(0),
      firstAssignedAt: at(5),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '1',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '1',
    },
    2: { groupId: 'billing', status: 'solved', assigneeId: '1', reopens: 1, lastReopenedAt: at(70), resolvedBy: '1' },
    3: null,
    4: { status: 'open' },
  },
  // Moves to a team are told by a text that does not say when it was about a team: as exact as it was looked at.
  compared: [
    'subject',
    'channel',
    'priority',
    'assigneeId',
    'groupId',
    'status',
    'openedAt',
    'firstAssignedAt',
    'firstHumanReplyAt',
    'firstHumanReplyBy',
    'humanReplies',
    'customerReplies',
    'responses',
    'reopens',
    'lastReopenedAt',
    'resolvedAt',
    'resolvedBy',
    'reassignments',
    'surveys',
  ],
});
