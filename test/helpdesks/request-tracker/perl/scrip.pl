# Installs, replaces or removes one global scrip by its description. Reads JSON on standard input: { description, code }.
# `code` is the text that an administrator would paste into "Custom action commit code"; null removes the scrip.
use strict;
use warnings;
use utf8;
use lib qw(/usr/local/share/request-tracker5/lib /usr/share/request-tracker5/lib);
use JSON ();
use RT;
RT::LoadConfig();
RT::Init();

my $wanted = JSON::decode_json( do { local $/; <STDIN> } );
my $scrips = RT::Scrips->new( RT->SystemUser );
$scrips->LimitToGlobal;
while ( my $scrip = $scrips->Next ) {
    next unless ( $scrip->Description // '' ) eq $wanted->{description};
    my ( $ok, $message ) = $scrip->Delete;
    die "scrip: $message\n" unless $ok;
}
exit 0 unless defined $wanted->{code};

my ( $id, $message ) = RT::Scrip->new( RT->SystemUser )->Create(
    Queue => 0, Description => $wanted->{description}, Stage => 'TransactionCreate',
    ScripCondition => 'On Transaction', ScripAction => 'User Defined', Template => 'Blank',
    CustomPrepareCode => 'return 1;', CustomCommitCode => $wanted->{code},
);
die "scrip: $message\n" unless $id;
