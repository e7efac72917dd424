// The federal methodology shipped with the product: one definition per file, in folders by kind.
// Regenerate the imports by hand when a file is added: the library test compares them with the folders.

import type { DefinitionBody } from '../definitions/kinds/index.ts';
import { readAnyDefinition } from '../definitions/read.ts';
import administratorIntensive from './event-types/administrator-intensive.json' with {
  type: 'json',
};
import applicationSession from './event-types/application-session.json' with { type: 'json' };
import businessAccelerator from './event-types/business-accelerator.json' with { type: 'json' };
import careerDay from './event-types/career-day.json' with { type: 'json' };
import careerGuidanceWeek from './event-types/career-guidance-week.json' with { type: 'json' };
import careerLesson from './event-types/career-lesson.json' with { type: 'json' };
import careerStaffTraining from './event-types/career-staff-training.json' with { type: 'json' };
import careerTour from './event-types/career-tour.json' with { type: 'json' };
import careerTrial from './event-types/career-trial.json' with { type: 'json' };
import conference from './event-types/conference.json' with { type: 'json' };
import coordinationMeeting from './event-types/coordination-meeting.json' with { type: 'json' };
import defenceIndustryMeeting from './event-types/defence-industry-meeting.json' with {
  type: 'json',
};
import employerDay from './event-types/employer-day.json' with { type: 'json' };
import employerMeeting from './event-types/employer-meeting.json' with { type: 'json' };
import employerPresentation from './event-types/employer-presentation.json' with { type: 'json' };
import employmentCenterExcursion from './event-types/employment-center-excursion.json' with {
  type: 'json',
};
import entrepreneurshipConsultation from './event-types/entrepreneurship-consultation.json' with {
  type: 'json',
};
import groupConsultation from './event-types/group-consultation.json' with { type: 'json' };
import groupInformation from './event-types/group-information.json' with { type: 'json' };
import individualConsultation from './event-types/individual-consultation.json' with {
  type: 'json',
};
import interviewTraining from './event-types/interview-training.json' with { type: 'json' };
import jobFair from './event-types/job-fair.json' with { type: 'json' };
import kickOffMeeting from './event-types/kick-off-meeting.json' with { type: 'json' };
import masterClass from './event-types/master-class.json' with { type: 'json' };
import mobileCareerTrial from './event-types/mobile-career-trial.json' with { type: 'json' };
import mockInterview from './event-types/mock-interview.json' with { type: 'json' };
import navigatorTraining from './event-types/navigator-training.json' with { type: 'json' };
import onlineDiagnostics from './event-types/online-diagnostics.json' with { type: 'json' };
import parentMeeting from './event-types/parent-meeting.json' with { type: 'json' };
import professionalTesting from './event-types/professional-testing.json' with { type: 'json' };
import resumeWorkshop from './event-types/resume-workshop.json' with { type: 'json' };
import roundTable from './event-types/round-table.json' with { type: 'json' };
import seminar from './event-types/seminar.json' with { type: 'json' };
import skillsFestival from './event-types/skills-festival.json' with { type: 'json' };
import softSkillsTraining from './event-types/soft-skills-training.json' with { type: 'json' };
import studyPlaceFair from './event-types/study-place-fair.json' with { type: 'json' };
import targetedTrainingInformation from './event-types/targeted-training-information.json' with {
  type: 'json',
};
import temporaryWorkInformation from './event-types/temporary-work-information.json' with {
  type: 'json',
};
import territorialParentMeeting from './event-types/territorial-parent-meeting.json' with {
  type: 'json',
};
import webinar from './event-types/webinar.json' with { type: 'json' };
import weekWithoutTurnstiles from './event-types/week-without-turnstiles.json' with {
  type: 'json',
};
import assessedStudents from './indicators/assessed-students.json' with { type: 'json' };
import completeData from './indicators/complete-data.json' with { type: 'json' };
import consents from './indicators/consents.json' with { type: 'json' };
import grade8Events from './indicators/grade-8-events.json' with { type: 'json' };
import grade8Tours from './indicators/grade-8-tours.json' with { type: 'json' };
import grade9Center from './indicators/grade-9-center.json' with { type: 'json' };
import grade9Events from './indicators/grade-9-events.json' with { type: 'json' };
import grade9Tours from './indicators/grade-9-tours.json' with { type: 'json' };
import riskAtJobFairs from './indicators/risk-at-job-fairs.json' with { type: 'json' };
import schoolsWithCenterEvents from './indicators/schools-with-center-events.json' with { type: 'json' };
import tourEmployers from './indicators/tour-employers.json' with { type: 'json' };
import regionalPlan from './plan-templates/regional-plan.json' with { type: 'json' };
import labourStatus from './questionnaires/labour-status.json' with { type: 'json' };
import professionTypes from './questionnaires/profession-types.json' with { type: 'json' };
import cooperationAgreements from './registers/cooperation-agreements.json' with { type: 'json' };
import youthClubs from './registers/youth-clubs.json' with { type: 'json' };
import riskSummary from './report-templates/risk-summary.json' with { type: 'json' };
import conscripted from './risk-criteria/conscripted.json' with { type: 'json' };
import healthLimitation from './risk-criteria/health-limitation.json' with { type: 'json' };
import mobilisedOrContract from './risk-criteria/mobilised-or-contract.json' with { type: 'json' };
import noEmployerEvents from './risk-criteria/no-employer-events.json' with { type: 'json' };
import noExperience from './risk-criteria/no-experience.json' with { type: 'json' };
import noJobCertainty from './risk-criteria/no-job-certainty.json' with { type: 'json' };
import noJobSearchReadiness from './risk-criteria/no-job-search-readiness.json' with {
  type: 'json',
};
import orphan from './risk-criteria/orphan.json' with { type: 'json' };
import orphanAtRisk from './risk-criteria/orphan-at-risk.json' with { type: 'json' };
import parentalLeave from './risk-criteria/parental-leave.json' with { type: 'json' };
import priorOffence from './risk-criteria/prior-offence.json' with { type: 'json' };
import relativesInformal from './risk-criteria/relatives-informal.json' with { type: 'json' };
import weakSpecialty from './risk-criteria/weak-specialty.json' with { type: 'json' };
import worksOutsideSpecialty from './risk-criteria/works-outside-specialty.json' with {
  type: 'json',
};
import riskLevel from './risk-policies/risk-level.json' with { type: 'json' };

/** Parsed and checked against the shape of their kinds; in the order in which they may be applied. */
export const federalLibrary: readonly DefinitionBody[] = [
  labourStatus,
  professionTypes,
  conscripted,
  healthLimitation,
  mobilisedOrContract,
  noEmployerEvents,
  noExperience,
  noJobCertainty,
  noJobSearchReadiness,
  orphanAtRisk,
  orphan,
  parentalLeave,
  priorOffence,
  relativesInformal,
  weakSpecialty,
  worksOutsideSpecialty,
  riskLevel,
  administratorIntensive,
  applicationSession,
  businessAccelerator,
  careerDay,
  careerGuidanceWeek,
  careerLesson,
  careerStaffTraining,
  careerTour,
  careerTrial,
  conference,
  coordinationMeeting,
  defenceIndustryMeeting,
  employerDay,
  employerMeeting,
  employerPresentation,
  employmentCenterExcursion,
  entrepreneurshipConsultation,
  groupConsultation,
  groupInformation,
  individualConsultation,
  interviewTraining,
  jobFair,
  kickOffMeeting,
  masterClass,
  mobileCareerTrial,
  mockInterview,
  navigatorTraining,
  onlineDiagnostics,
  parentMeeting,
  professionalTesting,
  resumeWorkshop,
  roundTable,
  seminar,
  skillsFestival,
  softSkillsTraining,
  studyPlaceFair,
  targetedTrainingInformation,
  temporaryWorkInformation,
  territorialParentMeeting,
  webinar,
  weekWithoutTurnstiles,
  riskSummary,
  assessedStudents,
  completeData,
  consents,
  grade8Events,
  grade8Tours,
  grade9Center,
  grade9Events,
  grade9Tours,
  riskAtJobFairs,
  schoolsWithCenterEvents,
  tourEmployers,
  cooperationAgreements,
  youthClubs,
  regionalPlan,
].map((source) => readAnyDefinition(source));
