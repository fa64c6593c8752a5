import { createJira } from '../../../helpdesks/vendors/jira.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'Jira Service Management',
  createWorld: createJira,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      priority: 'High',
      category: '[System] Service request',
      status: 'solved',
      rawStatus: 'Erledigt',
      assigneeId: '712020:alice',
      openedAt: at(0),
      firstCustomerMessageAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '712020:alice',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '712020:alice',
    },
    2: { status: 'solved', assigneeId: '712020:alice', firstHumanReplyAt: at(55), reopens: 1 },
    3: null,
    4: { status: 'new' },
  },
});
