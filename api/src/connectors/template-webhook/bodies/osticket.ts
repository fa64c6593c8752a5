import { defineBodies } from './rule-body.ts';

/**
 * osTicket has neither webhooks nor an interface for reading: a plugin of two files sends what its signals tell. It runs inside
 * osTicket's own request: two seconds at most, never an error for the person who works there. Source: osTicket, class.signal.php.
 */
export const osticket = defineBodies({
  product: 'osticket',
  name: 'osTicket',
  steps: [
    'Make the folder include/plugins/shiftlight on the server and save the two texts below there as plugin.php and shiftlight.php.',
    'Admin Panel → Manage → Plugins → Add New Plugin → Shiftlight → Install, then add an instance and enable it.',
  ],
  rules: [
    {
      when: 'plugin.php',
      body: `<?php
return array(
    'id' => 'shiftlight:webhook',
    'version' => '1.0',
    'name' => 'Shiftlight',
    'author' => 'Shiftlight',
    'description' => 'Tells Shiftlight what happens to tickets, without their texts.',
    'plugin' => 'shiftlight.php:ShiftlightPlugin',
);`,
    },
    {
      when: 'shiftlight.php',
      body: `<?php
class ShiftlightPlugin extends Plugin {
    const URL = '{url}';
    const SECRET = '{secret}';

    function bootstrap() {
        Signal::connect('ticket.created', function ($ticket) { self::tell('changed', $ticket); });
        Signal::connect('model.updated', function ($model) {
            if ($model instanceof Ticket) self::tell('changed', $model);
        });
        Signal::connect('model.deleted', function ($model) {
            if ($model instanceof Ticket) self::tell('deleted', $model);
        });
        Signal::connect('threadentry.created', function ($entry) {
            $thread = $entry->getThread();
            $ticket = $thread ? $thread->getObject() : null;
            if (!$ticket instanceof Ticket) return;
            $events = array('M' => 'customer-replied', 'R' => 'agent-replied', 'N' => 'noted');
            $type = $entry->getType();
            if (!isset($events[$type])) return;
            $staff = $entry->getStaff();
            $by = $staff ? array('id' => (string) $staff->getId(), 'name' => (string) $staff->getName(), 'email' => $staff->getEmail()) : null;
            $automatic = !$staff && $type != 'M';
            self::tell($events[$type], $ticket, $by, array('id' => (string) $entry->getId(), 'automatic' => $automatic));
        });
    }

    static function tell($event, $ticket, $by = null, $message = null) {
        try {
            $status = $ticket->getStatus();
            $priority = $ticket->getPriority();
            $topic = $ticket->getTopic();
            $body = json_encode(array_filter(array(
                'shiftlight' => 1,
                'event' => $event,
                'at' => gmdate('Y-m-d\\TH:i:s\\Z'),
                'ticket' => array(
                    'id' => (string) $ticket->getId(),
                    'subject' => (string) $ticket->getSubject(),
                    'status' => $status ? (string) $status->getName() : null,
                    'priority' => $priority ? (string) $priority : null,
                    'group' => (string) $ticket->getDeptName(),
                    'category' => $topic ? (string) $topic->getName() : null,
                    'channel' => strtolower((string) $ticket->getSource()),
                    'assignee' => $ticket->getStaffId() ? array((string) $ticket->getStaffId()) : array(),
                    'createdAt' => gmdate('Y-m-d\\TH:i:s\\Z', Misc::db2gmtime($ticket->getCreateDate())),
                ),
                'customer' => array('id' => (string) $ticket->getOwnerId()),
                'by' => $by,
                'message' => $message,
            ), function ($value) { return $value !== null; }));
            $now = time();
            $curl = curl_init(self::URL);
            curl_setopt_array($curl, array(
                CURLOPT_POST => true,
                CURLOPT_POSTFIELDS => $body,
                CURLOPT_RETURNTRANSFER => true,
                CURLOPT_TIMEOUT => 2,
                CURLOPT_HTTPHEADER => array(
                    'Content-Type: application/json',
                    'X-Shiftlight-Timestamp: ' . $now,
                    'X-Shiftlight-Signature: sha256=' . hash_hmac('sha256', $now . '.' . $body, self::SECRET),
                ),
            ));
            curl_exec($curl);
            curl_close($curl);
        } catch (Throwable $e) {
            error_log('Shiftlight: ' . $e->getMessage());
        }
    }
}`,
    },
  ],
});
