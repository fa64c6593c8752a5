import { createIntercom } from '../../../helpdesks/vendors/intercom.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Intercom',
  createWorld: createIntercom,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      status: 'solved',
      rawStatus: 'closed',
      assigneeId: '1201',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '1201',
      humanReplies: 2,
      customerReplies: 1,
      resolvedAt: at(51),
      resolvedBy: '1201',
    },
    // The customer's answer opens it again, before anybody else does.
    2: { groupId: 'billing', status: 'solved', assigneeId: '1201', reopens: 1, lastReopenedAt: at(70) },
    3: null,
    4: { status: 'open' },
  },
});
