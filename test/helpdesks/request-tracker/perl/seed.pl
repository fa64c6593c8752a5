# People, rights and the queue of the test desk, through Request Tracker's own Perl API. Reads JSON on standard input.
# Safe to run again: what exists is left as it is.
use strict;
use warnings;
use utf8;
use lib qw(/usr/local/share/request-tracker5/lib /usr/share/request-tracker5/lib);
use JSON ();
use RT;
RT::LoadConfig();
RT::Init();

my $wanted = JSON::decode_json( do { local $/; <STDIN> } );
my $system = RT->SystemUser;

sub ensure_user {
    my ( $person, $privileged ) = @_;
    my $user = RT::User->new($system);
    $user->Load( $person->{name} );
    return $user if $user->id;
    my ( $id, $message ) = $user->Create(
        Name => $person->{name}, RealName => $person->{realName}, EmailAddress => $person->{email},
        Password => $person->{password}, Privileged => $privileged, Disabled => 0,
    );
    die "user $person->{name}: $message\n" unless $id;
    return $user;
}

sub ensure_group {
    my ( $name, @members ) = @_;
    my $group = RT::Group->new($system);
    $group->LoadUserDefinedGroup($name);
    unless ( $group->id ) {
        my ( $id, $message ) = $group->CreateUserDefinedGroup( Name => $name );
        die "group $name: $message\n" unless $id;
    }
    for my $user (@members) {
        $group->AddMember( $user->PrincipalId ) unless $group->HasMember( $user->PrincipalId );
    }
    return $group;
}

sub grant {
    my ( $group, $object, @rights ) = @_;
    for my $right (@rights) {
        next if $group->PrincipalObj->HasRight( Object => $object, Right => $right );
        my ( $ok, $message ) = $group->PrincipalObj->GrantRight( Object => $object, Right => $right );
        die "right $right: $message\n" unless $ok;
    }
}

my $root = RT::User->new($system);
$root->Load('root');
$root->SetPassword( $wanted->{administrator}{password} );

my @agents = map { ensure_user( $_, 1 ) } @{ $wanted->{agents} };
my $reader = ensure_user( $wanted->{reader}, 1 );
ensure_user( $_, 0 ) for @{ $wanted->{customers} };

my $queue = RT::Queue->new($system);
$queue->Load( $wanted->{queue} );
unless ( $queue->id ) {
    my ( $id, $message ) = $queue->Create(
        Name => $wanted->{queue}, Description => 'Customer support',
        CorrespondAddress => 'support@rt.local', CommentAddress => 'support-comment@rt.local',
    );
    die "queue: $message\n" unless $id;
}
$queue->SetSLADisabled(0) if $queue->SLADisabled;

my $team = ensure_group( 'Support agents', @agents );
grant( $team, $queue, qw(SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail OwnTicket TakeTicket StealTicket
    ReassignTicket ModifyTicket CreateTicket CommentOnTicket ReplyToTicket Watch ForwardMessage) );
grant( $team, RT->System, qw(ModifySelf ShowUserHistory SeeGroup SeeDashboard SeeOwnDashboard LoadSavedSearch ManageAuthTokens) );

my $readers = ensure_group( 'Shiftlight readers', $reader );
grant( $readers, $queue, qw(SeeQueue ShowTicket ShowTicketComments) );
grant( $readers, RT->System, qw(ShowUserHistory AdminUsers) );

for my $role (qw(Requestor Cc)) {
    grant( $queue->RoleGroup($role), $queue, qw(SeeQueue ShowTicket ReplyToTicket) );
}
my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
grant( $everyone, $queue, qw(SeeQueue CreateTicket ReplyToTicket) );
