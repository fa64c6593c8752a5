/**
 * Perl for a global scrip (condition "On Transaction", action "User Defined", stage TransactionCreate) that posts every ticket
 * transaction, signed. It runs inside RT's own request: two seconds at most, never an error for the person who works in RT;
 * what it could not deliver is read from RT's log later. The ticket's id is the transaction's own: a merged ticket loads as the other one.
 */
export function writeScrip({ webhookUrl, secret }: { readonly webhookUrl: string; readonly secret: string }): string {
  return `# Shiftlight: posts each ticket transaction, without its text, signed.
my $hook   = ${quote(webhookUrl)};
my $secret = ${quote(secret)};
eval {
  require LWP::UserAgent; require JSON; require Digest::SHA;
  my $t = $self->TransactionObj;
  my $k = $self->TicketObj;
  my $person = sub {
    my $u = shift or return undef;
    return undef unless $u->id;
    my $colleague = $u->Privileged ? 1 : 0;
    return { name => $u->Name, privileged => $colleague,
             $colleague ? (realName => $u->RealName, email => $u->EmailAddress) : () };
  };
  my $user = sub { my $u = RT::User->new(RT->SystemUser); $u->Load(shift); return $person->($u) };
  my $field = $t->Field // '';
  my $queue;
  if ($t->Type eq 'Set' && $field eq 'Queue') { $queue = RT::Queue->new(RT->SystemUser); $queue->Load($t->NewValue) }
  my $requestor = $k->Requestors->UserMembersObj->First;
  my $body = JSON->new->utf8->canonical->encode({
    version => 1,
    transaction => {
      id => 0 + $t->id, type => $t->Type, field => $t->Field, old => $t->OldValue, new => $t->NewValue,
      created => 0 + $t->CreatedObj->Unix, timeTaken => 0 + ($t->TimeTaken || 0), creator => $person->($t->CreatorObj),
      newOwner => ($field eq 'Owner' ? $user->($t->NewValue) : undef),
      newQueue => ($queue ? $queue->Name : undef),
    },
    ticket => {
      id => 0 + $t->ObjectId, subject => $k->Subject, status => $k->Status, queue => $k->QueueObj->Name,
      priority => 0 + ($k->Priority || 0), sla => $k->SLA, owner => $person->($k->OwnerObj),
      requestor => $person->($requestor),
    },
  });
  my $now = time;
  my $ua = LWP::UserAgent->new(timeout => 2);
  my $answer = $ua->post($hook, 'Content-Type' => 'application/json', 'X-Shiftlight-Timestamp' => $now,
    'X-Shiftlight-Signature' => 'sha256=' . Digest::SHA::hmac_sha256_hex("$now.$body", $secret), Content => $body);
  RT->Logger->warning('Shiftlight webhook: ' . $answer->status_line) unless $answer->is_success;
  1;
} or RT->Logger->warning("Shiftlight webhook: $@");
return 1;
`;
}

/** A Perl single-quoted string. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
