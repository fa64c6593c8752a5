import { createHubspot } from '../../../helpdesks/vendors/hubspot.ts';
import { at } from '../../../helpdesks/vendors/story.ts';
import { describeVendor } from './describe-vendor.ts';

describeVendor({
  name: 'HubSpot',
  createWorld: createHubspot,
  expected: {
    1: {
      subject: 'Wrong wheel size',
      channel: 'email',
      priority: 'HIGH',
      groupId: '71',
      status: 'solved',
      rawStatus: 'Closed',
      assigneeId: '501',
      openedAt: at(0),
      firstHumanReplyAt: at(12),
      firstHumanReplyBy: '501',
      humanReplies: 2,
      customerReplies: 1,
      reopens: 0,
      resolvedAt: at(51),
      resolvedBy: '501',
    },
    2: { groupId: '72', status: 'solved', assigneeId: '501', reopens: 1, lastReopenedAt: at(71) },
    3: null,
    // HubSpot's search does not list what went into another ticket.
    4: null,
  },
});
