import { at } from '../../../helpdesks/vendors/story.ts';
import { createZammad } from '../../../helpdesks/vendors/zammad.ts';
import { describeVendor } from './describe-vendor.ts';

/** Zammad's instants have milliseconds. */
const exactly = (minutes: number) => at(minutes) + 282;

describeVendor({
  name: 'Zammad',
  createWorld: createZammad,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: '3 high',
      groupId: 'support',
      status: 'solved',
      rawStatus: 'closed',
      assigneeId: '5',
      openedAt: exactly(0),
      firstHumanReplyAt: exactly(12),
      firstHumanReplyBy: '5',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: exactly(51),
      resolvedBy: '5',
    },
    2: { groupId: 'billing', status: 'solved', assigneeId: '5', firstHumanReplyAt: exactly(55), reopens: 1 },
    3: null,
    4: { status: 'closed', mergedInto: '32' },
  },
});
