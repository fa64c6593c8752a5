import { createFreshdesk } from '../../../helpdesks/vendors/freshdesk.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Freshdesk',
  createWorld: createFreshdesk,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: 'high',
      groupId: 'support',
      category: 'Question',
      tags: ['wheels'],
      status: 'solved',
      rawStatus: 'Resolved',
      assigneeId: '501',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '501',
      humanReplies: 2,
      customerReplies: 1,
      resolvedAt: at(51),
      resolvedBy: '501',
    },
    2: { groupId: 'billing', status: 'solved', assigneeId: '501', firstHumanReplyAt: at(55), resolvedAt: at(81) },
    3: null,
    4: { status: 'closed' },
  },
  // Freshdesk keeps no log of assignments and fields, and of each status only the last instant.
  compared: [
    'subject',
    'channel',
    'priority',
    'tags',
    'groupId',
    'assigneeId',
    'status',
    'openedAt',
    'firstHumanReplyAt',
    'firstHumanReplyBy',
    'humanReplies',
    'customerReplies',
    'participants',
    'resolvedAt',
    'resolvedBy',
  ],
});
