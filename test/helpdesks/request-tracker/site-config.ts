export interface SitePlace {
  readonly port: number;
  readonly dataDir: string;
}

/** Request Tracker's own configuration for a desk that keeps everything in one folder and sends no mail. */
export function toSiteConfig({ port, dataDir }: SitePlace): string {
  const hours = [1, 2, 3, 4, 5].map((day) => `${day} => { Name => '${day}', Start => '09:00', End => '17:00' }`);
  return `use utf8;
Set($rtname, 'rt.local');
Set($Organization, 'rt.local');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');
Set($WebBaseURL, 'http://127.0.0.1:${port}');
Set($WebSecureCookies, 0);
Set($CanonicalizeRedirectURLs, 0);
Set($Timezone, 'UTC');
Set($CorrespondAddress, 'support@rt.local');
Set($CommentAddress, 'support-comment@rt.local');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${dataDir}/rtdb');
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($WebSessionClass, 'Apache::Session::File');
Set(%ServiceBusinessHours, ('Default' => { ${hours.join(', ')} }));
Set(%ServiceAgreements, (
  Default => 'standard',
  Levels => { 'standard' => { StartImmediately => 1, Response => { BusinessMinutes => 240 }, Resolve => { BusinessMinutes => 960 } } },
));
$RT::MasonDataDir = '${dataDir}/mason';
$RT::MasonSessionDir = '${dataDir}/sessions';
$RT::VarPath = '${dataDir}';
1;
`;
}
