import { createFront } from '../../../helpdesks/vendors/front.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

/** Front's instants have fractions of a second. */
const exactly = (minutes: number) => at(minutes) + 500;

describeVendor({
  name: 'Front',
  createWorld: createFront,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      groupId: 'support',
      status: 'solved',
      rawStatus: 'archived',
      assigneeId: 'tea_40yq',
      openedAt: exactly(0),
      firstHumanReplyAt: exactly(12),
      firstHumanReplyBy: 'tea_40yq',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: exactly(51),
      resolvedBy: 'tea_40yq',
    },
    // The customer's answer opens it again, before anybody else does.
    2: { groupId: 'billing', status: 'solved', assigneeId: 'tea_40yq', reopens: 1, lastReopenedAt: exactly(70) },
    3: null,
    // Front does not list a conversation that went into another one.
    4: null,
  },
});
