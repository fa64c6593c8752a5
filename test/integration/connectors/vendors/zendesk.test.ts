import { at } from '../../../helpdesks/vendors/story.ts';
import { createZendesk } from '../../../helpdesks/vendors/zendesk.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Zendesk',
  createWorld: createZendesk,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: 'high',
      groupId: 'support',
      tags: ['wheels', 'web'],
      status: 'solved',
      assigneeId: '8101',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '8101',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '8101',
      surveys: [
        {
          kind: 'csat',
          value: 1,
          scaleMin: 0,
          scaleMax: 1,
          at: at(90),
          creditedTo: '8101',
          assigneeId: '8101',
          lastReplierId: '8102',
        },
      ],
    },
    2: {
      groupId: 'billing',
      status: 'solved',
      assigneeId: '8101',
      firstHumanReplyAt: at(55),
      reopens: 1,
      resolvedBy: '8101',
      reassignments: 0,
    },
    // Deleted before it was ever read: nothing of it is left to read.
    3: null,
    4: { status: 'closed', mergedInto: '102' },
  },
});
