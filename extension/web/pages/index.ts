import { homeWords } from './home/home-words.ts';
import { adminWords } from '../admin-words.ts';
import { AccountPage } from './account/account-page.tsx';
import { CalendarsPage } from './calendars/calendars-page.tsx';
import { CalibrationPage } from './calibration/calibration-page.tsx';
import { calibrationWords } from '../../ui/qa/calibration-words.ts';
import { calendarsWords } from './calendars/calendars-words.ts';
import { checklistWords } from '../../ui/checklists/checklist-words.ts';
import { ChecklistsPage } from './checklists/checklists-page.tsx';
import { CoachingPage } from './coaching/coaching-page.tsx';
import { coachingPageWords } from './coaching/coaching-page-words.ts';
import { DefinitionsPage } from './definitions/definitions-page.tsx';
import { definitionsWords } from './definitions/definitions-words.ts';
import { HelpdesksPage } from './helpdesks/helpdesks-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { DataPage } from './data/data-page.tsx';
import { dataWords } from './data/data-words.ts';
import { DisputesPage } from './disputes/disputes-page.tsx';
import { disputesWords } from './disputes/disputes-words.ts';
import { EscalationsPage } from './escalations/escalations-page.tsx';
import { escalationsWords } from './escalations/escalations-words.ts';
import { FloorPage } from './floor/floor-page.tsx';
import { floorWords } from './floor/floor-words.ts';
import { ImportPage } from './import/import-page.tsx';
import { importWords } from './import/import-words.ts';
import { IntegrityPage } from './integrity/integrity-page.tsx';
import { integrityWords } from './integrity/integrity-words.ts';
import { LeaderboardsPage } from './leaderboards/leaderboards-page.tsx';
import { leaderboardsWords } from './leaderboards/leaderboards-words.ts';
import type { Page } from './page.ts';
import { rubricWords } from '../../ui/rubrics/rubric-words.ts';
import { RubricsPage } from './rubrics/rubrics-page.tsx';
import { QaPage } from './qa/qa-page.tsx';
import { qaPageWords } from './qa/qa-page-words.ts';
import { ScorecardsPage } from './scorecards/scorecards-page.tsx';
import { scorecardsWords } from './scorecards/scorecards-words.ts';
import { TargetsPage } from './targets/targets-page.tsx';
import { targetsWords } from './targets/targets-words.ts';
import { TeamPage } from './team/team-page.tsx';
import { teamWords } from './team/team-words.ts';
import { TeamsPage } from './teams/teams-page.tsx';
import { teamsWords } from './teams/teams-words.ts';
import { TriggersPage } from './triggers/triggers-page.tsx';
import { triggersWords } from './triggers/triggers-words.ts';
import { TicketsPage } from './tickets/tickets-page.tsx';
import { ticketsWords } from './tickets/tickets-words.ts';
import { PoliciesPage } from './policies/policies-page.tsx';
import { policiesWords } from './policies/policies-words.ts';
import { PeoplePage } from './people/people-page.tsx';
import { PrivacyPage } from './privacy/privacy-page.tsx';
import { privacyWords } from './privacy/privacy-words.ts';

/** The pages of the dashboard, in the order in which the navigation names them. */
export const pages: readonly Page[] = [
  {
    path: '/',
    name: () => homeWords().home,
    group: 'work',
    minimumRole: 'agent',
    Component: HomePage,
  },
  {
    path: '/tickets',
    name: () => ticketsWords().title,
    group: 'work',
    minimumRole: 'agent',
    isHidden: true,
    Component: TicketsPage,
  },
  {
    path: '/floor',
    name: () => floorWords().title,
    group: 'work',
    minimumRole: 'lead',
    Component: FloorPage,
  },
  {
    path: '/escalations',
    name: () => escalationsWords().title,
    group: 'work',
    minimumRole: 'agent',
    Component: EscalationsPage,
  },
  { path: '/team', name: () => teamWords().title, group: 'work', minimumRole: 'lead', Component: TeamPage },
  {
    path: '/scorecards',
    name: () => scorecardsWords().title,
    group: 'work',
    minimumRole: 'agent',
    Component: ScorecardsPage,
  },
  { path: '/qa', name: () => qaPageWords().title, group: 'quality', minimumRole: 'agent', Component: QaPage },
  {
    path: '/disputes',
    name: () => disputesWords().title,
    group: 'quality',
    minimumRole: 'agent',
    Component: DisputesPage,
  },
  {
    path: '/calibration',
    name: () => calibrationWords().title,
    group: 'quality',
    minimumRole: 'specialist',
    Component: CalibrationPage,
  },
  {
    path: '/integrity',
    name: () => integrityWords().title,
    group: 'quality',
    minimumRole: 'agent',
    Component: IntegrityPage,
  },
  {
    path: '/coaching',
    name: () => coachingPageWords().title,
    group: 'quality',
    minimumRole: 'agent',
    Component: CoachingPage,
  },
  {
    path: '/leaderboards',
    name: () => leaderboardsWords().title,
    group: 'work',
    minimumRole: 'agent',
    Component: LeaderboardsPage,
  },
  { path: '/data', name: () => dataWords().title, group: 'quality', minimumRole: 'manager', Component: DataPage },
  {
    path: '/settings/helpdesks',
    name: () => adminWords().helpdesks,
    group: 'settings',
    minimumRole: 'admin',
    Component: HelpdesksPage,
  },
  {
    path: '/settings/import',
    name: () => importWords().title,
    group: 'settings',
    minimumRole: 'admin',
    needsSite: () => importWords().needsSite,
    Component: ImportPage,
  },
  {
    path: '/settings/calendars',
    name: () => calendarsWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: CalendarsPage,
  },
  {
    path: '/settings/policies',
    name: () => policiesWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: PoliciesPage,
  },
  {
    path: '/settings/targets',
    name: () => targetsWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: TargetsPage,
  },
  {
    path: '/settings/triggers',
    name: () => triggersWords().title,
    group: 'settings',
    minimumRole: 'agent',
    Component: TriggersPage,
  },
  {
    path: '/settings/rubrics',
    name: () => rubricWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: RubricsPage,
  },
  {
    path: '/settings/definitions',
    name: () => definitionsWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: DefinitionsPage,
  },
  {
    path: '/settings/checklists',
    name: () => checklistWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: ChecklistsPage,
  },
  {
    path: '/settings/people',
    name: () => adminWords().people,
    group: 'settings',
    minimumRole: 'admin',
    Component: PeoplePage,
  },
  {
    path: '/settings/teams',
    name: () => teamsWords().title,
    group: 'settings',
    minimumRole: 'manager',
    Component: TeamsPage,
  },
  {
    path: '/settings/privacy',
    name: () => privacyWords().title,
    group: 'settings',
    minimumRole: 'agent',
    Component: PrivacyPage,
  },
  {
    path: '/settings/account',
    name: () => homeWords().account,
    group: 'settings',
    minimumRole: 'agent',
    Component: AccountPage,
  },
];
