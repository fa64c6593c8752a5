import { at } from '../../../helpdesks/vendors/story.ts';
import { createZnuny } from '../../../helpdesks/vendors/znuny.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Znuny',
  createWorld: createZnuny,
  // Znuny offers no list of colleagues; only an internal note tells whose address it is.
  addresses: ['bob@acme.test', null],
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: '4 high',
      groupId: 'support',
      status: 'solved',
      rawStatus: 'closed successful',
      assigneeId: '5',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '5',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '5',
    },
    2: { groupId: 'billing', status: 'solved', assigneeId: '5', reopens: 1, lastReopenedAt: at(71) },
    3: null,
    4: { status: 'closed', mergedInto: '322' },
  },
});
