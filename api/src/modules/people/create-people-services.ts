import type { Foundation } from '../../dependencies.ts';
import { createAuditRepository } from '../audit/audit.repository.ts';
import { createAuditService, type AuditService } from '../audit/audit.service.ts';
import { createOpenGate, type OpenGate } from '../privacy/figure-gate.ts';
import { createPrivacyRepository } from '../privacy/privacy.repository.ts';
import { createPrivacyService, type PrivacyService } from '../privacy/privacy.service.ts';
import { createLeavingRepository } from '../privacy/leaving/leaving.repository.ts';
import { createLeavingService, type LeavingService } from '../privacy/leaving/leaving.service.ts';
import { createRetentionRepository } from '../privacy/retention/retention.repository.ts';
import { createRetentionService, type RetentionService } from '../privacy/retention/retention.service.ts';
import { createSystemService, type SystemService } from '../system/system.service.ts';
import { createTeamsRepository } from '../teams/teams.repository.ts';
import { createTeamsService, type TeamsService } from '../teams/teams.service.ts';
import { createWorkspacesRepository } from '../workspaces/workspaces.repository.ts';
import { createWorkspacesService, type WorkspacesService } from '../workspaces/workspaces.service.ts';
import { createMemberChangesRepository } from './member-changes.repository.ts';
import { createPeopleRepository } from './people.repository.ts';
import { createPeopleService, type PeopleService } from './people.service.ts';

/** The services about workspaces and the people in them. */
export interface PeopleServices {
  readonly system: SystemService;
  readonly workspaces: WorkspacesService;
  readonly people: PeopleService;
  readonly teams: TeamsService;
  readonly audit: AuditService;
  readonly privacy: PrivacyService;
  readonly retention: RetentionService;
  readonly leaving: LeavingService;
  /** What of other people's figures a viewer may be shown. */
  readonly openGate: OpenGate;
}

export function createPeopleServices({ env, db, secrets, now }: Foundation): PeopleServices {
  const privacy = createPrivacyRepository(db);
  const openGate = createOpenGate(privacy.isWorksCouncil);
  const workspaces = createWorkspacesService(createWorkspacesRepository(db));
  return {
    system: createSystemService(env, workspaces, now),
    workspaces,
    people: createPeopleService(createPeopleRepository(db), createMemberChangesRepository(db, now), now),
    teams: createTeamsService(createTeamsRepository(db)),
    audit: createAuditService(createAuditRepository(db), openGate, now),
    privacy: createPrivacyService(privacy, now),
    retention: createRetentionService(createRetentionRepository(db), privacy, now),
    leaving: createLeavingService(createLeavingRepository(db, secrets), privacy, now),
    openGate,
  };
}
